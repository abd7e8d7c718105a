import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveSite } from '../../../src/build/static-server.ts';
import { findBrowser } from '../../browser/support/find-browser.ts';
import { generateIssues } from './generate.ts';
import { lookAtPage, type PageMeasures } from './look-at-page.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/**
 * `npm run bench:make-up -- [issues] [seed] [folder]`: makes up generated issues (200 unless told) of 1 to 30 articles, measures their
 * pages in windows of 1,280 (five columns) and 768 pixels (three), counts the sheets that each takes on paper, and puts a picture of each
 * into the folder, where one is told.
 */
const [count = '200', seed = '1', pictures] = process.argv.slice(2);
const widths = [1280, 768];
const folder = temporaryFolder('make-up-bench-');
try {
  await generateIssues(join(folder, 'content'), Number(count), Number(seed));
  build();
  const measured = await measureAll();
  for (const width of widths)
    report(
      measured.filter((page) => page.width === width),
      width,
    );
  reportPaper(measured.filter(({ width }) => width === widths[0]));
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
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${address}issues/${id}/`);
      await page.evaluate(() => document.fonts.ready);
      const own = await page.evaluate(lookAtPage);
      if (pictures)
        await page.locator('.sheets').screenshot({ path: resolve(pictures, `${id}-${width}.png`) });
      const sheets = width === widths[0] ? sheetsIn(await page.pdf({ preferCSSPageSize: true })) : 0;
      measured.push({ id, width, sheets, ...own });
    }
  }
  await browser.close();
  server.close();
  return measured;
}

function sheetsIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function report(measured: readonly Measured[], width: number): void {
  const sorted = [...measured].sort((a, b) => b.blank - a.blank);
  const share = (part: number) => percent(sorted[Math.floor((sorted.length - 1) * part)]!.blank);
  const named = (test: (page: Measured) => boolean) =>
    sorted
      .filter(test)
      .map(({ id }) => id)
      .join(', ') || 'none';
  console.log(`\n${sorted.length} issues, seed ${seed}, ${width} pixels\n\n| what | measured |\n|---|---|`);
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

/** Issues of one page that take more than one sheet of A3. */
function reportPaper(measured: readonly Measured[]): void {
  const over = measured.filter(({ pages, sheets }) => pages === 1 && sheets > 1);
  const wanted = over.filter(({ letters }) => letters <= 6000).sort((a, b) => a.letters - b.letters);
  console.log(`\nOn paper: ${over.length} of ${measured.length} take more than a sheet for a page,`);
  console.log(
    `of those of up to 6,000 characters ${wanted.length}: ` +
      (wanted.map(({ id, letters }) => `${id} (${letters})`).join(', ') || 'none'),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

type Measured = PageMeasures & { id: string; width: number; sheets: number };
