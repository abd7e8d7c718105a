import { chromium } from '@playwright/test';
import { rmSync } from 'node:fs';
import { findBrowser } from '../../browser/support/find-browser.ts';
import { openNewsroom } from '../../browser/support/newsroom.ts';
import { Counted } from './counted.ts';
import { takeInPage } from './page.ts';
import { replaceWorks } from './works.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/**
 * `npm run bench:desk -- page FILE.txt DATE` or `npm run bench:desk -- works`: goes through the desk in a browser as the handbook says, to a
 * published folder, and counts clicks, typed characters and seconds. The first takes in a page of text as .docx; the second puts artificial
 * photographs in the place of all specimens of `content/`.
 */
const [what, file, date = '2031-02-03'] = process.argv.slice(2);
if (what !== 'works' && !(what === 'page' && file)) {
  console.error('npm run bench:desk -- page FILE.txt [DATE] | works');
  process.exit(1);
}
const folder = temporaryFolder('desk-bench-');
const room = await openNewsroom(what === 'works' ? 'content' : undefined);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(300_000);
  const hands = new Counted();
  await hands.part('打开', async () => {
    await page.goto(room.address);
    await page.getByRole('heading', { name: '收稿' }).waitFor();
  });
  if (what === 'works') await replaceWorks(page, hands, room, folder);
  else await takeInPage(page, hands, file ?? '', date);
  console.log(hands.report(what === 'works' ? 'Works with a spreadsheet' : `A page of text: ${file}`));
} finally {
  await browser.close();
  await room.close();
  rmSync(folder, { recursive: true, force: true });
}
