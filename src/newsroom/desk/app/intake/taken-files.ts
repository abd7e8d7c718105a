import { isPictureName } from '../../../picture-name.ts';
import type { TakenPhoto } from '../../shared/intake.ts';
import type { Photo } from './photos.ts';

/**
 * Hands over what was put in. Each photograph is looked at; what is wrong with a file keeps none of the others out.
 *
 * @param there the photographs that came before.
 */
export async function takeFiles(files: readonly File[], there: readonly Photo[], desk: Desk): Promise<Taken> {
  const taken: Taken = { photos: [], documents: [], refusals: [] };
  for (const file of files) {
    try {
      const upload = await desk.upload(file);
      if (!isPhoto(file)) taken.documents.push(upload);
      else {
        const names = [...there, ...taken.photos].map(({ name }) => name);
        const { name, notes } = await desk.look(upload, names);
        taken.photos.push({ upload, name, notes, address: URL.createObjectURL(file) });
      }
    } catch (error) {
      taken.refusals.push(error instanceof Error ? error.message : String(error));
    }
  }
  return taken;
}

/** Whether a file is meant as a picture, usable or not. */
const isPhoto = ({ name, type }: File) => type.startsWith('image/') || isPictureName(name);

interface Desk {
  /** Gives the id that a file is known by. */
  upload: (file: File) => Promise<string>;
  /** Fails with why a photograph cannot be taken in. */
  look: (upload: string, taken: readonly string[]) => Promise<TakenPhoto>;
}

export interface Taken {
  photos: Photo[];
  /** Uploads. */
  documents: string[];
  /** Why files were not taken in, and what to do. */
  refusals: string[];
}
