import {
  appendFileSync,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { blocking, formatProblems, shownFile, type Problem } from '../../content/problem.ts';
import { Ledger } from '../../lib/addresses/ledger.ts';
import { listAbove, Redirects } from '../../lib/addresses/redirects.ts';
import { patterns } from '../../schema/index.ts';
import type { Content } from '../checks/content.ts';
import { PlainError } from '../errors.ts';
import { redirectFiles, type Moved } from '../hosting/redirect-files.ts';
import { emptyData } from './empty-data.ts';
import { movedBylines } from './moved-bylines.ts';
import { redirectPage } from './redirect-page.ts';

/**
 * Sees to it that every address that was ever published leads somewhere in a site that was made: by a page that leads on, and by the files
 * that hosts redirect by. Of data the new ones stand at the old address, too, and where none are left, data without a record.
 *
 * @param site the folder of the site; an absolute path.
 * @returns what is worth a word: by-lines that seem to have another address now, whose readers are led to the list of all for want of a better one.
 * @throws a {@link PlainError} that names each address that leads nowhere, and what to write.
 */
export function keepAddresses({ site, kept, content, base, origin }: KeepingAddresses): Problem[] {
  const isLive = (address: string) =>
    kept?.has(fileAt(address)) === true ||
    statSync(join(site, fileAt(address)), { throwIfNoEntry: false })?.isFile() === true;
  const written = content.sound('redirects').flatMap(({ data }) => data.redirects);
  const redirects = new Redirects(written);
  const moved: Moved[] = [];
  const emptied = new Map<string, string>();
  const problems: Problem[] = [];
  const file = shownFile(content.folder, patterns.redirects);
  const tell = (problem: string, remedy: string, degree: Pick<Problem, 'warning'> = {}) =>
    problems.push({ file, field: '', problem, remedy, ...degree });

  for (const { from, to } of written) {
    if (isLive(from)) tell(`${from} 现在还有网页或文件，读者不会转走`, '删去这一项');
    else if (!isLive(to)) tell(`${from} 要转到 ${to}，网站里没有它`, '改成现在有的网页');
    else moved.push({ from, to, isForGood: true });
  }
  const known = new Set(written.map(({ from }) => from));
  const ledger = Ledger.read(content.folder);
  for (const address of ledger.addresses) {
    if (known.has(address) || isLive(address)) continue;
    const to = redirects.follow(address, isLive);
    const above = to ?? listAbove(address, isLive);
    const empty = above === undefined ? emptyData(address) : undefined;
    if (above) moved.push({ from: address, to: above, isForGood: to !== undefined });
    else if (empty !== undefined) emptied.set(address, empty);
    else
      tell(
        `发布过的网址 ${address} 打不开了`,
        `让它回来，或写上读者转到哪里：\n      - from: ${address}\n        to: 现在有的网址`,
      );
  }
  if (blocking(problems).length > 0) throw new PlainError(formatProblems(problems));
  const forNow = moved.filter(({ isForGood }) => !isForGood).map(({ from }) => from);
  const bylines = globSync('*', { cwd: join(site, 'bylines') });
  for (const { from, to } of movedBylines(forNow, bylines, ledger))
    tell(
      `发布过的署名网页 ${from} 没有了，读者暂时转到全部署名`,
      `是同一个署名换了写法或读法的，写上它现在的网址：\n      - from: ${from}\n        to: ${to}`,
      { warning: true },
    );

  const fileFor = (address: string) => {
    const file = join(site, fileAt(address));
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  for (const [address, text] of emptied) writeFileSync(fileFor(address), text);
  for (const { from, to } of [...moved, ...besides(site, moved)]) {
    const file = fileFor(from);
    if (/\/$|\.html?$/.test(from)) {
      const target = base + to.slice(1);
      writeFileSync(file, redirectPage(target, new URL(target, origin).href));
    } else if (existsSync(join(site, fileAt(to)))) {
      copyFileSync(join(site, fileAt(to)), file);
    }
  }
  for (const [name, text] of Object.entries(redirectFiles(base, moved)))
    appendFileSync(join(site, name), text);
  return problems;
}

/** The files that lie beside the new pages, such as their plain text: they stand beside the old addresses, too. */
const besides = (site: string, moved: readonly Moved[]) =>
  moved
    .filter(({ from, to, isForGood }) => isForGood && from.endsWith('/') && to.endsWith('/'))
    .flatMap(({ from, to }) =>
      globSync('*.{txt,xml,json}', { cwd: join(site, to) })
        .filter((name) => !existsSync(join(site, from, name)))
        .map((name) => ({ from: from + name, to: to + name })),
    );

/** The file of a site that a host answers an address with. */
const fileAt = (address: string) => `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;

interface KeepingAddresses {
  site: string;
  /** Files of the site that are known to be there, from its folder on: to ask for those of every year takes long. */
  kept?: { has(path: string): boolean };
  /** Of which the check found nothing wrong. */
  content: Content;
  /** The path that the site lives below; begins and ends with a slash. */
  base: string;
  /** The public address of the site without its base path. */
  origin: string;
}
