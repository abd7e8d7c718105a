import { posix } from 'node:path';
import { shorten } from '../../text/markup.ts';
import { packagePath } from '../package-path.ts';
import { textOfXml } from '../xml-text.ts';
import { elements, tags } from './xml-tags.ts';

/** What somebody has written beside the cells of a sheet, told: none of it is taken in. */
export async function commentsOf(
  sheet: string,
  textOf: (path: string) => Promise<string>,
): Promise<string[]> {
  const folder = posix.dirname(sheet);
  const links = tags(
    await textOf(posix.join(folder, '_rels', `${posix.basename(sheet)}.rels`)),
    'Relationship',
  );
  const target = links.find(({ Type = '' }) => Type.endsWith('/comments'))?.['Target'];
  if (target === undefined) return [];
  return elements(await textOf(packagePath(folder, target)), 'comment').map(({ head, inner }) => {
    const words = elements(inner, 't')
      .map((text) => textOfXml(text.inner))
      .join('');
    const place = /\bref=["']([A-Z]+\d+)["']/.exec(head)?.[1] ?? '';
    return `单元格 ${place} 的批注没有收入：${shorten(words.replace(/\s+/g, ' ').trim(), 60)}`;
  });
}
