import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../errors.ts';

/**
 * Runs `work` while no other process holds one of `files`, and waits for those that do.
 *
 * A lock is the operating system's own, on an empty SQLite database: it ends with the process that holds it, however that
 * ends, so that there is no stale lock to judge by a process number, a host or a time.
 *
 * @param files absolute paths, taken in their order; they stay when they are given up, for removing them would let in two.
 * @throws what `work` throws, and a {@link PlainError} when a lock is still held after `patience` milliseconds.
 */
export async function withLocks<Result>(
  files: readonly string[],
  { onWait, patience = halfAnHour, task = '另一次建站' }: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const releases: (() => void)[] = [];
  try {
    for (const file of files) {
      mkdirSync(dirname(file), { recursive: true });
      releases.unshift(await acquire(file, onWait, patience, task));
    }
    return await work();
  } finally {
    for (const release of releases) release();
  }
}

async function acquire(
  file: string,
  onWait: LockOptions['onWait'],
  patience: number,
  task: string,
): Promise<() => void> {
  const holder = `${file}.holder`;
  const until = Date.now() + patience;
  for (let waited = false; ; waited = true) {
    const database = lock(file);
    if (database) {
      try {
        writeFileSync(holder, `进程 ${process.pid}，${new Date().toLocaleString('zh-CN')} 开始`);
      } catch (error) {
        // On a full disk; who makes room does not wait for a lock that nobody uses.
        database.close();
        throw error;
      }
      held.add(database);
      return () => {
        held.delete(database);
        rmSync(holder, { force: true });
        database.close();
      };
    }
    const description = readHolder(holder);
    if (!waited) onWait(description);
    if (Date.now() >= until) {
      throw new PlainError(
        `${task}一直没有结束（${description}）。\n办法：等它结束后再试；确认它已经停住的，先把它停掉。`,
      );
    }
    await pause(pollMilliseconds);
  }
}

/** Referred to from here, lest a database be collected, and its lock with it, while the work still waits for something. */
const held = new Set<DatabaseSync>();

/** The locked database; `undefined` while another holds it. */
function lock(file: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (isBusy(error)) return undefined;
    throw new PlainError(
      `不能锁住 ${file}（${error instanceof Error ? error.message : String(error)}）。\n办法：检查它所在的文件夹能不能写，磁盘满了没有。`,
    );
  }
}

/** The lowest byte of SQLite's result code tells its kind. */
const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '刚刚开始';
  }
}

const halfAnHour = 1_800_000;
const pollMilliseconds = 250;

export interface LockOptions {
  /** Called once, with a description of who holds the lock, before waiting begins. */
  onWait: (holder: string) => void;
  /** Milliseconds; half an hour when it is not given. */
  patience?: number;
  /** What others hold the lock for, as messages call it. */
  task?: string;
}
