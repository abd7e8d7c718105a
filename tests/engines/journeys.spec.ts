import { endBreaths } from '../browser/support/fake-voice.ts';
import { beside, route } from '../browser/support/works.ts';
import { sheetsOf, showAsPrinted } from './support/paper.ts';
import { withVoice } from './support/site.ts';
import { eventually, expect, test } from './support/test.ts';

const wall = 'exhibitions/labor-beauty-2024/';

test('A reader opens the newspaper page, goes to an article, on to the next one, and back', async ({
  reader,
}) => {
  await reader.open('');
  expect(await reader.text('[data-zone="annual-plan"]')).toContain(
    '打造忠诚干净担当的高素质专业化工会干部队伍。',
  );
  await reader.click('[data-zone="annual-plan"] h2 a');
  await eventually(() => reader.path()).toBe('articles/2024-03/annual-plan/');
  await eventually(() => reader.text('h1')).toBe('市总工会全面部署今年工作要点');
  await reader.click('a[rel="next"]');
  await eventually(() => reader.text('h1')).toBe('用人间大爱诠释生命真谛');
  await reader.back();
  await eventually(() => reader.text('h1')).toBe('市总工会全面部署今年工作要点');
});

test('A phrase that a reader types is found, marked, and leads to its article', async ({ reader }) => {
  await reader.open('');
  await reader.type('header [name=q]', '团结动员全市广大职工群众');
  await reader.press('Enter');
  await eventually(() => reader.text('[data-result-count]')).toBe('1');
  await eventually(() => reader.text('[data-result] mark')).not.toBe('');
  await reader.click('[data-result] a');
  await eventually(() => reader.text('h1')).toBe('市总工会全面部署今年工作要点');
  await reader.back();
  await eventually(() => reader.text('[data-result-count]')).toBe('1');
});

test('The wall shows the works of one series, and all of them again on Back', async ({ reader }) => {
  const shown = () =>
    reader.evaluate(
      () => [...document.querySelectorAll('.wall li')].filter((work) => work.checkVisibility()).length,
    );
  await reader.open(wall);
  expect(await shown()).toBe(72);
  await reader.click('.filters > summary');
  await reader.click('.filters [href*="series=molten-steel"]');
  await eventually(shown).toBe(6);
  expect(await reader.path()).toBe(`${wall}?series=molten-steel`);
  await reader.back();
  await eventually(shown).toBe(72);
});

test('A work opens over the wall, leads to the next one, and is closed by Escape or by Back', async ({
  reader,
}) => {
  const isOpen = () => reader.evaluate(() => document.querySelector('dialog')!.open);
  const isDrawn = () =>
    reader.evaluate(() => {
      const img = document.querySelector<HTMLImageElement>('dialog .slide:not([inert]) img');
      return img?.complete && img.naturalWidth > 0;
    });
  const onWall = (number: string) => `.wall a[href$="/${number}/"]`;
  await reader.open(wall);
  await reader.click(onWall('009'));
  await eventually(isOpen).toBe(true);
  await eventually(isDrawn).toBe(true);
  expect(await reader.path()).toBe(`${wall}009/`);
  await reader.press('ArrowRight');
  await eventually(() => reader.path()).toBe(`${wall}${beside('009', 1)}/`);
  await eventually(isDrawn).toBe(true);
  await reader.press('Escape');
  await eventually(isOpen).toBe(false);
  await eventually(() => reader.path()).toBe(wall);
  await reader.click(onWall('011'));
  await eventually(isOpen).toBe(true);
  await eventually(() => reader.path()).toBe(`${wall}011/`);
  await reader.back();
  await eventually(isOpen).toBe(false);
  expect(await reader.path()).toBe(wall);
});

test('The guided route leads from stop to stop, each with its lines, in the viewer and after a reload', async ({
  reader,
}) => {
  const [first, second, third] = route;
  await reader.open(wall);
  await reader.click('.entry a');
  await eventually(() => reader.text('dialog [data-lines]')).toBe(first?.text);
  expect(await reader.path()).toBe(`${wall}${first?.number}/?route=1`);
  await reader.press('ArrowRight');
  await eventually(() => reader.text('dialog [data-lines]')).toBe(second?.text);
  await reader.back();
  await eventually(() => reader.path()).toBe(wall);
  await reader.open(`${wall}${second?.number}/?route=1`);
  expect(await reader.text('.stop')).toContain(second?.text);
  await reader.press('ArrowRight');
  await eventually(() => reader.path()).toBe(`${wall}${third?.number}/?route=1`);
});

test('An article is read aloud a sentence after the other, until the reader stops it', async ({ reader }) => {
  const said = () => reader.evaluate(() => window.said.map(({ text }) => text));
  await reader.open(withVoice('articles/2024-03/smart-locks/'));
  await reader.click('[data-part="read"]');
  await eventually(said).toEqual(['智能密码锁专项赠送活动持续进行中']);
  await reader.evaluate(endBreaths, 2);
  expect(await said()).toHaveLength(3);
  const page = await reader.evaluate(() => document.querySelector('main')!.textContent);
  for (const sentence of await said()) expect(page).toContain(sentence);
  await reader.click('[data-part="read"]');
  await eventually(() => reader.text('[data-part="read"]')).toContain('朗读');
  await reader.evaluate(endBreaths, 1);
  expect(await said()).toHaveLength(3);
});

test('On paper an article has its words and none of the controls', async ({ reader }) => {
  await reader.open('articles/2024-03/smart-locks/');
  const seen = (selector: string) =>
    reader.evaluate((selector) => document.querySelector(selector)!.checkVisibility(), selector);
  expect(await seen('.site-header')).toBe(true);
  await reader.evaluate(showAsPrinted);
  expect(await seen('.site-header')).toBe(false);
  expect(await seen('reading-bar')).toBe(false);
  expect(await reader.text('#text')).toContain('智能密码锁');
});

test('On paper no heading of an article stands alone at the foot of a sheet', async ({ reader }) => {
  await reader.open('articles/2024-03/annual-plan/');
  const headings = await reader.evaluate(() =>
    [...document.querySelectorAll('#text h2')].map((heading) => heading.textContent.trim()),
  );
  expect(headings).toHaveLength(5);
  if (!reader.print) {
    // A driver that does not print shows the rule alone.
    await reader.evaluate(showAsPrinted);
    const rules = () =>
      reader.evaluate(() =>
        [...document.querySelectorAll('#text h2')].map((heading) => getComputedStyle(heading).breakAfter),
      );
    return expect(await rules()).toEqual(headings.map(() => 'avoid'));
  }
  const sheets = await sheetsOf(await reader.print());
  expect(sheets.length).toBeGreaterThan(1);
  expect(sheets.filter((words) => headings.some((heading) => words.endsWith(heading)))).toEqual([]);
});
