import { expect, test as inNewWindow, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { drawn } from './support/at-rest.ts';
import { likesMotion, withMotion } from './support/motion.ts';
import { openFilters } from './support/wall-steps.ts';
import { beside, lead, series, walk, workRecord } from './support/works.ts';

const wall = './exhibitions/labor-beauty-2024/';

test.describe('The wall', () => {
  test('hangs 72 works in the order of the record, each labelled as a specimen', async ({ page }) => {
    await page.goto(wall);
    const links = page.locator('.wall a');
    const numbers = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')?.split('/').at(-2)),
    );
    expect(numbers).toEqual(walk);
    expect(new Set(numbers).size).toBe(72);
    await expect(links.locator('i').filter({ hasText: '样张' })).toHaveCount(72);
  });

  test('mixes its series: no two neighbours are of one', async ({ page }) => {
    await page.goto(wall);
    const all = await page
      .locator('.wall > li')
      .evaluateAll((items: HTMLElement[]) => items.map(({ dataset }) => dataset['series']));
    expect(new Set(all).size).toBe(12);
    expect(all.filter((one, index) => one === all[index + 1])).toEqual([]);
  });

  test('keeps the proportion of every picture', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(wall);
    const off = await page.locator('.wall img').evaluateAll(
      (images) =>
        images.filter((image) => {
          const { width, height } = image.getBoundingClientRect();
          const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
          return Math.abs(width / height / ratio - 1) > 0.02;
        }).length,
    );
    expect(off).toBe(0);
  });

  test('hangs on paper as it does on a wide screen, so that no sheet is left half empty', async ({
    page,
  }) => {
    const rows = () =>
      page.locator('.wall img').evaluateAll((images) => {
        const tops = images.map((image) => image.getBoundingClientRect().top);
        const firsts = tops.flatMap((top, place) => (Math.abs(top - tops[place - 1]!) < 1 ? [] : [place]));
        return firsts.join();
      });
    await page.setViewportSize({ width: 1024, height: 900 });
    await page.goto(wall);
    const wide = await rows();
    // The width of A4 without its margins.
    await page.setViewportSize({ width: 665, height: 980 });
    expect(await rows()).not.toBe(wide);
    await page.emulateMedia({ media: 'print' });
    expect(await rows()).toBe(wide);
    // Firefox cuts pictures in two at the foot of a sheet where it is not told.
    await expect(page.locator('.wall > li').first()).toHaveCSS('break-inside', 'avoid');
  });

  test('leads without JavaScript from a work to the next, and Back leads to the wall', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(wall);
    await page.locator('.wall a[href$="/labor-beauty-2024/014/"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(workRecord('014').title);
    await page.locator('a[rel="next"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/labor-beauty-2024/${beside('014', 1)}/$`));
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await context.close();
  });

  test('shows one series when it is chosen, and all again on Back', async ({ page }) => {
    await page.goto(wall);
    const shown = page.locator('.wall a:visible');
    await openFilters(page);
    await page.getByRole('link', { name: /^钢水/ }).click();
    await expect(page).toHaveURL(/series=molten-steel/);
    await expect(shown).toHaveCount(6);
    await page.goBack();
    await expect(shown).toHaveCount(72);
  });
});

test.describe('The picture that opens the exhibition', () => {
  for (const [width, height] of [
    [360, 760],
    [768, 1024],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    test(`stands whole on the first screen, as wide as the window, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(wall);
      const picture = page.locator('main img').first();
      await expect(picture).toHaveJSProperty('complete', true);
      const { left, right, bottom, ratio } = await picture.evaluate((image: HTMLImageElement) => {
        const { left, right, bottom, width, height } = image.getBoundingClientRect();
        return { left, right, bottom, ratio: width / height / (image.naturalWidth / image.naturalHeight) };
      });
      expect(left).toBe(0);
      expect(right).toBe(width);
      expect(bottom).toBeLessThan(height * 0.85);
      expect(ratio, 'cut').toBeCloseTo(1, 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }

  test('is fetched before all others, and says its number, its title and that it is a specimen', async ({
    page,
  }) => {
    await page.goto(wall);
    const picture = page.locator('main img').first();
    await expect(picture).toHaveAttribute('fetchpriority', 'high');
    await expect(picture).toHaveAttribute('loading', 'eager');
    await expect(page.locator('main figcaption').first()).toContainText(
      new RegExp(`${lead}\\s*${workRecord(lead).title}\\s*样张`),
    );
  });

  test('opens in the viewer, and the focus comes back to it', async ({ page }) => {
    await page.goto(wall);
    const link = page.locator('main a:has(img)').first();
    await link.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/${lead}/$`));
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });
});

