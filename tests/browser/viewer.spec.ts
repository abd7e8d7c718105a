import { expect, test as inNewWindow, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { gzipSync } from 'node:zlib';
import { likesMotion } from './support/motion.ts';
import { axeFaults } from './support/axe.ts';
import { addressOf, box, onWall, openViewer, seen, settled, wall } from './support/viewer-steps.ts';
import { beside, walk, workRecord } from './support/works.ts';

const { title } = workRecord('009');
const next = beside('009', 1);
const [first = '', last = ''] = [walk[0], walk.at(-1)];

test.describe('The viewer', () => {
  test('opens over the wall with the address of the work', async ({ page }) => {
    await openViewer(page, '009');
    await expect(page).toHaveURL(/\/labor-beauty-2024\/009\/$/);
    await expect(page).toHaveTitle(new RegExp(`^009 ${title}`));
    await expect(page.getByRole('dialog')).toHaveAccessibleName(/作品大图/);
  });

  test('opens from the first work, from one in the middle and from the last', async ({ page }) => {
    await likesMotion(page);
    await page.goto(wall);
    for (const number of [first, '037', last]) {
      await onWall(page, number).click();
      await settled(page);
      await expect(page).toHaveURL(new RegExp(`/${number}/$`));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  test('is closed by Back, and the focus is on the work that the reader left', async ({ page }) => {
    await openViewer(page, '009');
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(onWall(page, '009')).toBeFocused();
  });

  test('is opened again by Forward at the work where it was closed, and Escape closes it then too', async ({
    page,
  }) => {
    await likesMotion(page);
    await openViewer(page, '009');
    await page.keyboard.press('ArrowRight');
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goForward();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page).toHaveURL(addressOf(next));
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(onWall(page, next)).toBeFocused();
  });

  test('leads back to the wall too when the browser closes the dialog by itself', async ({ page }) => {
    await openViewer(page, '009');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(onWall(page, '009')).toBeFocused();
    await onWall(page, next).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('goes back one step and no more when Escape is pressed twice', async ({ page }) => {
    await likesMotion(page);
    await page.goto('./exhibitions/');
    await openViewer(page, '009');
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      const escape = () => dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
      escape();
      escape();
    });
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
  });

  test('leaves the page of the work to a reload', async ({ page }) => {
    await openViewer(page, '009');
    await page.reload();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  });

  test('opens once for an impatient reader who clicks twice while it is on its way', async ({ page }) => {
    await likesMotion(page);
    await page.goto(wall);
    const before = await page.evaluate(() => {
      const steps = history.length;
      const link = document.querySelector<HTMLElement>('.wall a[href$="/labor-beauty-2024/009/"]')!;
      link.click();
      link.click();
      return steps;
    });
    await settled(page);
    expect((await page.evaluate(() => history.length)) - before).toBe(1);
    // One step back is enough to leave it.
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
  });

  test('leads back to the wall from the page that a reload has shown, and forward to it again', async ({
    page,
  }) => {
    await openViewer(page, '009');
    await page.reload();
    await page.goBack();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('摄影展');
    await page.goForward();
    await expect(page).toHaveURL(/\/009\/$/);
    await expect(
      page.getByRole('heading', { level: 1, name: title }).or(page.getByRole('dialog')),
    ).toBeVisible();
  });

  inNewWindow(
    'opens again for a reader who goes back and forward before the wall has its script',
    async ({ page }) => {
      await likesMotion(page);
      await openViewer(page, '009');
      await page.reload();
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.js', async (route) => {
        await released;
        await route.continue();
      });
      await page.goBack({ waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toContainText('摄影展');
      await page.goForward({ waitUntil: 'commit' });
      await expect(page).toHaveURL(/\/009\/$/);
      release();
      await expect(
        page.getByRole('heading', { level: 1, name: title }).or(page.getByRole('dialog')),
      ).toBeVisible();
    },
  );

  test('walks all 72 works by the keyboard alone and closes with Escape on the last one', async ({
    page,
  }) => {
    test.slow();
    await page.goto(wall);
    expect(walk).toHaveLength(72);
    await onWall(page, first).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    for (const number of walk.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(addressOf(number));
    }
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(addressOf(beside(last, -1)));
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(addressOf(first));
    await page.keyboard.press('End');
    await expect(page).toHaveURL(addressOf(last));
    await page.keyboard.press('Escape');
    await expect(onWall(page, last)).toBeFocused();
  });

  test('walks only the works that the filter shows', async ({ page }) => {
    await page.goto(`${wall}?series=molten-steel`);
    const first = page.locator('main li:visible a:has(img)').first();
    const shown = page.locator('main li:visible a:has(img) b');
    // The wall is not seen before its filter is set.
    await expect(shown).toHaveCount(6);
    const numbers = await shown.evaluateAll((all) => all.map((number) => number.textContent));
    await first.click();
    await expect(page.getByText('1 / 6')).toBeVisible();
    for (const number of numbers.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(new RegExp(`/${number}/$`));
    }
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(new RegExp(`/${numbers.at(-1)}/$`));
    await page.goBack();
    await expect(page).toHaveURL(/\?series=molten-steel$/);
  });

  test('leaves a click that asks for a new tab to the browser', async ({ page, context }) => {
    await page.goto(wall);
    const opened = context.waitForEvent('page');
    await onWall(page, '009').click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await tab.waitForLoadState();
    await expect(tab.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
  });

  test('keeps the focus inside, in both directions, and every stop has a name', async ({ page }) => {
    await openViewer(page, '009');
    await page.getByRole('button', { name: '说明' }).click();
    await expect(page.getByRole('link', { name: '打开作品页' })).toBeVisible();
    const names = new Set<string>();
    for (const key of [...Array<string>(14).fill('Tab'), ...Array<string>(14).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      names.add(
        await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused?.closest('dialog')) return 'outside';
          return focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '';
        }),
      );
    }
    expect([...names]).not.toContain('outside');
    expect([...names]).not.toContain('');
    expect([...names]).toEqual(
      expect.arrayContaining(['上一幅', '下一幅', '说明', '放大', '播放', '全屏', '关闭', '作品说明']),
    );
  });

  test('announces the number, the title and that it is a specimen', async ({ page }) => {
    await openViewer(page, '009');
    const announced = page.locator('dialog [aria-live="polite"]');
    await expect(announced).toContainText(`009 ${title}（样张）`);
    await page.keyboard.press('ArrowRight');
    await expect(announced).toContainText(`共72幅，第${walk.indexOf(next) + 1}幅：${next}`);
  });

  test('tells the description and the rights of a work when it is asked for them', async ({ page }) => {
    await openViewer(page, '009');
    const text = page.getByRole('region', { name: '作品说明' });
    await expect(text).toBeHidden();
    await page.keyboard.press('i');
    await expect(text).toContainText('不是参展作品');
    await expect(page.getByRole('button', { name: '说明' })).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(text).toContainText(`第${next}号`);
    await page.keyboard.press('i');
    await expect(text).toBeHidden();
  });

  inNewWindow(
    'fetches the work that is seen and its two neighbours, one file each, no wider than the window needs',
    async ({ page }) => {
      await page.goto(wall);
      // Else those that the wall fetches meanwhile would count.
      const pictures = page.locator('main img');
      await pictures.evaluateAll((all: HTMLImageElement[]) => all.forEach((img) => (img.loading = 'eager')));
      await expect
        .poll(() => pictures.evaluateAll((all: HTMLImageElement[]) => all.every(({ complete }) => complete)))
        .toBe(true);
      await onWall(page, '009').hover();
      const asked: string[] = [];
      const widths: number[] = [];
      page.on('request', (request) => {
        const [, work, width] = /media\/[^/]+\/(\d+)\/(\d+)\./.exec(request.url()) ?? [];
        if (!work) return;
        asked.push(work);
        widths.push(Number(width));
      });
      await onWall(page, '009').click();
      await settled(page);
      await expect.poll(() => asked.toSorted()).toEqual([beside('009', -1), '009', next].sort());
      asked.length = 0;
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => asked).toContain(beside('009', 2));
      await settled(page);
      expect(asked).toEqual([beside('009', 2)]);
      expect(Math.max(...widths), 'wider than the window needs').toBeLessThan(2400);
    },
  );

  inNewWindow(
    'shows what the wall has of a picture, in its full size, until the larger file is there',
    async ({ page }) => {
      await page.goto(wall);
      const preview = await hung(page, '009');
      await page.route(/media\/[^/]+\/009\//, () => undefined);
      await onWall(page, '009').click();
      await expect(seen(page)).toHaveCSS('background-image', new RegExp(`^url\\("${preview}"\\)`));
      await expect(seen(page)).toHaveCSS('background-size', /^cover/);
      expect((await box(page)).width).toBeGreaterThan(1000);
    },
  );

  inNewWindow('says so when a picture cannot be had, and asks for it again', async ({ page }) => {
    await page.goto(wall);
    await hung(page, '009');
    await page.route(/media\/[^/]+\/009\//, (route) => route.abort());
    await onWall(page, '009').click();
    await expect(page.locator('.slide:not([inert])').getByText('图片加载失败')).toBeVisible();
    await expect(page.locator('dialog [aria-live]')).toContainText('图片加载失败');
    await page.unroute(/media\/[^/]+\/009\//);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.slide').getByText('图片加载失败')).toHaveCount(0);
    await expect
      .poll(() => seen(page).evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
  });

  inNewWindow(
    'asks for a picture again where its reader presses the button, and keeps the focus',
    async ({ page }) => {
      await page.goto(wall);
      await hung(page, '009');
      await page.route(/media\/[^/]+\/009\//, (route) => route.abort());
      await onWall(page, '009').click();
      const retry = page.getByRole('button', { name: '重试' });
      await expect(retry).toBeVisible();
      await page.unroute(/media\/[^/]+\/009\//);
      await retry.click();
      await expect
        .poll(() => seen(page).evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0);
      await expect(retry).toHaveCount(0);
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(addressOf(next));
    },
  );

  test('leaves keys to an input method that composes', async ({ page }) => {
    await openViewer(page, '009');
    const pressRight = (init: object) =>
      page
        .getByRole('dialog')
        .evaluate(
          (dialog, init) =>
            dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, ...init })),
          init,
        );
    await pressRight({ isComposing: true });
    await pressRight({ keyCode: 229 });
    await expect(page).toHaveURL(/\/009\/$/);
    await pressRight({});
    await expect(page).toHaveURL(addressOf(next));
  });

  inNewWindow('is read with the wall from at most 15 KB of script, compressed', async ({ page }) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await openViewer(page, '009');
    const weights = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(weights.length).toBeGreaterThan(1);
    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(15 * 1024);
  });

  for (const width of [360, 1280]) {
    test(`has nothing that axe finds fault with, ${width} wide, the text of the work beside it`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await openViewer(page, '009');
      await page.keyboard.press('i');
      await expect(page.getByRole('link', { name: '打开作品页' })).toBeVisible();
      expect(await axeFaults(page, { within: ['dialog'] })).toEqual([]);
    });
  }

  test('fills the whole screen and comes back', async ({ page }) => {
    await openViewer(page, '009');
    await page.getByRole('button', { name: '全屏' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toContain('screen');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(addressOf(next));
    await page.getByRole('button', { name: '还原' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

for (const [name, width, height] of [
  ['on a phone', 360, 740],
  ['on a small phone', 320, 568],
  ['on a phone held sideways', 740, 360],
  ['in a window at 200 %', 640, 360],
  ['in a window at 400 %', 320, 256],
  ['on a tablet', 768, 1024],
] as const) {
  test(`The viewer cuts nothing off ${name}, and a finger finds every control`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openViewer(page, '009');
    await page.getByRole('button', { name: '说明' }).click();
    await expect(page.getByRole('link', { name: '打开作品页' })).toBeAttached();
    const boxes = await page.locator('dialog button:visible').evaluateAll((all) =>
      all.map((button) => {
        const { left, top, right, bottom, width, height } = button.getBoundingClientRect();
        return { name: button.textContent?.trim(), left, top, right, bottom, width, height };
      }),
    );
    expect(boxes).toHaveLength(7);
    for (const button of boxes) {
      expect(button.width, button.name).toBeGreaterThanOrEqual(44);
      expect(button.height, button.name).toBeGreaterThanOrEqual(44);
      expect(button.left, button.name).toBeGreaterThanOrEqual(0);
      expect(button.top, button.name).toBeGreaterThanOrEqual(0);
      expect(button.right, button.name).toBeLessThanOrEqual(width);
      expect(button.bottom, button.name).toBeLessThanOrEqual(height);
      const under = boxes.filter(
        (other) =>
          other !== button &&
          Math.min(other.right, button.right) - Math.max(other.left, button.left) > 1 &&
          Math.min(other.bottom, button.bottom) - Math.max(other.top, button.top) > 1,
      );
      expect(under, `over ${button.name}`).toEqual([]);
    }
    const caption = page.locator('[data-caption]');
    expect(await caption.evaluate((text) => text.scrollWidth <= text.clientWidth)).toBe(true);
    const { left, top, right, bottom } = await box(page);
    const frame = (await page.locator('[data-frame]').boundingBox())!;
    expect(left).toBeGreaterThanOrEqual(frame.x - 0.5);
    expect(top).toBeGreaterThanOrEqual(frame.y - 0.5);
    expect(right).toBeLessThanOrEqual(frame.x + frame.width + 0.5);
    expect(bottom).toBeLessThanOrEqual(frame.y + frame.height + 0.5);
    expect(bottom - top).toBeGreaterThan(30);
  });
}

/** The address of the file in which a work hangs on the wall, once it is there. */
async function hung(page: Page, number: string): Promise<string> {
  const picture = onWall(page, number).locator('img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  return picture.evaluate((img: HTMLImageElement) => img.currentSrc);
}
