import { randomUUID } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PlainError } from '../../../build/errors.ts';

/**
 * Files that the editor has chosen. They are known by random names and lie outside the content; a desk that is opened again still has
 * them, for its page goes on.
 */
export class Uploads {
  readonly #dir: string;

  /** @param dir absolute; what has lain there for long is removed. */
  constructor(dir: string) {
    this.#dir = dir;
    for (const name of existsSync(dir) ? readdirSync(dir) : []) {
      // Another desk may be taking it away at this moment.
      const { mtimeMs = 0 } = statSync(join(dir, name), { throwIfNoEntry: false }) ?? {};
      if (Date.now() - mtimeMs > longest) rmSync(join(dir, name), { recursive: true, force: true });
    }
  }

  /** Takes the body of a request for a file of that name; gives its id. */
  async take(request: IncomingMessage, name: string): Promise<{ id: string; name: string }> {
    const id = randomUUID();
    mkdirSync(this.#dir, { recursive: true });
    let length = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        length += chunk.length;
        done(
          length > largest
            ? new PlainError(`${name} 超过${largest / 1_000_000}MB。\n办法：换一个小些的文件。`)
            : null,
          chunk,
        );
      },
    });
    try {
      await pipeline(request, counted, createWriteStream(join(this.#dir, id)));
    } catch (error) {
      rmSync(join(this.#dir, id), { force: true });
      throw error;
    }
    writeFileSync(this.#nameFile(id), name);
    return { id, name };
  }

  /** Gives a file another name. */
  rename(id: string, name: string): void {
    if (this.nameOf(id) !== name) writeFileSync(this.#nameFile(id), name);
  }

  /** @throws a {@link PlainError} when the file is not there any more. */
  nameOf(id: string): string {
    const file = this.#nameFile(id);
    if (isId.test(id) && existsSync(file)) return readFileSync(file, 'utf8');
    throw new PlainError(
      '选过的文件已经不在了：编辑部重新打开过，放了一天以上的不留。\n办法：重新选一次；在“收稿”里，先点“不要了，重新收稿”。',
    );
  }

  /** @throws as {@link nameOf} does. */
  read(id: string): { name: string; bytes: Buffer } {
    return { name: this.nameOf(id), bytes: readFileSync(join(this.#dir, id)) };
  }

  /** What says how a file was called where it came from. */
  #nameFile(id: string): string {
    return join(this.#dir, `${id}.name`);
  }
}

const isId = /^[\da-f-]{36}$/;

/** In milliseconds: a day. */
const longest = 24 * 60 * 60 * 1000;

/** In bytes: a master photograph of the best cameras. */
const largest = 120_000_000;
