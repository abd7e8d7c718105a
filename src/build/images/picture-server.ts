import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { mediaUrl } from '../../lib/urls.ts';
import type { Problem } from '../../content/problem.ts';
import { describeError } from '../errors.ts';
import { pathBelow } from '../path-below.ts';
import { describeImages, type ImageFolders } from './build-images.ts';
import { MasterError } from './open-master.ts';
import { PictureFiles } from './picture-files.ts';
import { Progress } from './progress.ts';

/** Serves pictures on this machine before all of them are encoded: a file is made when it is first asked for. */
export class PictureServer {
  readonly #folders: ImageFolders;
  readonly #log: (message: string) => void;
  #files = new PictureFiles([]);
  #rest = new AbortController();

  constructor(folders: ImageFolders, log: (message: string) => void) {
    this.#folders = folders;
    this.#log = log;
  }

  /**
   * Reads the content, at the start and after a change.
   *
   * @returns whether the pages show other pictures than before.
   */
  async update(): Promise<{ problems: Problem[]; changed: boolean }> {
    const { pictures, problems } = await describeImages(this.#folders);
    const before = namesOf(this.#files);
    this.#rest.abort();
    this.#rest = new AbortController();
    this.#files = new PictureFiles(pictures);
    return { problems, changed: namesOf(this.#files) !== before };
  }

  /** Encodes what nobody has looked at yet, until the content changes, and tells how long that takes. */
  async encodeRest(): Promise<void> {
    const { signal } = this.#rest;
    const progress = new Progress(this.#files.pictures.length, this.#log);
    let whole = true;
    await this.#files.encodeAll((_picture, made, error) => {
      progress.count(made);
      if (!error) return;
      whole = false;
      this.#tell(error);
    }, signal);
    if (whole && !signal.aborted) progress.finish();
  }

  /** Answers requests for pictures, as a middleware of a server; all others are the next one's. */
  readonly handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = pathBelow(mediaUrl(''), request);
    if (path === undefined) return next();
    this.#files
      .get(path)
      .then((file) => (file ? send(file, request, response) : next()))
      .catch((error: unknown) => {
        this.#tell(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  };

  /** What is wrong with one picture keeps no other from being seen. */
  #tell(error: unknown): void {
    this.#log(
      error instanceof MasterError ? `${error.message}。${error.remedy}。` : String(describeError(error)),
    );
  }
}

const namesOf = ({ pictures }: PictureFiles): string =>
  pictures.map(({ master, image }) => `${master.key} ${image.hash}\n`).join('');

async function send(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(200, {
    'content-type': types[extname(file)],
    'content-length': size,
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** By the ending of a file in the cache. */
const types: Record<string, string> = { '.avif': 'image/avif', '.jpeg': 'image/jpeg' };
