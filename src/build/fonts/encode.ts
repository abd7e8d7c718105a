import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parentPort, Worker } from 'node:worker_threads';
import subsetFont from 'subset-font';

/**
 * Encoders of slices, each in a thread of its own: compression takes seconds, and the pages are made meanwhile.
 *
 * @param file the whole face; an absolute path.
 */
export function startEncoder(file: string): Encoder {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const encode = async (characters: string): Promise<Uint8Array> => {
    worker ??= new Worker(new URL(import.meta.url));
    worker.postMessage({ file, characters } satisfies Order);
    const [bytes] = (await once(worker, 'message')) as [Uint8Array];
    return bytes;
  };
  return {
    encode(characters) {
      // One at a time, so that the next message is the answer.
      const next = last.then(() => encode(characters));
      last = next.catch(() => undefined);
      return next;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

parentPort?.on('message', async ({ file, characters }: Order) => {
  const bytes = await subsetFont(await readFile(file), characters, { targetFormat: 'woff2' });
  parentPort?.postMessage(new Uint8Array(bytes));
});

interface Order {
  file: string;
  characters: string;
}

export interface Encoder {
  /** WOFF2 with these characters. */
  encode: (characters: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
}
