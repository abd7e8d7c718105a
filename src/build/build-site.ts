import { join } from 'node:path';
import { blocking, formatProblems } from '../content/problem.ts';
import { cacheDir, contentDir, outDir, siteUrl } from '../lib/settings.ts';
import { checkContent } from './checks/check-content.ts';
import { describeError, PlainError } from './errors.ts';
import { publicAddress } from './public-address.ts';
import { publish } from './publish/index.ts';
import { sweepCache } from './publish/sweep.ts';

/**
 * `npm run build`: checks the content, builds into a staging folder and only then replaces the published site.
 * Ends with 1, the published site untouched, when the content has a problem or the build fails.
 *
 * `--preview` builds for this machine: the site then needs no public address.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
// A shell or a test runner may have set these, and Vite would hear them: the pages would be those of development.
process.env['NODE_ENV'] = 'production';
for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL']) delete process.env[name];
const root = process.cwd();
try {
  await assertSound();
  const site = process.argv.includes('--preview') ? siteUrl : publicAddress(contentDir);
  // For the modules of the pages, which Astro loads later.
  process.env['SITE_URL'] = site;
  let waited = false;
  await publish(
    {
      target: outDir,
      workDir: join(root, '.astro'),
      cacheDir,
      protectedFolders: {
        outside: [root],
        apart: [
          contentDir,
          cacheDir,
          ...['.git', 'node_modules', 'public', 'src'].map((name) => join(root, name)),
        ],
      },
      onWait(holder) {
        waited = true;
        console.error(`另一次建站正在进行（${holder}），等它结束后接着做。不想等，按 Ctrl+C 停止。`);
      },
    },
    async (staging) => {
      // An editor may have gone on writing meanwhile.
      if (waited) await assertSound();
      sweepCache(cacheDir);
      const { build } = await import('astro');
      await build({ outDir: staging, site });
    },
  );
} catch (error) {
  console.error(describeError(error));
  console.error(`\n建站没有成功，已发布的网站没有改动：${outDir}`);
  process.exit(1);
}

/** Prints what the check has to say, and throws it when it stands in the way. */
async function assertSound(): Promise<void> {
  const problems = await checkContent(contentDir);
  if (blocking(problems).length > 0) throw new PlainError(formatProblems(problems));
  if (problems.length > 0) console.warn(formatProblems(problems));
}
