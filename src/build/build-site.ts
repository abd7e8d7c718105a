import { contentDir, outDir } from '../lib/settings.ts';
import { checkContent } from './checks/check-content.ts';
import { blocking, formatProblems } from '../content/problem.ts';
import { publish } from './publish.ts';

/**
 * `npm run build`: checks the content, builds into a staging folder and only then replaces the published site.
 * Ends with 1, the published site untouched, when the content has a problem or the build fails.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
try {
  const problems = await checkContent(contentDir);
  if (blocking(problems).length > 0) fail(formatProblems(problems));
  if (problems.length > 0) console.warn(formatProblems(problems));
  const { build } = await import('astro');
  await publish(outDir, [process.cwd(), contentDir], (staging) => build({ outDir: staging }));
} catch (error) {
  fail(error);
}

function fail(reason: unknown): never {
  console.error(reason);
  console.error(`\n建站没有成功，已发布的网站没有改动：${outDir}`);
  process.exit(1);
}
