import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainAddress } from '../../schema/redirects.ts';

/**
 * The ledger of published addresses (网址簿): what was once published must be found for good. Text files below `ledger/` in the content
 * folder, one a year and one for all that belongs to none; in each an address a line, sorted, so that two editions merge line by line.
 */
export class Ledger {
  readonly #lines: ReadonlyMap<string, string>;
  /** What was written by hand or left by a merge: it is told by the check, and nothing is made of it. */
  readonly strange: readonly StrangeLine[];

  /** @param lines what stands behind each address in its line, by the address. */
  constructor(lines: ReadonlyMap<string, string> = new Map(), strange: readonly StrangeLine[] = []) {
    this.#lines = lines;
    this.strange = strange;
  }

  /** @param contentDir an absolute path; where it holds no ledger nothing was published. */
  static read(contentDir: string): Ledger {
    const folder = join(contentDir, ledgerFolder);
    if (!existsSync(folder)) return new Ledger();
    const files = readdirSync(folder)
      .map((name) => `${ledgerFolder}/${name}`)
      // To open a pipe would last for ever.
      .filter((path) => isLedgerFile(path) && isFile(join(contentDir, path)));
    const rows = files.flatMap((file) => rowsIn(file, readFileSync(join(contentDir, file), 'utf8')));
    const isSound = ({ address }: Row) => isPlainAddress(address);
    return new Ledger(
      // A line twice, as merging leaves it, counts once: the last.
      new Map(rows.filter(isSound).map(({ address, detail }) => [address, detail])),
      rows.filter((row) => !isSound(row)).map(({ file, line, address }) => ({ file, line, address })),
    );
  }

  /** From the root, without the base path: `/articles/2024-03/annual-plan/`. */
  get addresses(): Iterable<string> {
    return this.#lines.keys();
  }

  has(address: string): boolean {
    return this.#lines.has(address);
  }

  /** What stands behind an address in its line. */
  detailOf(address: string): string {
    return this.#lines.get(address) ?? '';
  }

  /** With more addresses, or other words behind some; none goes. */
  with(lines: Iterable<readonly [address: string, detail: string]>): Ledger {
    return new Ledger(new Map([...this.#lines, ...lines]));
  }

  /** The text of each file, by its path below the content folder. */
  files(): Map<string, string> {
    const rows = [...this.#lines].map(([address, detail]) => ({
      address,
      row: detail ? `${address} ${detail}` : address,
    }));
    const sorted = rows.sort((a, b) => (a.address < b.address ? -1 : 1));
    return new Map(
      [...Map.groupBy(sorted, ({ address }) => ledgerFileOf(address))].map(([file, own]) => [
        file,
        `${head}\n${own.map(({ row }) => `${row}\n`).join('')}`,
      ]),
    );
  }
}

/** Whether a path below the content folder is a part of the ledger. */
export const isLedgerFile = (path: string) => /^ledger\/(?:\d{4}|site)\.txt$/.test(path);

/** Where an address stands: with the year that it is of. */
function ledgerFileOf(address: string): string {
  const [, year = 'site'] = /^\/(?:[^/]+\/){1,3}?(\d{4})(?=[-/.])/.exec(address) ?? [];
  return `${ledgerFolder}/${year}.txt`;
}

/** The check tells what else lies there. */
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

const ledgerFolder = 'ledger';

const head = '# 发布过的网址和段落，发布时自动写，不要手改；怎样改网址见 docs/编辑手册.md';

function rowsIn(file: string, text: string): Row[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((row, index) => {
      const [address = '', ...detail] = row.split(' ');
      if (row.trim() === '' || row.startsWith('#')) return [];
      return [{ file, line: index + 1, address, detail: detail.join(' ') }];
    });
}

/** A line of the ledger that begins with no address of a site. */
export interface StrangeLine {
  /** Below the content folder. */
  file: string;
  line: number;
  /** What stands in the address's place. */
  address: string;
}

interface Row extends StrangeLine {
  detail: string;
}
