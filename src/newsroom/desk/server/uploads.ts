import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PlainError } from '../../../build/errors.ts';

/** Files that the editor has chosen, until the desk is closed. They are known by random names and lie outside the content. */
export class Uploads {
  readonly #dir: string;
  readonly #names = new Map<string, string>();

  /** @param dir absolute; what an earlier start left there is removed. */
  constructor(dir: string) {
    this.#dir = dir;
    rmSync(dir, { recursive: true, force: true });
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
    this.#names.set(id, name);
    return { id, name };
  }

  /** @throws a {@link PlainError} when the file is not there any more. */
  nameOf(id: string): string {
    const name = this.#names.get(id);
    if (name === undefined) throw new PlainError('选的文件已经不在了。\n办法：重新选一次。');
    return name;
  }

  /** @throws as {@link nameOf} does. */
  read(id: string): { name: string; bytes: Buffer } {
    return { name: this.nameOf(id), bytes: readFileSync(join(this.#dir, id)) };
  }
}

/** In bytes: a master photograph of the best cameras. */
const largest = 120_000_000;
