import { extname } from 'node:path';
import { PlainError } from '../../../../build/errors.ts';
import type { Problem } from '../../../../content/problem.ts';
import type { PictureFile } from '../../../intake/draft/photos.ts';
import type { SourcePage } from '../../../intake/draft/sheet.ts';
import { preparePictures } from '../../../intake/pictures.ts';
import type { SourceDocument } from '../../../intake/read/source.ts';
import { roles } from '../../../intake/roles/block.ts';
import type { Told } from '../../../told.ts';
import { describePhotograph } from '../../../works/photograph.ts';
import type { TakenPhoto } from '../../shared/intake.ts';
import { nameOfGiven } from './intake-input.ts';

/**
 * Looks at a photograph as saving it will.
 *
 * @param taken the names of those that came before.
 * @returns why it cannot be taken in, where that is so.
 */
export async function lookAtPhoto(
  { name, bytes }: PictureFile,
  taken: readonly string[],
): Promise<TakenPhoto | Told> {
  const found = await describePhotograph(name, async () => bytes, 'articles');
  if (!('master' in found)) return found;
  const stem = name.slice(0, name.length - extname(name).length);
  let free = stem + found.extension;
  for (let number = 2; taken.includes(free); number += 1) free = `${stem}（${number}）${found.extension}`;
  return { name: free, notes: found.notes };
}

/** A document that says what there is to know of its pictures. */
export async function withPictureRemarks(document: SourceDocument): Promise<SourceDocument> {
  const { problems, notes } = await preparePictures(document.pictures);
  const unusable = problems.map(({ problem, remedy }) => ({
    text: `文档里的图片用不了：${problem}。办法：${remedy}；文档里的这一幅标为“${roles.ignored}”`,
    isOpen: true as const,
  }));
  return { ...document, remarks: [...document.remarks, ...unusable, ...notes.map((text) => ({ text }))] };
}

/**
 * What is to be saved, its pictures without the places where they were taken. Those that are marked to be left out are not looked at.
 *
 * @throws a {@link PlainError} that names every picture that cannot be taken in.
 */
export async function withPreparedPictures({ pages, photographs }: Drafted): Promise<Drafted> {
  const problems: Problem[] = [];
  const prepare = async (pictures: readonly PictureFile[], shown?: (name: string) => string) => {
    const prepared = await preparePictures(pictures, shown);
    problems.push(...prepared.problems);
    return prepared.pictures;
  };
  const ready: Drafted = { pages: [], photographs: await prepare(photographs) };
  for (const { document, blocks, ...page } of pages) {
    const wanted = new Set(blocks.filter(({ role }) => role === 'picture').map(({ picture }) => picture));
    const pictures = document.pictures.filter(({ name }) => wanted.has(name));
    const prepared = await prepare(pictures, (name) => nameOfGiven(name) ?? `${document.name} 里的 ${name}`);
    // The blocks know them by the names that they came with.
    const named = pictures.map(({ name }, index) => ({ name, bytes: prepared[index]?.bytes ?? none }));
    ready.pages.push({ ...page, blocks, document: { ...document, pictures: named } });
  }
  if (problems.length > 0)
    throw new PlainError(problems.map(({ problem, remedy }) => `${problem}。\n办法：${remedy}。`).join('\n'));
  return ready;
}

const none = new Uint8Array();

interface Drafted {
  pages: SourcePage[];
  photographs: PictureFile[];
}
