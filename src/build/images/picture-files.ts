import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sharePath, variantPath, type ImageFormat } from '../../lib/images.ts';
import { keepFile } from '../keep-file.ts';
import { markUsed } from './cache.ts';
import type { Picture } from './describe.ts';
import { encodeShareImage, encodeVariant } from './encode.ts';
import { decodeMaster, readMaster, type Pixels } from './open-master.ts';
import { inParallel } from './parallel.ts';

/** The published files of all pictures. Each is encoded once, when it is asked for or when its turn comes, and kept. */
export class PictureFiles {
  readonly #files: Map<string, PictureFile>;
  readonly pictures: readonly Picture[];
  readonly #making = new Map<string, Promise<Kept>>();
  readonly #decoded = new Map<string, Promise<Pixels>>();
  #asked = 0;
  #idle = Promise.resolve();
  #becomeIdle = () => {};

  constructor(pictures: readonly Picture[]) {
    this.pictures = pictures;
    this.#files = new Map(pictures.flatMap(filesOf).map((file) => [file.path, file]));
  }

  /**
   * The file for an address, encoded now if it has to be; what is left waits meanwhile.
   *
   * @param path below `media/`.
   * @returns its path in the cache; nothing when no picture has such a file.
   * @throws {MasterError} when the master cannot be decoded.
   */
  async get(path: string): Promise<string | undefined> {
    const file = this.#files.get(path);
    if (!file) return undefined;
    if (this.#asked === 0) this.#idle = new Promise((resolve) => (this.#becomeIdle = resolve));
    this.#asked += 1;
    try {
      return (await this.#keep(file)).path;
    } finally {
      this.#asked -= 1;
      if (this.#asked === 0) this.#becomeIdle();
    }
  }

  /**
   * Encodes all that is not kept yet, picture by picture.
   *
   * @param onPicture told of every picture whose files are all there, and whether any had to be encoded; or why they are not.
   * @param signal ends the work before it is done.
   * @returns the path in the cache of every file by its path below `media/`.
   */
  async encodeAll(
    onPicture: (picture: Picture, made: boolean, error?: unknown) => void,
    signal?: AbortSignal,
  ): Promise<Map<string, string>> {
    const paths = new Map<string, string>();
    await inParallel(this.pictures, async (picture) => {
      let made = false;
      try {
        for (const file of filesOf(picture)) {
          await this.#idle;
          if (signal?.aborted) return;
          const kept = await this.#keep(file);
          made ||= kept.made;
          paths.set(file.path, kept.path);
        }
        await markUsed(picture.folder);
        onPicture(picture, made);
      } catch (error) {
        onPicture(picture, made, error);
      }
    });
    return paths;
  }

  /** Who asks for a file that is being made gets the same one. */
  #keep(file: PictureFile): Promise<Kept> {
    const making = this.#making.get(file.path) ?? this.#make(file);
    this.#making.set(file.path, making);
    return making.finally(() => this.#making.delete(file.path));
  }

  async #make({ picture, name, encode }: PictureFile): Promise<Kept> {
    const path = join(picture.folder, name);
    const { made } = await keepFile(path, async () => encode(await this.#decode(picture)));
    return { path, made };
  }

  /** The pictures that are worked on stay decoded: a file takes hardly longer than that. */
  #decode({ master, image }: Picture): Promise<Pixels> {
    const decoded =
      this.#decoded.get(master.key) ??
      readMaster(master).then((bytes) => decodeMaster(bytes, master.shown, image));
    this.#decoded.delete(master.key);
    this.#decoded.set(master.key, decoded);
    const [oldest] = this.#decoded.keys();
    if (oldest !== undefined && this.#decoded.size > availableParallelism() + 2) this.#decoded.delete(oldest);
    return decoded;
  }
}

function filesOf(picture: Picture): PictureFile[] {
  const { image, xmp, tones } = picture;
  const formats: ImageFormat[] = ['avif', 'jpeg'];
  return [
    ...formats.flatMap((format) =>
      image.widths[format].map((width) => ({
        picture,
        path: variantPath(image, width, format),
        name: `${width}.${format}`,
        encode: (pixels: Pixels) => encodeVariant(pixels, width, format, xmp),
      })),
    ),
    {
      picture,
      path: sharePath(image),
      name: 'share.jpeg',
      encode: (pixels) => encodeShareImage(pixels, tones[1], xmp),
    },
  ];
}

interface PictureFile {
  picture: Picture;
  /** Below `media/`. */
  path: string;
  /** In the cache. */
  name: string;
  encode: (pixels: Pixels) => Promise<Buffer>;
}

interface Kept {
  path: string;
  /** Whether it was encoded just now. */
  made: boolean;
}
