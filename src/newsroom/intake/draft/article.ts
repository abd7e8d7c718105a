import type { Fields } from '../../files/value.ts';
import { lineOf, roles, textOf, type Block } from '../roles/block.ts';
import { writeParagraph, writeTable, type BodyPiece } from './body.ts';
import { cleaned, type CharacterChange } from './characters.ts';
import { kindOf } from './kind.ts';
import { photosOf, type DraftPhoto, type PictureFile } from './photos.ts';
import type { Snapshot, Subject } from './snapshot.ts';
import { bareByline, creditIn, oneLine } from './words.ts';

/** An article before it has a place: what its file will say. */
export interface DraftArticle {
  title: string;
  /** Those of its file but for what its place and its photographs give. */
  fields: Fields;
  photos: DraftPhoto[];
  body: string;
  toVerify: string[];
  /** Characters that are left out or written in another way. */
  changes: CharacterChange[];
  /** Marks around a by-line or a credit that stand in no field. */
  dropped: string;
  /** Of the title, in points, where the source tells it. */
  size?: number;
}

/** What an article without a headline is called; brackets say that the archive gave it. */
export const untitled = '［无题］';

/** Makes an article of its blocks. */
export function draftArticle(
  source: readonly Block[],
  {
    snapshot,
    sizeOf,
    fileOf,
  }: {
    snapshot: Snapshot;
    sizeOf(block: Block): number | undefined;
    fileOf(name: string): PictureFile | undefined;
  },
): DraftArticle {
  const changes: CharacterChange[] = [];
  const blocks = source.map((block) => cleanBlock(block, changes));
  const inRole = (...roles: Block['role'][]) =>
    blocks
      .filter(({ role }) => roles.includes(role))
      .map(lineOf)
      .filter(Boolean);
  const titleLines = inRole('title');
  const texts = inRole('body', 'subheading');
  const bylines = inRole('byline').map(bareByline);
  const printed = creditIn(texts);
  const byline = bylines.map(({ text }) => text).join(' ') || printed.byline;
  const dateline = inRole('dateline').join(' ') || printed.dateline;
  const photos = photosOf(blocks, fileOf);
  const kicker = oneLine(inRole('kicker'));
  const subtitle = oneLine(inRole('subtitle'));
  const title = oneLine(titleLines) || untitled;
  const all = [kicker, title, subtitle, ...texts, ...photos.map(({ caption }) => caption ?? '')].join('\n');
  const { section, genre, doubt } = kindOf(
    { headline: `${kicker} ${title}`, subtitle, text: texts.join('\n'), hasPhotos: photos.length > 0 },
    snapshot,
  );
  const pieces = blocks.filter(({ role }) => role === 'body' || role === 'subheading').map(bodyPiece);
  changes.push(...pieces.flatMap((piece) => piece.changes));
  const people = subjectsIn(all, snapshot.people);
  const size = source.find(({ role }) => role === 'title');
  const points = size && sizeOf(size);
  return {
    title,
    fields: {
      kicker,
      title,
      titleLines: titleLines.length > 1 ? titleLines : undefined,
      subtitle,
      byline,
      dateline,
      section,
      genre,
      people: people.map(({ id }) => id),
      topics: subjectsIn(all, snapshot.topics).map(({ id }) => id),
    },
    photos,
    body: pieces
      .map((piece) => piece.source)
      .filter(Boolean)
      .join('\n\n'),
    toVerify: [
      ...(titleLines.length === 0 ? ['来稿里没有找到标题，暂题［无题］'] : []),
      ...doubtsOf(blocks),
      ...(doubt ? [doubt] : []),
      ...people.map(({ names: [name = ''] }) => `文中的“${name}”与人物库里的是同一人`),
    ],
    changes,
    dropped: [...bylines.map(({ dropped }) => dropped), ...photos.map(({ dropped }) => dropped)].join(''),
    ...(points === undefined ? {} : { size: points }),
  };
}

function cleanBlock(block: Block, changes: CharacterChange[]): Block {
  const clean = (source: string) => {
    const { text, changes: found } = cleaned(source);
    changes.push(...found);
    return text;
  };
  return {
    ...block,
    parts: block.parts.map((part) => ({ ...part, text: clean(part.text) })),
    ...(block.table ? { table: block.table.map((row) => row.map((cell) => cleaned(cell).text)) } : {}),
  };
}

function bodyPiece(block: Block): BodyPiece {
  if (block.table) return writeTable(block.table);
  return writeParagraph(textOf(block), block.role === 'subheading' ? '## ' : '');
}

/** The doubts of some blocks, one line a kind; of words that are left out, all and whole. */
export function doubtsOf(blocks: readonly Block[], areLeftOut = false): string[] {
  const doubtful = blocks.filter(({ doubt }) => doubt !== undefined);
  const most = areLeftOut ? doubtful.length : mostNamed;
  const wordsOf = (block: Block) => (areLeftOut ? cleaned(lineOf(block)).text : start(lineOf(block)));
  return [...Map.groupBy(doubtful, ({ doubt = '' }) => doubt)].map(([doubt, found]) => {
    const named = found.slice(0, most).map((block) => `${roles[block.role]}“${wordsOf(block)}”`);
    return `${named.join('、')}${found.length > most ? `等${found.length}处` : ''}：${doubt}`;
  });
}

const mostNamed = 4;

const subjectsIn = (text: string, subjects: readonly Subject[]) =>
  subjects.filter(({ names }) => names.some((name) => name.length > 1 && text.includes(name)));

/** The first words of a text, for a line that speaks of it. */
export function start(text: string): string {
  const inner = [...graphemes.segment(cleaned(text).text.replaceAll('“', '‘').replaceAll('”', '’'))].map(
    ({ segment }) => segment,
  );
  return inner.length > 16 ? `${inner.slice(0, 16).join('')}…` : inner.join('');
}

/** An emoji of several characters is not parted. */
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