test.describe('The story of the exhibition', () => {
  test('tells when, where and of how many works the exhibition is, and which awards there were', async ({
    page,
  }) => {
    await page.goto(wall);
    await expect(page.getByRole('heading', { level: 1, name: '平顶山职工摄影展' })).toBeVisible();
    const story = (await page.locator('main').innerText()).replace(/\s/g, '');
    for (const fact of [
      '2024年3月19日',
      '市工人文化宫',
      '征集468幅',
      '入选111幅',
      '展出72幅',
      '一等奖10幅',
      '二等奖20幅',
      '三等奖30幅',
      '优秀奖22幅',
      '优秀组织奖5家',
    ]) {
      expect(story).toContain(fact);
    }
  });

  test('gives way to the pictures: its figures stand behind the wall, one link away', async ({ page }) => {
    await page.goto(wall);
    await page.getByRole('link', { name: '展出72幅' }).click();
    await expect(page.getByText('优秀组织奖')).toBeInViewport();
    const [lastRow, figures] = await Promise.all(
      [page.locator('.wall > li').last(), page.locator('#figures')].map((part) => part.boundingBox()),
    );
    expect(figures!.y).toBeGreaterThan(lastRow!.y);
  });

  test('draws a mark for each of the works sent in, selected and displayed', async ({ page }) => {
    await page.goto(wall);
    const marks = await page.locator('main figure svg path').evaluateAll((paths: SVGPathElement[]) =>
      paths.map((path) => {
        const step = (path.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
        const columns = [...(path.getAttribute('d') ?? '').matchAll(/v(\d+)/g)];
        return columns.reduce(
          (sum, [, length]) => sum + (Number(length) + step[1]!) / (step[0]! + step[1]!),
          0,
        );
      }),
    );
    expect(marks).toEqual([468, 111, 72]);
  });

  test('leads to the article that reports it', async ({ page }) => {
    await page.goto(wall);
    await page.locator('main figure').getByRole('link', { name: '平顶山职工摄影作品开展展' }).click();
    await expect(page).toHaveURL(/\/articles\/2024-03\/photo-exhibition\/$/);
  });
});

test.describe('Filters', () => {
  test('say how many works they leave, for the eye and for a screen reader', async ({ page }) => {
    await page.goto(wall);
    await expect(page.getByRole('status').filter({ hasText: '幅' })).toHaveText('72幅');
    await openFilters(page);
    await page.getByRole('link', { name: /^桥梁/ }).click();
    await expect(page.getByRole('status').filter({ hasText: '幅' })).toHaveText('6幅，共72幅');
  });

  test('are folded away, open by the keyboard, and say on the fold what is chosen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 760 });
    await page.goto(`${wall}?series=bridges`);
    await expect(page.getByRole('navigation', { name: '筛选作品' })).toBeHidden();
    const fold = page.locator('summary');
    await expect(fold).toHaveText(/筛选\s*桥梁/);
    await fold.focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: /^盐田/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/series=salt-pans/);
    await expect(fold).toHaveText(/筛选\s*盐田/);
    await page.getByRole('link', { name: '看全部' }).click();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(fold).toHaveText(/筛选\s*全部/);
    await expect(page.getByRole('link', { name: '看全部' })).toBeHidden();
  });

  test('by series show what the record says of the one that is chosen, and of no other', async ({ page }) => {
    await page.goto(wall);
    await expect(page.locator('[data-about]:visible')).toHaveCount(0);
    for (const { id, title, text } of series.slice(0, 2)) {
      await page.goto(`${wall}?series=${id}`);
      const about = page.locator('[data-about]:visible');
      await expect(about).toHaveCount(1);
      await expect(about.getByRole('heading', { level: 2, name: title })).toBeVisible();
      await expect(about).toContainText(text);
    }
  });

  inNewWindow('in the address move nothing while the page loads', async ({ page }) => {
    await likesMotion(page);
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(String))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    const isDrawn = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await isDrawn.promise;
      await route.continue();
    });
    await page.setViewportSize({ width: 1280, height: 1400 });
    await page.goto(`${wall}?series=molten-steel`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
    isDrawn.resolve();
    await expect(page.locator('.wall li:visible')).toHaveCount(6);
    await drawn(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });

  inNewWindow('whose script never comes leave the whole wall to be seen after a while', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${wall}?series=molten-steel`);
    await expect(page.locator('.wall li:visible')).toHaveCount(72);
  });
});

test.describe('The rows', () => {
  for (const width of [320, 360, 430, 500, 640, 768, 1024, 1280, 1600, 1920]) {
    test(`end where the wall ends, all pictures of one of the same height, ${width} wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(wall);
      const rows = await readRows(page);
      const { left, right } = await page.locator('.wall').evaluate((list) => ({
        left: list.getBoundingClientRect().left,
        right: list.getBoundingClientRect().right,
      }));
      for (const row of rows) {
        expect(row[0]!.left).toBeCloseTo(left, 0);
        expect(Math.abs(row.at(-1)!.right - right)).toBeLessThan(1);
        const heights = row.map(({ height }) => height);
        expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.2);
      }
    });
  }

  for (const javaScriptEnabled of [true, false]) {
    test(`hold pictures side by side on a phone, none of them upright and alone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      browser,
      baseURL,
    }) => {
      const viewport = { width: 360, height: 740 };
      const context = await browser.newContext({ javaScriptEnabled, baseURL, viewport });
      const page = await context.newPage();
      await page.goto(wall);
      const rows = await readRows(page);
      const isUpright = ({ left, right, height }: Box) => right - left < height;
      expect(rows.filter((row) => row.length === 2 && row.some(isUpright)).length).toBeGreaterThan(10);
      expect(rows.filter((row) => row.length === 1 && row.some(isUpright))).toEqual([]);
      const end = (await page.locator('.wall').boundingBox())!.height;
      expect(end).toBeLessThan(13_000);
      await context.close();
    });
  }
});

test.describe('The way back from the page of a work', () => {
  test.use(withMotion);

  /** Goes to a work's page as a link does where the viewer cannot be had. */
  async function leaveFor(page: Page, number: string) {
    await page.goto(wall);
    const link = page.locator(`#w${number} > a`);
    await link.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(1000);
    await link.evaluate((element: HTMLAnchorElement) => location.assign(element.href));
    await page.waitForURL(`**/${number}/`);
    return place;
  }

  test('by Back leads to where the reader was on the wall, the work in focus', async ({ page }) => {
    const place = await leaveFor(page, '041');
    await page.goBack();
    await expect(page.locator('#w041 > a')).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  });

  test('by its link to the wall leads to where the reader was, the work in focus', async ({ page }) => {
    const place = await leaveFor(page, '041');
    await page.getByRole('link', { name: '回到展墙' }).click();
    await expect(page.locator('#w041 > a')).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  });

  test('by that link leads to another work when the reader went on to it', async ({ page }) => {
    await leaveFor(page, '014');
    await page.goto(`${wall}060/`);
    await page.getByRole('link', { name: '回到展墙' }).click();
    await expect(page.locator('#w060 > a')).toBeInViewport();
  });

  test('lets the picture shrink into its place on the wall', async ({ page }) => {
    await recordTransitions(page);
    let moved: (Transition | undefined)[] = [];
    // The browser gives a change of page up that takes it more than four seconds: then the way is gone once more.
    await expect(async () => {
      await leaveFor(page, '041');
      const there = await transition(page);
      await page.getByRole('link', { name: '回到展墙' }).click();
      await expect(page.locator('#w041 > a')).toBeFocused();
      const back = await transition(page);
      expect(there && back).toBeTruthy();
      moved = [there, back];
    }).toPass();
    expect(moved[0]).toContain('::view-transition-new(work)');
    expect(moved[1]).toEqual(
      expect.arrayContaining(['::view-transition-old(work)', '::view-transition-new(work)']),
    );
  });

  test('does without motion for readers who do not like it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await recordTransitions(page);
    await leaveFor(page, '041');
    await page.goBack();
    await expect(page.locator('#w041 > a')).toBeFocused();
    expect(await transition(page)).toBeNull();
  });
});

