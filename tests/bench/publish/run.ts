import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { perIssue, writeArchive } from '../archive/write-archive.ts';
import { asVolumes, compareSites } from './compare-sites.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/**
 * `npm run bench:publish -- [articles]`: builds an archive (5,000 articles unless told), adds one issue, builds again, and lists
 * the files that differ. The newest volume of the search counts as one.
 */
const articles = Number(process.argv[2] ?? 5000);
const issues = Math.ceil(articles / perIssue);
const folder = temporaryFolder('publish-bench-');
const content = join(folder, 'content');
try {
  writeArchive(content, issues);
  const first = build('first');
  writeArchive(content, issues + 1, issues);
  const second = build('second');
  const { added, changed, removed, files } = compareSites(first.site, second.site);
  console.log(`\n${issues * perIssue} articles, ${files} files; one more issue:\n`);
  console.log('| what | files | volumes counted as one |\n|---|---|---|');
  for (const [name, paths] of Object.entries({ added, changed, removed })) {
    console.log(`| ${name} | ${paths.length} | ${asVolumes(paths).length} |`);
  }
  console.log(
    `\nWall seconds: full ${first.seconds.toFixed(1)}, one more issue ${second.seconds.toFixed(1)}\n`,
  );
  for (const path of asVolumes(changed)) console.log(`changed  ${path}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function build(name: string): { site: string; seconds: number } {
  const site = join(folder, name);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['src/build/build-site.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: site,
      CACHE_DIR: join(folder, 'cache'),
      SITE_URL: 'https://archive.example',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The ${name} build failed.`);
  return { site, seconds: (performance.now() - start) / 1000 };
}
