import { devices, expect, test, type Page } from '@playwright/test';
import { arrived, drawn } from './support/at-rest.ts';

for (const width of [700, 768, 1024]) {
  test(`A screen of ${width} pixels shows a newspaper page of three columns, whole`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto('./');
    const { columns, clashes, hidden } = await lookAtSheet(page);
    expect(columns).toBe(3);
    expect(clashes).toEqual([]);
    expect(hidden).toBe(0);
    await expect(page.locator('.zones')).toContainText('打造忠诚干净担当的高素质专业化工会干部队伍。');
  });
}

test('A wide screen shows a newspaper page of five columns', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./');
  const { columns, clashes } = await lookAtSheet(page);
  expect(columns).toBe(5);
  expect(clashes).toEqual([]);
});

for (const width of [360, 768, 1280]) {
  test(`Works of the exhibition stand under the lead of the front page at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const strip = page.getByRole('complementary', { name: '影展' });
    const shown = strip.getByRole('listitem').filter({ visible: true });
    await expect(shown).toHaveCount(width === 360 ? 3 : 5);
    await drawn(page);
    const [lead, band] = [await page.locator('[data-zone]').first().boundingBox(), await strip.boundingBox()];
    expect(band!.y).toBeGreaterThanOrEqual(lead!.y + lead!.height - 1);
    const clear = await page.locator('[data-zone]').evaluateAll((zones, { y, height }) => {
      return zones
        .map((zone) => zone.getBoundingClientRect())
        .every((box) => box.bottom <= y + 1 || box.top >= y + height - 1);
    }, band!);
    expect(clear).toBe(true);
    await expect(shown.first()).toContainText('样张');
    await shown.first().getByRole('link').click();
    await expect(page).toHaveURL(/exhibitions\/labor-beauty-2024\/\d{3}\/$/);
    await page.goto('./issues/2024-03/');
    await expect(strip).toHaveCount(0);
  });
}

for (const width of [412, 1280]) {
  test(`The name of the paper stands in its place when only half of it has come, ${width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const place = async () => {
      await page.goto('./');
      return page.locator('.masthead svg').first().boundingBox();
    };
    const whole = await place();
    await page.route('./', async (route) => {
      const html = await (await route.fetch()).text();
      const end = html.indexOf('</svg>', html.indexOf('class="letters'));
      await route.fulfill({ contentType: 'text/html', body: html.slice(0, end) });
    });
    expect(await place()).toEqual(whole);
  });
}

test.describe('On a phone', () => {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the engine is the test run's
  const { defaultBrowserType, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('the page is a list, with a small picture of the sheet above it', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('#zone-annual-plan')).toBeVisible();
    const picture = page.locator('.miniature .sheet');
    await expect(picture).toBeVisible();
    const [inner, outer] = [await picture.boundingBox(), await page.locator('.miniature').boundingBox()];
    expect(inner!.width).toBeLessThanOrEqual(outer!.width);
    expect(inner!.width).toBeGreaterThan(outer!.width * 0.9);
    expect(await columnsOf(page, '.miniature .zones')).toBe(5);
  });

  test('the small picture is drawn after the typeface has been added, and some lines at a time, so that the page answers meanwhile', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const lots: number[][] = [];
      let isAdded = false;
      Object.assign(window, { lots, wasEarly: false });
      addEventListener('typeface-added', () => (isAdded = true));
      new MutationObserver((changes) => {
        const nodes = changes
          .filter(({ target }) => (target as Element).closest('.miniature .sheet'))
          .flatMap(({ addedNodes }) => [...addedNodes]);
        // What holds a later one of the same frame came empty.
        const added = nodes
          .filter((node) => !nodes.some((other) => other !== node && node.contains(other)))
          .map(({ textContent }) => textContent?.length ?? 0);
        if (added.length > 0) lots.push(added);
        if (added.length > 0 && !isAdded) Object.assign(window, { wasEarly: true });
      }).observe(document, { subtree: true, childList: true });
    });
    await page.goto('./');
    await expect(page.locator('.miniature .sheet')).toBeVisible();
    const { lots, wasEarly } = await page.evaluate(() => {
      const { lots, wasEarly } = window as unknown as Drawing;
      return { lots, wasEarly };
    });
    expect(wasEarly).toBe(false);
    expect(lots.length).toBeGreaterThan(5);
    // But for the piece that fills it up.
    for (const lot of lots)
      expect(lot.slice(0, -1).reduce((sum, length) => sum + length, 0)).toBeLessThan(100);
    const texts = (zones: string) => page.locator(`${zones} .zone`).allTextContents();
    expect(await texts('.miniature')).toEqual(await texts('.sheet > .zones:not(.miniature *)'));
  });

  test('the sheet opens to fit the screen, an article of it at a tap, and the way back is there', async ({
    page,
  }) => {
    await page.goto('./');
    await page.getByRole('link', { name: /看整版/ }).tap();
    await expect(page).toHaveURL(/\?sheet#page-1$/);
    await arrived(page);
    expect(await columnsOf(page, '.zones')).toBe(5);
    await expect.poll(() => page.evaluate(() => innerWidth * visualViewport!.scale)).toBeLessThan(500);
    const { width, sheet } = await page.evaluate(() => ({
      width: innerWidth,
      sheet: document.querySelector('.sheet')!.getBoundingClientRect().right,
    }));
    expect(sheet).toBeLessThanOrEqual(width);
    await page.getByRole('link', { name: '返回目录' }).tap();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.locator('.miniature .sheet')).toBeVisible();
    await page.goBack();
    await page.locator('#zone-dou-xiaowei').tap();
    await expect(page).toHaveURL(/articles\/2024-03\/dou-xiaowei\/$/);
  });

  test('the list is there without script, and no picture that could not open', async ({ browser }) => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('./');
    await expect(page.locator('#zone-annual-plan')).toBeVisible();
    await expect(page.locator('.picture')).toBeHidden();
    await context.close();
  });
});

interface Drawing {
  /** The characters of each piece that came in one frame. */
  lots: number[][];
  wasEarly: boolean;
}

const columnsOf = async (page: Page, zones: string) => (await lookAtSheet(page, zones)).columns;

/** How many columns the lines of the texts stand in, which zones lie over each other, and how many texts are not shown. */
const lookAtSheet = (page: Page, zones = '.zones') =>
  page.evaluate(async (selector) => {
    await document.fonts.ready;
    const sheet = document.querySelector(selector)!;
    const lefts: number[] = [];
    let hidden = 0;
    for (const paragraph of sheet.querySelectorAll('.body p')) {
      const boxes = [...paragraph.getClientRects()];
      if (boxes.length === 0) hidden += 1;
      lefts.push(...boxes.map(({ left }) => left));
    }
    const all = [...sheet.querySelectorAll('.zone')].map((zone) => ({
      id: zone.id,
      ...zone.getBoundingClientRect().toJSON(),
    })) as (DOMRect & { id: string })[];
    const clashes = all.flatMap((a, index) =>
      all
        .slice(index + 1)
        .filter(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map((b) => `${a.id} ${b.id}`),
    );
    lefts.sort((a, b) => a - b);
    // In a miniature, columns lie a few pixels apart.
    const width = sheet.getBoundingClientRect().width / 20;
    const columns = lefts.filter((left, index) => left - (lefts[index - 1] ?? -Infinity) > width).length;
    return { columns, clashes, hidden };
  }, zones);