/** The parts of the page before and after it that move; `null` where the browser changes the page without motion. */
type Transition = string[] | null;

/** Leaves its `Transition` in each page. */
async function recordTransitions(page: Page) {
  await page.addInitScript(() => {
    window.transition = undefined;
    addEventListener('pagereveal', async ({ viewTransition }) => {
      const error = await viewTransition?.ready.then(
        () => undefined,
        (error: DOMException) => error,
      );
      const parts = document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect).pseudoElement ?? '')
        .filter((name) => name.startsWith('::view-transition'));
      const given = viewTransition && error?.name !== 'TimeoutError';
      window.transition = given ? (error ? [`${error.name}: ${error.message}`] : parts) : null;
    });
  });
}

const transition = (page: Page) =>
  page
    .waitForFunction(() => window.transition !== undefined)
    .then(() => page.evaluate(() => window.transition));

type Box = { left: number; right: number; top: number; height: number };

/** The pictures of the wall, row by row, in the order of the page. */
async function readRows(page: Page): Promise<Box[][]> {
  const boxes = await page.locator('.wall li').evaluateAll((items) =>
    items.map((item) => {
      const { left, right, top } = item.getBoundingClientRect();
      return { left, right, top, height: item.querySelector('img')!.getBoundingClientRect().height };
    }),
  );
  return [...Map.groupBy(boxes, ({ top }) => top).values()];
}

declare global {
  interface Window {
    shifts: string[];
    transition: Transition | undefined;
  }
}
