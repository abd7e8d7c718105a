import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractRecord } from './extract.ts';
import type { SearchRecord } from '../record.ts';
import { listRecord, titleField, type ListedRecord } from './listed.ts';
import { hashOfFiles } from './code.ts';
import type { BuildOptions } from './index.ts';

/**
 * The records of all pages in a folder of built HTML, in the order of their paths. What a page holds is remembered by the
 * hash of its bytes: one that has not changed is not read as a document again.
 */
export function readPages(
  folder: string,
  { base, cacheDir, headings, pageHashes }: ReadOptions,
): ListedRecord[] {
  const heading = titleField(headings);
  const memory = join(cacheDir, 'pages.json');
  const maker = `${hashOfFiles(sources)} ${base} ${heading}`;
  const known = remembered(memory, maker);
  const pages: Remembered = {};
  const records: ListedRecord[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  for (const file of files) {
    const path = file.replaceAll('\\', '/');
    const address = `${base.replace(/\/$/, '')}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const read = () => extractRecord(readFileSync(join(folder, file), 'utf8'), address);
    const hash =
      pageHashes?.get(path) ??
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
    const last = known[path];
    if (last?.hash === hash) {
      pages[path] = last;
      const { text } = last;
      const whole = text === undefined ? () => read()! : () => JSON.parse(text) as SearchRecord;
      if (last.record) records.push({ ...last.record, read: whole });
      continue;
    }
    const record = read();
    const listed = record && listRecord(record, heading);
    pages[path] = { hash, record: listed };
    if (listed) records.push(listed);
  }
  remember(memory, maker, withTexts(pages, records));
  return records;
}

/** With the records of the newest volume in whole: each edition builds it anew, and reads no page of it again that has not changed. */
function withTexts(pages: Remembered, records: readonly ListedRecord[]): Remembered {
  const newest = records.reduce((last, { volume }) => (volume > last ? volume : last), '');
  const whole = new Map(records.map((record) => [record.print, record]));
  return Object.fromEntries(
    Object.entries(pages).map(([path, { hash, record, text }]) => {
      const isNewest = record?.volume === newest;
      const own = isNewest ? (text ?? JSON.stringify(whole.get(record.print)!.read())) : undefined;
      return [path, { hash, record, ...(own === undefined ? {} : { text: own }) }];
    }),
  );
}

function remembered(memory: string, code: string): Remembered {
  try {
    const [sum, text = ''] = readFileSync(memory, 'utf8').split('\n', 2);
    return sum === sumOf(code, text) ? (JSON.parse(text) as Remembered) : {};
  } catch {
    return {};
  }
}

function remember(memory: string, code: string, pages: Remembered): void {
  const text = JSON.stringify(pages);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(`${memory}.unfinished`, `${sumOf(code, text)}\n${text}`);
  renameSync(`${memory}.unfinished`, memory);
}

/** What was cut short, or made by other code, does not have it. */
const sumOf = (code: string, text: string) => createHash('sha256').update(code).update(text).digest('hex');

type Remembered = Record<string, RememberedPage>;

interface RememberedPage {
  hash: string;
  record: Omit<ListedRecord, 'read'> | undefined;
  /** The whole record, as JSON. */
  text?: string;
}

const sources = ['../page.ts', './extract.ts', './html.ts', './listed.ts', './element-source.ts'];

export interface ReadOptions extends Pick<BuildOptions, 'cacheDir' | 'headings'> {
  /** The path that the site lives below. */
  base: string;
  /** The SHA-256 of pages, in hexadecimal, by their paths in the folder, where they are known without reading them. */
  pageHashes?: ReadonlyMap<string, string> | undefined;
}
