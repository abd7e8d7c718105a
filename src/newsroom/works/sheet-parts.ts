import { posix } from 'node:path';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { told, type Told } from '../told.ts';
import { UnreadableTable } from './unreadable.ts';

/** Cells merged into one; counted from 0. */
export interface Merge {
  left: number;
  top: number;
  bottom: number;
}

/** What a sheet's own file tells beyond its values. */
export interface SheetParts {
  merges: Merge[];
  /** By column and row, counted from 0: `2 14`. */
  faults: Map<string, keyof typeof cellFaults>;
}

export const cellFaults = {
  error: told('这一格的公式算出了错误', '在表格里改好公式，或直接写上内容'),
  empty: told('这一格是公式，却没有存下结果', '在 Excel 或 WPS 里打开，保存一次，再导入'),
} satisfies Record<string, Told>;

/**
 * Looks into a workbook before anything reads it whole: its sizes, then what its sheets tell of merged cells and formulas.
 *
 * @returns by the name of the sheet.
 * @throws {UnreadableTable} where it is broken, locked, or would grow beyond measure.
 */
export async function readParts(name: string, bytes: Uint8Array): Promise<Map<string, SheetParts>> {
  try {
    const { zip, entries } = await openZip(name, bytes);
    const book = await textOf(zip, entries.get('xl/workbook.xml'));
    const links = await textOf(zip, entries.get('xl/_rels/workbook.xml.rels'));
    const found = new Map<string, SheetParts>();
    for (const sheet of tags(book, 'sheet')) {
      const link = tags(links, 'Relationship').find(({ Id }) => Id === sheet['r:id'])?.['Target'] ?? '';
      const path = link.startsWith('/') ? link.slice(1) : posix.join('xl', link);
      found.set(unescaped(sheet['name'] ?? ''), partsOf(name, await textOf(zip, entries.get(path))));
    }
    return found;
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable(
      told(
        `${name} 不是 Excel 表格，或者已损坏`,
        '在 Excel 或 WPS 里打开，另存为新的 .xlsx；文档和压缩包不能当表格',
      ),
    );
  }
}

async function openZip(
  name: string,
  bytes: Uint8Array,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Entry>();
  let total = 0;
  if (zip.entryCount > mostEntries) throw tooMuch(name);
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > largestTotal) throw tooMuch(name);
    if (entry.isEncrypted())
      throw new UnreadableTable(told(`表格 ${name} 设了密码`, '在 Excel 里去掉密码，另存一份再导入'));
    entries.set(entry.fileName, entry);
  }
  // The directory may lie: everything is unpacked once, no further than it says.
  for (const entry of entries.values()) await unpack(zip, entry);
  return { zip, entries };
}

/** In bytes, unpacked: photographs pasted into the sheet and all. */
const largestTotal = 100_000_000;
const mostEntries = 2_000;
const mostRows = 20_000;
const mostColumns = 500;

const tooMuch = (name: string) =>
  new UnreadableTable(
    told(
      `表格 ${name} 解开后大得不正常，没有打开`,
      '把表里的文字复制到一个新表格里，另存为 .xlsx；来历不明的文件不要用',
    ),
  );

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const textOf = async (zip: ZipFile, entry: Entry | undefined) =>
  entry ? (await unpack(zip, entry)).toString('utf8') : '';

function partsOf(name: string, xml: string): SheetParts {
  const merges = tags(xml, 'mergeCell').flatMap(({ ref = '' }) => {
    const [from, to] = ref.split(':').map(placeOf);
    return from && to ? [{ left: from.column, top: from.row, bottom: to.row }] : [];
  });
  const faults: SheetParts['faults'] = new Map();
  for (const [, attributes = '', inner = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = placeOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '');
    if (!place) continue;
    // One cell far away would make a table of millions.
    if (place.row >= mostRows || place.column >= mostColumns) throw tooMuch(name);
    if (/<f\b/.test(inner) && !/<v>/.test(inner)) faults.set(`${place.column} ${place.row}`, 'empty');
  }
  return { merges: merges.filter(({ bottom }) => bottom < mostRows), faults };
}

/** `B3` → column 1, row 2. */
function placeOf(address: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) - 1 };
}

/** The attributes of every element of a name. */
const tags = (xml: string, name: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );

const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );
