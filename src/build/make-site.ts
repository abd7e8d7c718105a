import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { leaveCheckedEntries } from '../content/checked-entries.ts';
import { openContentFolder, type ContentFolder } from '../content/folder.ts';
import { KeptEntries } from '../content/kept-entries.ts';
import { blocking, forPreview, formatProblems } from '../content/problem.ts';
import { giveBack, keepReplaced } from '../search/indexer/cache.ts';
import { basePath, cacheDir, contentDir, keptSeals, precompress } from '../lib/settings.ts';
import { keepAddresses } from './addresses/keep-addresses.ts';
import { checkFolder } from './checks/check-content.ts';
import type { Content } from './checks/content.ts';
import { entriesForPages } from './checks/entries-for-pages.ts';
import { PlainError } from './errors.ts';
import { publish } from './publish/index.ts';
import { projectFolders } from './publish/project-folders.ts';
import { sweepCache } from './publish/sweep.ts';
import { assertCache } from './publish/target.ts';
import { assertBasePath } from './public-address.ts';
import { codeVersion } from './seal/code-version.ts';
import { KeptPages } from './seal/kept-pages.ts';
import { keepingYears, stateOf } from './seal/keep-years.ts';

/**
 * Checks the content, builds into a staging folder and only then puts the site in the place of `target`.
 *
 * @param target an absolute path.
 * @param addressOf gives the public address of the site without its base path, once the content is known to be sound.
 * @param isPreview whether drafts with open questions are shown: not to be published.
 * @throws when the content has a problem or the build fails; `target` is what it was then.
 */
export async function makeSite(
  target: string,
  addressOf: () => string,
  { isPreview = false } = {},
): Promise<void> {
  const root = process.cwd();
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  // A shell or a test runner may have set these, and Vite would hear them: the pages would be those of development.
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL']) delete process.env[name];
  assertBasePath();
  assertCache(cacheDir);
  let checked = await soundContent(root, isPreview);
  const site = addressOf();
  // For the modules of the pages, which Astro loads later.
  process.env['SITE_URL'] = site;
  let waited = false;
  await publish(
    {
      target,
      workDir: join(root, '.astro'),
      cacheDir,
      protectedFolders: projectFolders(root),
      onReplaced(old) {
        new KeptPages(cacheDir).bring(keptSeals(), old);
        keepReplaced(join(cacheDir, 'search'), join(old, 'pagefind'));
      },
      onGivenUp(staging) {
        new KeptPages(cacheDir).giveBack(staging);
        giveBack(join(cacheDir, 'search'), join(staging, 'pagefind'));
      },
      onWait(holder) {
        waited = true;
        console.error(`另一次建站正在进行（${holder}），等它结束后接着做。不想等，按 Ctrl+C 停止。`);
      },
    },
    async (staging) => {
      // An editor may have gone on writing meanwhile.
      if (waited) checked = await soundContent(root, isPreview);
      sweepCache(cacheDir);
      const { build } = await import('astro');
      await keepingYears(
        {
          root,
          cacheDir,
          staging,
          ...checked,
          settings: [site, basePath, precompress, process.env['PICTURES']],
        },
        async () => {
          await build({ outDir: staging, site });
        },
      );
      const told = keepAddresses({
        site: staging,
        kept: new KeptPages(cacheDir).files(keptSeals()).hashes,
        content: checked.content,
        base: basePath,
        origin: site,
      });
      if (told.length > 0) console.warn(formatProblems(told));
    },
  );
}

/**
 * The content, and the state of its folder before it was read. Prints what the check has to say, and throws it when it stands in the
 * way. What was found sound is kept, and left for the pages.
 */
async function soundContent(
  root: string,
  isPreview: boolean,
): Promise<{ content: Content; opened: ContentFolder; state: string }> {
  const folder = join(cacheDir, 'content/entries');
  const code = codeVersion(root);
  const kept = KeptEntries.open(folder, code);
  const opened = existsSync(contentDir)
    ? openContentFolder(contentDir)
    : { folder: contentDir, files: new Map<string, string>(), problems: [] };
  const state = stateOf(contentDir, opened);
  const { content, problems: found } = await checkFolder(contentDir, kept, opened);
  const { problems, open } = isPreview ? forPreview(found) : { problems: found, open: '' };
  if (blocking(problems).length > 0) throw new PlainError(formatProblems(problems));
  if (problems.length > 0) console.warn(formatProblems(problems));
  if (open) console.warn(open);
  await kept.save(folder, code);
  leaveCheckedEntries(entriesForPages(content, kept), opened);
  return { content, opened, state };
}
