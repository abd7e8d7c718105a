import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkedEntries } from '../../content/checked-entries.ts';
import { openContentFolder, type ContentFolder } from '../../content/folder.ts';
import { parseContentFile } from '../../content/read-file.ts';
import { readRedirects } from '../../content/redirects.ts';
import { decodeText } from '../../content/text-file.ts';
import { writeWhole } from '../../content/whole-file.ts';
import { yearOf } from '../../lib/dates.ts';
import { KnownParagraphs } from '../../lib/addresses/known-paragraphs.ts';
import { Ledger } from '../../lib/addresses/ledger.ts';
import { articleParagraphs } from '../../lib/paragraphs/article.ts';
import { writeRecords } from '../../lib/paragraphs/index.ts';
import { ledgerLine, shownLines, type LedgerLine } from '../../lib/paragraphs/shown.ts';
import { Redirects } from '../../lib/addresses/redirects.ts';
import { entryAt } from '../../lib/urls.ts';
import { withoutQuotes } from '../../schema/codes.ts';
import { entryPath } from '../../schema/index.ts';
import { textForm } from '../../text/form.ts';
import { parseText } from '../../text/parse.ts';
import { settledState } from '../../content/file-state.ts';
import { KeptPages } from '../seal/kept-pages.ts';
import { keepLedgerSteps, ledgerState, type LedgerSteps } from '../seal/ledger-steps.ts';
import { publishedAddresses } from './published-addresses.ts';

/**
 * Writes into the ledger of a content folder what a published site holds, with the paragraphs of articles; each file whole or not at
 * all, and none that stays the same.
 */
export async function recordAddresses({ contentDir, cacheDir, site, seals = [] }: Recording): Promise<void> {
  const ledger = Ledger.read(contentDir);
  const paragraphs = new RecordedParagraphs(
    openContentFolder(contentDir),
    ledger,
    join(cacheDir, 'recorded.json'),
  );
  const kept = new KeptPages(cacheDir).files(seals);
  // What leads on from an old address may have been put into any folder.
  const from = readRedirects(contentDir).map(({ from }) => from);
  const folders = new Set(
    [...kept.folders].filter((place) => !from.some((address) => address.startsWith(`/${place}/`))),
  );
  const lines = publishedAddresses(site, { ...kept, folders }).map(
    (address) => [address, paragraphs.detailOf(address)] as const,
  );
  const steps: LedgerSteps = {};
  for (const [path, text] of ledger.with(lines).files()) {
    const file = join(contentDir, path);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    const after = Buffer.from(text);
    if (before?.equals(after)) continue;
    await writeWhole(file, text);
    const year = basename(path, '.txt');
    if (!paragraphs.unsettled.has(year)) steps[year] = { from: ledgerState(before), to: ledgerState(after) };
  }
  await paragraphs.keep();
  await keepLedgerSteps(cacheDir, steps);
}

/** What is written behind addresses; an article that is as it was when it was last recorded is not read again. */
class RecordedParagraphs {
  readonly #folder: ContentFolder;
  readonly #ledger: Ledger;
  readonly #known: KnownParagraphs;
  readonly #file: string;
  readonly #before: Record<string, string>;
  /** Of the files that the check of this build has read, by the ids of their articles. */
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #now: Record<string, string | undefined> = {};
  /** The years with an article whose paragraphs have other addresses now that they are recorded: its page is made again. */
  readonly unsettled = new Set<string>();

  /** @param file where it is kept which articles were recorded as they are. */
  constructor(folder: ContentFolder, ledger: Ledger, file: string) {
    this.#folder = folder;
    this.#ledger = ledger;
    this.#file = file;
    this.#before = keptIn(file);
    const checked = checkedEntries()?.get('articles') ?? [];
    this.#hashes = new Map(checked.map((entry) => [entry.id, entry.hash]));
    const redirects = readRedirects(folder.folder);
    const isThere = (id: string) => pathOf(folder, id) !== undefined;
    this.#known = new KnownParagraphs(ledger, new Redirects(redirects), isThere);
  }

  detailOf(address: string): string {
    const detail = this.#ledger.detailOf(address);
    const entry = entryAt(address);
    const path = entry?.collection === 'articles' ? pathOf(this.#folder, entry.id) : undefined;
    if (!entry || !path) return detail;
    const source = this.#folder.files.get(path) ?? '';
    const before = settledState(source);
    const state = (words: string) => before && hash('sha256', `${words}\n${before}`).slice(0, 16);
    const isRecorded = detail !== '' && before !== undefined && this.#before[address] === state(detail);
    if (isRecorded) {
      this.#now[address] = this.#before[address];
      return detail;
    }
    const recorded = this.#read(path, entry.id, readFileSync(source));
    this.#now[address] = state(recorded);
    return recorded;
  }

  async keep(): Promise<void> {
    await writeWhole(this.#file, JSON.stringify(this.#now));
  }

  #read(path: string, id: string, bytes: Uint8Array): string {
    const shown = this.#shown(id, bytes) ?? this.#readAnew(path, id, bytes);
    // Of a withdrawn article what was known stays, so that it comes back with the addresses that it had.
    if (!shown) return writeRecords(this.#known.of(id));
    if (this.#known.isMoved(id) || !shown.isSettled) this.unsettled.add(yearOf(id));
    return shown.line;
  }

  /** What the page shows that was made of these bytes. */
  #shown(id: string, bytes: Uint8Array): LedgerLine | undefined {
    return this.#hashes.get(id) === hash('sha256', bytes) ? shownLines().get(id) : undefined;
  }

  /** What a page of these bytes shows; nothing of a withdrawn article. */
  #readAnew(path: string, id: string, bytes: Uint8Array): LedgerLine | undefined {
    const { fields = {}, body } = parseContentFile(this.#folder, 'articles', path, decodeText(bytes));
    const status = withoutQuotes(fields['status']);
    if (status === 'withdrawn') return undefined;
    const photos = (fields['photos'] ?? []) as { caption: string }[];
    const captions = status === 'image-withdrawn' ? [] : photos.map(({ caption }) => caption.trim());
    const texts = { captions, root: parseText(body, textForm(path)).root };
    return ledgerLine(texts, articleParagraphs(texts, this.#known.of(id)));
  }
}

const pathOf = ({ files }: ContentFolder, id: string) =>
  [entryPath('articles', id), `${entryPath('articles', id)}x`].find((path) => files.has(path));

/** Nothing where it was lost or broken: then all is read. */
function keptIn(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

interface Recording {
  /** An absolute path, as the others are. */
  contentDir: string;
  cacheDir: string;
  /** The site that took the place of the published one. */
  site: string;
  /** Of the months and years whose pages were taken into it from the cache; unless told, all of it is looked through. */
  seals?: readonly string[];
}
