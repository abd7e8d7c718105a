import { posix } from 'node:path';
import { shorten } from '../../text/markup.ts';
import { packagePath } from '../package-path.ts';
import { tags, unescaped } from './xml-tags.ts';

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
  return [...(await textOf(packagePath(folder, target))).matchAll(comments)].map(
    ([, , place = '', inner = '']) => {
      const words = [...inner.matchAll(texts)].map(([, , text = '']) => unescaped(text)).join('');
      return `单元格 ${place} 的批注没有收入：${shorten(words.replace(/\s+/g, ' ').trim(), 60)}`;
    },
  );
}

const comments = /<(\w+:)?comment\b[^>]*\bref="([A-Z]+\d+)"[^>]*>(.*?)<\/\1?comment>/gs;
const texts = /<(\w+:)?t(?:\s[^>]*)?>(.*?)<\/\1?t>/gs;
