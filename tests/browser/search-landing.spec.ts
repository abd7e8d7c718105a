import { expect, test, type Page } from '@playwright/test';
import { wholeFold } from '../../src/search/fold/index.ts';
import { normalText } from '../../src/search/oracle.ts';
import { articlePieces } from './support/article-pieces.ts';
import { results, search } from './support/search-steps.ts';

const fold = await wholeFold();

test('200 random strings of 1 to 10 characters out of the articles are all marked, each as often as it stands there', async ({
  page,
}) => {
  const pieces = await articlePieces(200, 20240319);
  const missed: string[] = [];
  for (const [path, ofPage] of Map.groupBy(pieces, ({ path }) => path)) {
    await page.goto(`./${path}`);
    for (const { text, times } of ofPage) {
      await page.evaluate((query) => (location.hash = `#${new URLSearchParams({ q: query })}`), text);
      const count = await countMarks(page, text).catch(() => 0);
      if (count !== times) missed.push(`${path} “${text}”: ${count} of ${times}`);
    }
  }
  expect(missed).toEqual([]);
});

test.describe('A result', () => {
  test('leads to its own place among all that are marked', async ({ page }) => {
    await search(page, '劳动者');
    await results(page).filter({ hasText: '今年工作要点' }).getByRole('link').click();
    const marked = await countMarks(page, '劳动者');
    const { place, count } = await placeOf(page);
    expect(count).toBe(marked);
    expect(count).toBeGreaterThan(1);
    await expectCurrentInView(page);
    expect(place).toBeGreaterThan(0);
  });

  test('leads on from place to place, in both directions and round the ends, with the keyboard', async ({
    page,
  }) => {
    await page.goto('./articles/2024-03/annual-plan/#q=劳动者&hit=1');
    await countMarks(page, '劳动者');
    const { count } = await placeOf(page);
    const next = page.getByRole('button', { name: '下一处' });
    await next.focus();
    for (let place = 2; place <= count + 1; place++) {
      await page.keyboard.press('Enter');
      await expect(status(page)).toContainText(`第${place > count ? 1 : place}处，共${count}处`);
      await expectCurrentInView(page);
      await expect(next).toBeFocused();
    }
    await page.getByRole('button', { name: '上一处' }).click();
    await expect(status(page)).toContainText(`第${count}处，共${count}处`);
    await expect(status(page)).toContainText('劳动者');
  });

  test('is left unmarked by the button and by the Escape key', async ({ page }) => {
    for (const leave of [
      () => page.getByRole('button', { name: '取消标记' }).click(),
      () => page.getByRole('button', { name: '下一处' }).press('Escape'),
    ]) {
      await page.goto('./articles/2024-03/annual-plan/');
      await page.goto('./articles/2024-03/annual-plan/#q=劳动者');
      await countMarks(page, '劳动者');
      await leave();
      await expect(page.getByRole('region', { name: '检索词' })).toHaveCount(0);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      // Who reads by keyboard goes on from there.
      expect(await page.evaluate(() => getSelection()!.anchorNode?.parentElement?.textContent)).toContain(
        '劳动者',
      );
    }
  });

  test('is marked once where the words change while those before are still looked for', async ({ page }) => {
    await page.goto('./articles/2024-03/annual-plan/');
    await page.evaluate(() => {
      for (const words of ['劳动者', '职工']) location.hash = `#q=${words}`;
    });
    await countMarks(page, '职工');
    await expect(page.getByRole('region', { name: '检索词' })).toHaveCount(1);
    await page.getByRole('button', { name: '取消标记' }).click();
    await expect(page.getByRole('region', { name: '检索词' })).toHaveCount(0);
  });

  test('has buttons of 44 pixels, and covers nothing for good', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('./articles/2024-03/annual-plan/#q=劳动者');
    await countMarks(page, '劳动者');
    for (const button of await page.getByRole('region', { name: '检索词' }).getByRole('button').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect([width >= 44, height >= 44]).toEqual([true, true]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.keyboard.press('End');
    const bar = (await page.getByRole('region', { name: '检索词' }).boundingBox())!;
    await expect
      .poll(
        async () =>
          (await page.locator('footer').boundingBox())!.y +
          (await page.locator('footer').boundingBox())!.height,
      )
      .toBeLessThanOrEqual(bar.y + 1);
  });
});

/** A record as no article of the edition is: with links, bold words, notes, ruby and what the search passes over. */
const record = `<article data-search-record data-search-volume="2024">
  <h1 data-search-field="title">技能<b>竞</b>赛</h1>
  <div data-search-field="body">
    <p>全市<a href="/">技能</a><strong>竞赛</strong>，今天的技<sup data-search-ignore>注</sup>能、“竞”
      赛<span data-search-field="note">技能竞赛的说明</span>开幕。</p>
    <p data-search-ignore>技能竞赛不在检索之内</p>
    <p><ruby>技<rp>（</rp><rt>jì</rt><rp>）</rp></ruby>能競賽<script>var 技能竞赛</script></p>
    <p>技能</p><p>竞赛</p>
    <details><summary>附录</summary><p>技能<br>竞赛。技能竞赛</p></details>
  </div>
</article>`;
const fixture = './articles/2024-03/tree-planting/';

for (const engine of ['with its own marks', 'without them'] as const)
  test.describe(`A browser ${engine}`, () => {
    test.beforeEach(async ({ page }) => {
      if (engine === 'without them')
        await page.addInitScript(() => delete (CSS as { highlights?: unknown }).highlights);
      await page.route('**/tree-planting/', async (route) => {
        const html = await (await route.fetch()).text();
        await route.fulfill({
          body: html.replace(
            /<article data-search-record[^]*?<\/article>|<article class="article"[^]*<\/article>/,
            record,
          ),
          contentType: 'text/html; charset=utf-8',
        });
      });
    });

    test('marks over links, bold words and notes, and nothing that the search passes over', async ({
      page,
    }) => {
      await page.goto(`${fixture}#q=技能竞赛&hit=1`);
      expect(await countMarks(page, '技能竞赛')).toBe(6);
      await expect(status(page)).toContainText('第1处，共6处');
    });

    test('tells what stands around each place, also where the words come again', async ({ page }) => {
      await page.goto(`${fixture}#q=技能&hit=1`);
      const told: string[] = [];
      for (let place = 1; place <= 3; place++) {
        await expect(status(page)).toContainText(`第${place}处，`);
        told.push((await status(page).textContent())!.replace(/^.*?：/, ''));
        await page.getByRole('button', { name: '下一处' }).click();
      }
      expect(told).toEqual([
        '技能竞赛',
        '全市技能竞赛，今天的技注能、“竞',
        '全市技能竞赛，今天的技注能、“竞” 赛技能竞赛',
      ]);
    });

    test('marks over the end of a paragraph where a hard mark is typed', async ({ page }) => {
      await page.goto(`${fixture}#q=技能，竞赛`);
      await expect(status(page)).toContainText('第1处，共2处');
    });

    test('opens what is closed to show a hit, and leaves the text as it was in the end', async ({ page }) => {
      await page.goto(`${fixture}#q=技能竞赛&hit=5`);
      await countMarks(page, '技能竞赛');
      const text = await page.locator('[data-search-record]').textContent();
      await page.getByRole('button', { name: '上一处' }).focus();
      while (!(await status(page).textContent())!.includes('第6处')) await page.keyboard.press('Enter');
      await expectCurrentInView(page);
      await page.getByRole('button', { name: '取消标记' }).click();
      expect(await page.locator('[data-search-record]').textContent()).toBe(text);
      await expect(page.locator('main mark')).toHaveCount(0);
    });
  });

const status = (page: Page) => page.getByRole('region', { name: '检索词' }).getByRole('status');

async function placeOf(page: Page): Promise<{ place: number; count: number }> {
  const [, place, count] = /第(\d+)处，共(\d+)处/.exec((await status(page).textContent())!)!;
  return { place: Number(place), count: Number(count) };
}

/** How many hits are marked, once all that is marked is the query, again and again. */
async function countMarks(page: Page, query: string): Promise<number> {
  const wanted = normalText(query, fold);
  let count = 0;
  await expect
    .poll(
      async () => {
        const text = normalText(await page.evaluate(markedText), fold);
        count = text.length / wanted.length;
        return count > 0 && text === wanted.repeat(count);
      },
      { intervals: [20] },
    )
    .toBe(true);
  return count;
}

function markedText(): string {
  const painted = CSS.highlights?.get('search-hit');
  return (
    painted
      ? [...painted]
      : [...document.querySelectorAll('main mark.search-hit')].map(({ textContent }) => textContent)
  )
    .map(String)
    .join('');
}

async function expectCurrentInView(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights?.get('search-current') ?? [])] as Range[];
        const { top, bottom } = (range ?? document.querySelector('.search-current')!).getBoundingClientRect();
        return top >= 0 && bottom > top && bottom <= innerHeight;
      }),
    )
    .toBe(true);
}
