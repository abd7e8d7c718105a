import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { leaveCheckedMentions } from '../../content/checked-entries.ts';
import { openContentFolder, type ContentFolder } from '../../content/folder.ts';
import { KeptMentions, mentionMaker } from '../../content/kept-mentions.ts';
import { leaveKeptSeals } from '../../lib/settings.ts';
import type { Content } from '../checks/content.ts';
import { codeVersion } from './code-version.ts';
import { KeptPages } from './kept-pages.ts';
import { namedOf } from './told.ts';
import { sealsOf } from './seals.ts';

/**
 * Makes the pages of a site without those of months and years that are kept as they are, and keeps those that were made.
 *
 * @param content of which the check found nothing wrong, and the state of its folder before that.
 * @param make makes the site in `staging`; the seals that hold tell it what it leaves out, and whom articles name is left for it.
 */
export async function keepingYears(
  { root, cacheDir, staging, content, opened, state, settings }: KeepingOptions,
  make: () => Promise<void>,
): Promise<void> {
  const pages = new KeptPages(cacheDir);
  const code = codeVersion(root);
  const source = {
    folder: join(cacheDir, 'content/mentions'),
    maker: mentionMaker(namedOf(content), code),
  };
  const mentions = new KeptMentions(source);
  const seals = sealsOf(content, JSON.stringify([code, settings]), mentions, opened);
  await mentions.save(source);
  leaveCheckedMentions(mentions);
  const whole = pages.whole(seals);
  leaveKeptSeals(whole);
  await make();
  // Pages made while somebody went on writing may show what the seals do not hold.
  if (stateOf(content.folder) !== state || codeVersion(root) !== code) return;
  pages.keep(
    seals.filter(({ name }) => !whole.includes(name)),
    staging,
  );
  pages.sweep(seals);
}

/** Another text after any change of a file of the content folder. */
export function stateOf(folder: string, { files } = openContentFolder(folder)): string {
  const states = [...files].map(([path, source]) => {
    const found = statSync(source, { throwIfNoEntry: false });
    return [path, found?.size, found?.mtimeMs, found?.ctimeMs];
  });
  return hash('sha256', JSON.stringify(states));
}

interface KeepingOptions {
  /** The project; an absolute path, as the others are. */
  root: string;
  cacheDir: string;
  /** Where the site is made. */
  staging: string;
  content: Content;
  /** What lay in its folder. */
  opened: ContentFolder;
  /** What {@link stateOf} gave before the content was read. */
  state: string;
  /** All that pages depend on beside content and code. */
  settings: readonly unknown[];
}
