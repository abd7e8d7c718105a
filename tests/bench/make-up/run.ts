import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveSite } from '../../../src/build/static-server.ts';
import { findBrowser } from '../../browser/support/find-browser.ts';
import { generateIssues } from './generate.ts';
import { lookAtPage, type PageMeasures } from './look-at-page.ts';

/**
 * `npm run bench:make-up -- [issues] [seed] [folder]`: makes up generated issues (200 unless told) of 1 to 30 articles, measures their
 * pages in a window of 1,280 pixels, and puts a picture of each into the folder, where one is told.
 */
const [count = '200', seed = '1', pictures] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'make-up-bench-'));
try {
  await generateIssues(join(folder, 'content'), Number(count), Number(seed));
  build();
  report(await measureAll());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['src/build/build-site.ts', '--preview'], {
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'site'),
      CACHE_DIR: join(folder, 'cache'),
      // The proportions of pictures are enough to measure pages; to look at them, they are needed.
      ...(pictures ? {} : { PICTURES: 'later' }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed.');
}

async function measureAll(): Promise<Measured[]> {
  const site = join(folder, 'site');
  const { server, address } = await serveSite({ folder: site, base: '/', port: 0 });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (pictures) mkdirSync(pictures, { recursive: true });
  const measured: Measured[] = [];
  for (const id of readdirSync(join(site, 'issues')).filter((name) => /^\d{4}/.test(name))) {
    await page.goto(`${address}issues/${id}/`);
    await page.evaluate(() => document.fonts.ready);
    measured.push({ id, ...(await page.evaluate(lookAtPage)) });
    if (pictures) await page.locator('.sheets').screenshot({ path: resolve(pictures, `${id}.png`) });
  }
  await browser.close();
  server.close();
  return measured;
}

function report(measured: readonly Measured[]): void {
  const sorted = [...measured].sort((a, b) => b.blank - a.blank);
  const share = (part: number) => percent(sorted[Math.floor((sorted.length - 1) * part)]!.blank);
  const named = (test: (page: Measured) => boolean) =>
    sorted
      .filter(test)
      .map(({ id }) => id)
      .join(', ') || 'none';
  console.log(`\n${sorted.length} issues, seed ${seed}\n\n| what | measured |\n|---|---|`);
  console.log(`| blank: median, worst tenth, worst | ${share(0.5)}, ${share(0.1)}, ${share(0)} |`);
  console.log(`| issues above 8 % | ${sorted.filter(({ blank }) => blank > 0.08).length} |`);
  console.log(`| issues above 15 % | ${named(({ blank }) => blank > 0.15)} |`);
  console.log(`| something overflows | ${named(({ overflows }) => overflows > 0)} |`);
  console.log(`| a zone of less than 10 characters | ${named(({ narrowest }) => narrowest < 10)} |`);
  console.log(`| a headline of more than 3 lines | ${named(({ headlineLines }) => headlineLines > 3)} |`);
  console.log(
    `\nThe emptiest: ${sorted
      .slice(0, 6)
      .map(({ id, blank }) => `${id} ${percent(blank)}`)
      .join(', ')}`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

type Measured = PageMeasures & { id: string };
