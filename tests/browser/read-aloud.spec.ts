import { expect, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { installVoice, marked, said, sayOn } from './support/fake-voice.ts';

const article = './articles/2024-03/annual-plan/';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const squash = (words: string) => words.replace(/\s/g, '');

/** The words of these parts of the page, without what is not of the article. */
const wordsOf = (page: Page, parts: string) =>
  page.evaluate((selector) => {
    const words = [...document.querySelectorAll(selector)].map((part) => {
      const copy = part.cloneNode(true) as Element;
      for (const added of copy.querySelectorAll('[data-added]')) added.remove();
      return copy.textContent;
    });
    return words.join('').replace(/\s/g, '');
  }, parts);

test.describe('Reading aloud', () => {
  test.beforeEach(async ({ page }) => {
    await installVoice(page);
    await page.goto(article);
  });

  test('reads an article from its headline and byline to its last word, each once, without the notes', async ({
    page,
  }) => {
    const words = await wordsOf(page, '.head :is(.kicker, h1, .subtitle, .byline), .dateline, #text');
    expect(words).toMatch(/^绘就“路线图”制定“责任书”市总工会全面部署今年工作要点记者王民峰/);
    await button(page, '朗读').click();
    await sayOn(page);
    expect(squash((await said(page)).join(''))).toBe(words);
    await expect(button(page, '朗读')).toBeVisible();
    expect(await marked(page)).toBe('');
  });

  test('is silent once it is stopped, and begins anew', async ({ page }) => {
    await button(page, '朗读').click();
    await sayOn(page, 3);
    await button(page, '停止').click();
    const before = await said(page);
    // What a browser still reports of it changes nothing.
    await sayOn(page, 1);
    expect(await said(page)).toEqual(before);
    expect(await marked(page)).toBe('');
    await button(page, '朗读').click();
    expect((await said(page)).at(-1)).toBe(before[0]);
  });

  test('pauses, and goes on from the same sentence', async ({ page }) => {
    await button(page, '朗读').click();
    await sayOn(page, 2);
    const before = await said(page);
    await button(page, '暂停').click();
    await sayOn(page, 1);
    expect(await said(page)).toEqual(before);
    expect(await marked(page)).toBe('记者王民峰');
    await button(page, '继续').click();
    expect((await said(page)).slice(3)).toEqual(['记者王民峰']);
  });

  test('goes a sentence back and on', async ({ page }) => {
    await button(page, '朗读').click();
    await button(page, '下一句').click();
    expect(await marked(page)).toBe('市总工会全面部署今年工作要点');
    await button(page, '上一句').click();
    await button(page, '上一句').click();
    expect((await said(page)).map(squash)).toEqual([
      '绘就“路线图”制定“责任书”',
      '市总工会全面部署今年工作要点',
      '绘就“路线图”制定“责任书”',
      '绘就“路线图”制定“责任书”',
    ]);
  });

  test('begins at a sentence that is tapped, but not at a link or before it reads', async ({ page }) => {
    const target = page.locator('#text p').nth(1);
    await target.click({ position: { x: 60, y: 12 } });
    expect(await said(page)).toEqual([]);
    await button(page, '朗读').click();
    await target.click({ position: { x: 60, y: 12 } });
    expect(await marked(page)).toMatch(/^2024年是新中国成立75周年/);
    const count = (await said(page)).length;
    await page.goto('./articles/2024-03/review-2023/');
    await button(page, '朗读').click();
    await page.locator('.note-mark').first().click();
    await expect(page).toHaveURL(/#note-1$/);
    expect(count).toBe(2);
    expect(await said(page)).toHaveLength(1);
  });

  test('takes another speed at once, and keeps it', async ({ page }) => {
    await button(page, '朗读').click();
    await page.getByRole('combobox', { name: '语速' }).selectOption('快速');
    const rates = () => page.evaluate(() => window.said.map(({ rate }) => rate));
    expect(await rates()).toEqual([1, 1.25]);
    await page.reload();
    await button(page, '朗读').click();
    expect(await rates()).toEqual([1.25]);
  });

  test('keeps the sentence that is read on the screen, in a paragraph taller than the screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate(() => {
      const sentences = Array.from(
        { length: 61 },
        (_, index) => `这是人工造的第${index + 1}句，用来试朗读。`,
      );
      document.querySelector('#text p')!.textContent = sentences.join('');
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await button(page, '朗读').click();
    const bar = await page.locator('reading-bar').boundingBox();
    for (let sentence = 0; sentence < 61; sentence += 1) {
      await sayOn(page, sentence === 0 ? 3 : 1);
      expect(await marked(page)).toContain(`第${sentence + 1}句`);
      const { top, bottom } = await page.evaluate(() => {
        const [range] = CSS.highlights.get('spoken') ?? [];
        return (range as Range).getBoundingClientRect().toJSON() as DOMRect;
      });
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(bar!.y);
    }
  });

  test('reads on to the next article of the issue, where that is wished', async ({ page }) => {
    await button(page, '朗读').click();
    await button(page, '连读').click();
    await sayOn(page);
    await expect(page).toHaveURL(/articles\/2024-03\/dou-xiaowei\/$/);
    await expect(button(page, '停止')).toBeVisible();
    expect((await said(page))[0]).toBe('用人间大爱诠释生命真谛');
    await expect(button(page, '连读')).toHaveAttribute('aria-pressed', 'true');
  });

  test('is over when its reader leaves the page, and the page comes back as one that nobody reads', async ({
    page,
  }) => {
    await button(page, '朗读').click();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    const before = await said(page);
    await sayOn(page, 1);
    expect(await said(page)).toEqual(before);
    await expect(button(page, '朗读')).toBeVisible();
  });

  test('says that the browser would not speak, and goes on when it is asked again', async ({ page }) => {
    await button(page, '朗读').click();
    await page.evaluate(() => window.said[0]!.onerror?.({} as SpeechSynthesisErrorEvent));
    await expect(page.getByRole('status').filter({ hasText: '没有出声' })).toBeVisible();
    await button(page, '继续').click();
    const [first, second] = await said(page);
    expect(second).toBe(first);
  });
});

test('A piece that is told by its caption is read with it', async ({ page }) => {
  await installVoice(page);
  await page.goto('./articles/2024-03/tree-planting/');
  await button(page, '朗读').click();
  await sayOn(page);
  const words = await wordsOf(page, '.head h1, .head .byline, [data-search-field="caption"]');
  expect(squash((await said(page)).join(''))).toBe(words);
});

test('The page of an issue is read whole, article by article, and shows on a phone what is read', async ({
  page,
}) => {
  await installVoice(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./issues/2024-03/');
  const titles = await page.locator('[data-zone]:not([aria-hidden] *) h2').allInnerTexts();
  const words = await wordsOf(page, '[data-zone] [data-spoken]:not([aria-hidden] *)');
  const rest = page.locator('[data-zone="annual-plan"]:not([aria-hidden] *) .body p').nth(1);
  await expect(rest).toBeHidden();
  await button(page, '朗读全期').click();
  await expect(rest).toBeVisible();
  await sayOn(page);
  await expect(rest).toBeHidden();
  const all = squash((await said(page)).join(''));
  expect(all).toBe(words);
  const places = titles.map((title) => all.indexOf(squash(title)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.at(0)).toBeGreaterThanOrEqual(0);
});

test.describe('Where there is no Chinese voice', () => {
  const none = (page: Page) => page.getByText('本机没有中文语音');

  test('the bar says so in the place of the button', async ({ page }) => {
    await installVoice(page, ['en-US']);
    await page.goto(article);
    await expect(none(page)).toBeVisible();
    await expect(button(page, '朗读')).toBeHidden();
  });

  for (const path of [article, './'])
    test(`nothing else moves when the bar says so, on ${path}`, async ({ page }) => {
      await installVoice(page, []);
      await page.goto(path);
      const bar = page.getByRole('region', { name: '阅读工具' });
      const places = () =>
        bar
          .locator('.tools > :not(.read, .mute)')
          .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate(() => window.giveVoices('zh-CN'));
        await expect(bar.getByRole('button', { name: /^朗读/ })).toBeVisible();
        const before = [await places(), await bar.boundingBox()];
        await page.evaluate(() => window.giveVoices('en-US'));
        await expect(none(page)).toBeVisible();
        expect([await places(), await bar.boundingBox()]).toEqual(before);
      }
    });

  test('so it does where the browser cannot speak at all', async ({ page }) => {
    await page.addInitScript(() => {
      for (const owner of [window, Window.prototype]) Reflect.deleteProperty(owner, 'speechSynthesis');
    });
    await page.goto(article);
    await expect(none(page)).toBeVisible();
  });

  test('a voice that comes late brings the button back', async ({ page }) => {
    await installVoice(page, []);
    await page.goto(article);
    await expect(none(page)).toBeVisible();
    await page.evaluate(() => window.giveVoices('zh-CN'));
    await expect(none(page)).toBeHidden();
    await button(page, '朗读').click();
    expect(await said(page)).toHaveLength(1);
  });
});
