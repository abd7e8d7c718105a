import { createHash, hash } from 'node:crypto';
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
  { base, cacheDir, headings, known = { folders: new Set(), hashes: new Map() } }: ReadOptions,
): ListedRecord[] {
  const heading = titleField(headings);
  const memory = join(cacheDir, 'pages.json');
  const maker = `${hashOfFiles(sources)} ${base} ${heading}`;
  const before = remembered(memory, maker);
  const pages: Remembered = {};
  const records: ListedRecord[] = [];
  let isSame = true;
  for (const path of pagesBelow(folder, known)) {
    const file = join(folder, path);
    const address = `${base.replace(/\/$/, '')}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const read = (bytes = readFileSync(file)) => extractRecord(bytes.toString(), address);
    const kept = known.hashes.get(path);
    const bytes = kept === undefined ? readFileSync(file) : undefined;
    const sum = kept ?? hash('sha256', bytes!);
    const last = before[path];
    if (last?.hash === sum) {
      pages[path] = last;
      const { text } = last;
      const whole = text === undefined ? () => read()! : () => JSON.parse(text) as SearchRecord;
      if (last.record) records.push({ ...last.record, read: whole });
      continue;
    }
    isSame = false;
    const record = read(bytes);
    const listed = record && listRecord(record, heading);
    pages[path] = { hash: sum, record: listed };
    if (listed) records.push(listed);
  }
  if (!isSame || Object.keys(before).length !== Object.keys(pages).length)
    remember(memory, maker, withTexts(pages, records));
  return records;
}

/** From the folder on, with slashes, in order; folders of which all is known are not looked into. */
function pagesBelow(folder: string, { folders, hashes }: KnownPages): string[] {
  const found = new Set([...hashes.keys()].filter(isPage));
  const look = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const own = path + entry.name;
      if (entry.isDirectory()) {
        if (!folders.has(own)) look(`${own}/`);
      } else if (isPage(own)) found.add(own);
    }
  };
  look('');
  return [...found].sort();
}

const isPage = (path: string) => path.endsWith('.html');

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

const sources = [
  '../page.ts',
  './extract.ts',
  './html.ts',
  './listed.ts',
  './element-source.ts',
  './tags.ts',
];

export interface ReadOptions extends Pick<BuildOptions, 'cacheDir' | 'headings'> {
  /** The path that the site lives below. */
  base: string;
  known?: KnownPages | undefined;
}

/** What is known of a site without looking at it, by paths from its folder on, with slashes. */
export interface KnownPages {
  /** Folders that hold the files with known hashes and no others. */
  folders: ReadonlySet<string>;
  /** The SHA-256 of files that are there, in hexadecimal. */
  hashes: ReadonlyMap<string, string>;
}
