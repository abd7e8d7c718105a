import { posix } from 'node:path';
import { nearest } from '../../build/checks/nearest.ts';
import { firstOf, told, type Told } from '../told.ts';

/** What a row says that a photograph's name may say, too. */
export interface Wanted {
  row: number;
  number: number | undefined;
  title: string | undefined;
  photographer: string | undefined;
  /** The name of the file, as the table gives it. */
  file: string | undefined;
}

export interface Matching {
  /** The name of the photograph of a row, or why it has none. */
  found: Map<number, string | Told>;
  /** Photographs of no row. */
  unused: string[];
}

/** Finds the photograph of each row: by the file's name in the table, else by its number, else by title and author. */
export function matchPhotographs(rows: readonly Wanted[], names: readonly string[]): Matching {
  const found = new Map<number, string | Told>();
  const taken = new Set<string>();
  const settle = (row: number, result: string | Told | undefined) => {
    if (result === undefined) return;
    found.set(row, result);
    if (typeof result === 'string') taken.add(result);
  };
  for (const row of rows) if (row.file !== undefined) settle(row.row, byFile(row.file, names));
  const free = () => names.filter((name) => !taken.has(name));
  const open = () => rows.filter(({ row }) => !found.has(row));
  const numbered = free();
  for (const row of open()) settle(row.row, byNumber(row, rows, numbered));
  const rest = free();
  for (const row of open()) settle(row.row, byWords(row, rows, rest));
  for (const { row, number } of open()) found.set(row, missing(number));
  shareNone(rows, found);
  return { found, unused: free() };
}

function byFile(file: string, names: readonly string[]): string | Told {
  const wanted = file.normalize().replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase();
  if (wanted.split('/').includes('..') || /^(\/|[a-z]:)/.test(wanted)) {
    return told(`文件名“${file}”指向文件夹外面`, '只写照片的文件名，照片放在选好的文件夹里');
  }
  const own = (name: string) => name.normalize().toLowerCase();
  const ways: ((name: string) => boolean)[] = [
    (name) => own(name) === wanted,
    (name) => posix.basename(own(name)) === posix.basename(wanted),
    (name) => stemOf(own(name)) === posix.basename(wanted),
  ];
  for (const isIt of ways) {
    const fitting = names.filter(isIt);
    if (fitting.length === 1) return fitting[0] as string;
    if (fitting.length > 1) return ambiguous(`文件名“${file}”`, fitting);
  }
  const near = nearest(
    posix.basename(file),
    names.map((name) => posix.basename(name)),
  );
  return told(
    `文件夹里没有照片“${file}”`,
    near ? `文件夹里有 ${near}，是不是它？请改正文件名` : '把照片放进文件夹，文件名与表里一样',
  );
}

/** `001.jpg`, `1-雾起井口.JPG`, `第1号.png`; what a camera counts (`IMG_0001`) is no number of a work. */
function byNumber(
  { number, title }: Wanted,
  rows: readonly Wanted[],
  names: readonly string[],
): string | Told | undefined {
  if (number === undefined) return undefined;
  const fitting = names.filter((name) => numberIn(name) === number);
  const [first, second] = fitting;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const titled = fitting.filter((name) => title && says(name, title));
    return titled.length === 1 ? titled[0] : ambiguous(`编号 ${number} `, fitting);
  }
  const other = rows.find(
    (row) => row.number !== number && row.title && row.title !== title && says(first, row.title),
  );
  if (other && !(title && says(first, title))) {
    return told(
      `照片 ${first} 的编号是 ${number}，名字却是第${other.row}行的“${other.title}”`,
      '改正文件名，或在表里加一列“文件名”写明用哪张',
    );
  }
  return first;
}

/** By title and author together, by the title, or by an author of one work alone. */
function byWords(row: Wanted, rows: readonly Wanted[], names: readonly string[]): string | Told | undefined {
  const { title, photographer: author } = row;
  const others = rows.filter((other) => other !== row);
  const titled =
    title && lettersOf(title).length > 1
      ? names.filter((name) => says(name, title) && !saysMore(name, title, others))
      : [];
  const both = author ? titled.filter((name) => says(name, author)) : [];
  const exact = titled.filter((name) => lettersOf(stemOf(name)) === lettersOf(title ?? ''));
  for (const fitting of [both, exact, titled]) if (fitting.length === 1) return fitting[0];
  if (titled.length > 1) return ambiguous(`作品名称“${title}”`, titled);
  if (!author || others.some((other) => other.photographer === author)) return undefined;
  const signed = names.filter((name) => says(name, author));
  return signed.length > 1 ? ambiguous(`作者“${author}”`, signed) : signed[0];
}

/** Whether a name holds a longer title of another row. */
const saysMore = (name: string, title: string, others: readonly Wanted[]) =>
  others.some(
    (other) => other.title && other.title !== title && other.title.includes(title) && says(name, other.title),
  );

/** No photograph belongs to two rows. */
function shareNone(rows: readonly Wanted[], found: Map<number, string | Told>): void {
  const users = Map.groupBy(
    rows.filter(({ row }) => typeof found.get(row) === 'string'),
    ({ row }) => found.get(row) as string,
  );
  for (const [name, sharing] of users) {
    if (sharing.length < 2) continue;
    const all = sharing.map(({ row }) => `第${row}行`).join('、');
    for (const { row } of sharing)
      found.set(row, told(`照片 ${name} 被${all}同时用到`, '每行用自己的照片：改正表里的文件名或照片的名字'));
  }
}

const ambiguous = (what: string, names: readonly string[]) =>
  told(`${what}有${names.length}张照片：${firstOf(names, 5)}`, '留下一张，或在表里加一列“文件名”写明用哪张');

const missing = (number: number | undefined) =>
  told(
    '没有找到照片',
    number === undefined
      ? '在表里加一列“文件名”写明照片'
      : `把照片命名为 ${String(number).padStart(3, '0')}.jpg，或在表里加一列“文件名”写明照片`,
  );

const stemOf = (name: string) => posix.basename(name).replace(/\.[^.]+$/, '');

function numberIn(name: string): number | undefined {
  const digits = /^(?:第|no\.?|作品)?\s*0*(\d{1,4})(?!\d)/i.exec(stemOf(name).normalize('NFKC').trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const says = (name: string, words: string) =>
  lettersOf(words) !== '' && lettersOf(stemOf(name)).includes(lettersOf(words));
