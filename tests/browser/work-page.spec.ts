import { expect, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { test } from './support/kept-page.ts';
import { Fingers } from './support/touch.ts';
import { arrived, countFollowedLinks } from './support/at-rest.ts';
import { addressOf } from './support/viewer-steps.ts';
import { beside, series, walk, workRecord } from './support/works.ts';

const work = (number: string) => `./exhibitions/labor-beauty-2024/${number}/`;
const { title, alt } = workRecord('009');
const [first = '', last = ''] = [walk[0], walk.at(-1)];

test.describe('The page of a work', () => {
  test('tells number, title, series, what is seen, the rights, and what a specimen is', async ({ page }) => {
    await page.goto(work('009'));
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const text = page.locator('main');
    await expect(text).toContainText(/第\s*009\s*号/);
    await expect(text).toContainText('钢水，共6幅，第3幅');
    const hole = await text
      .locator('dd a')
      .first()
      .evaluate((link) => {
        const [name, behind] = [document.createRange(), document.createRange()];
        name.selectNodeContents(link);
        behind.selectNodeContents(link.nextSibling!);
        return behind.getBoundingClientRect().left - name.getBoundingClientRect().right;
      });
    expect(hole).toBeLessThan(1);
    await expect(text).toContainText(alt);
    await expect(text).toContainText('暂代第009号作品；不是参展作品，没有作者、单位和奖项');
    await expect(text).toContainText('使用时请标明“样张”');
    await expect(page.getByRole('img', { name: alt, exact: true })).toBeVisible();
  });

  test('shows more of its series: what the record says of it, and its other works, small and linked', async ({
    page,
  }) => {
    const { title: name, text } = series.find(({ id }) => id === 'molten-steel')!;
    await page.goto(work('009'));
    const more = page.getByRole('region', { name });
    await expect(more).toContainText(text);
    const others = more.locator('li a');
    expect(
      await others.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2))),
    ).toEqual(['007', '008', '010', '011', '012']);
    await expect(more.getByText('样张', { exact: true })).toHaveCount(5);
    const heights = await more
      .locator('img')
      .evaluateAll((all) => all.map((image) => image.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(160);
    await others.first().click();
    await expect(page).toHaveURL(/\/007\/$/);
  });

  test('offers the web version of the picture as a file with the number in its name', async ({ page }) => {
    await page.goto(work('009'));
    const asked = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载图片' }).click();
    const download = await asked;
    expect(download.suggestedFilename()).toBe('labor-beauty-2024-009-specimen.jpg');
    expect(new URL(download.url()).pathname).toMatch(/\/2400\.[0-9a-f]+\.jpg$/);
  });

  test('gives each of the 72 links a picture of its own, by its full address and in its true size', async ({
    page,
    request,
  }) => {
    const images = new Set<string>();
    for (const number of walk) {
      const html = await (await request.get(work(number))).text();
      const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(image).toMatch(new RegExp(`^https?://[^/]+/.*/${number}/share\\.jpg$`));
      expect(html).toContain('<meta property="og:image:width" content="1200">');
      expect(html).toContain('<meta property="og:image:height" content="630">');
      images.add(new URL(image).pathname);
    }
    expect(images.size).toBe(72);
    await page.goto(work('001'));
    const sizes = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (src) => {
            const image = Object.assign(new Image(), { src });
            await image.decode();
            return `${image.naturalWidth} × ${image.naturalHeight}`;
          }),
        ),
      [...images],
    );
    expect(new Set(sizes)).toEqual(new Set(['1200 × 630']));
  });

  test('says in its structured data whose work it is, in which exhibition, with which picture', async ({
    page,
  }) => {
    await page.goto(work('009'));
    const data = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '',
    ) as object;
    expect(data).toMatchObject({
      '@type': 'VisualArtwork',
      name: `${title}（样张）`,
      creditText: expect.anything(),
      copyrightNotice: expect.stringContaining('不是参展作品'),
      isPartOf: expect.arrayContaining([
        expect.objectContaining({
          '@type': 'ImageGallery',
          '@id': expect.stringMatching(/\/labor-beauty-2024\/$/),
        }),
        expect.objectContaining({ '@type': 'CreativeWorkSeries', name: expect.anything() }),
      ]),
      image: {
        '@type': 'ImageObject',
        contentUrl: expect.stringMatching(/^https?:.*\.jpg$/),
        creditText: expect.anything(),
        copyrightNotice: expect.anything(),
      },
    });
  });

  test('leads on and back by the arrow keys, and stays at the first and the last work', async ({ page }) => {
    await page.goto(work(beside(last, -1)));
    await turn(page, 'ArrowRight', last);
    await page.keyboard.press('ArrowRight');
    await turn(page, 'ArrowLeft', beside(last, -1));
    await page.goto(work(first));
    await page.keyboard.press('ArrowLeft');
    await turn(page, 'ArrowRight', beside(first, 1));
  });

  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    test(`leaves keys to an input method that composes: ${Object.keys(composing)[0]}`, async ({ page }) => {
      await page.goto(work('009'));
      const followed = (init: object) =>
        page.evaluate((init) => {
          let clicks = 0;
          const count = (event: Event) => {
            event.preventDefault();
            clicks += 1;
          };
          addEventListener('click', count);
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, ...init }),
          );
          removeEventListener('click', count);
          return clicks;
        }, init);
      expect(await followed(composing)).toBe(0);
      expect(await followed({})).toBe(1);
    });
  }

  test('leaves the arrow keys to a field that the reader writes in', async ({ page }) => {
    await page.goto(work('009'));
    const followed = await countFollowedLinks(page);
    const field = page.locator('input').first();
    await field.fill('钢水');
    await field.press('ArrowLeft');
    await field.press('ArrowRight');
    expect(await followed()).toBe(0);
    await expect(field).toHaveValue('钢水');
  });

  test('prints on one sheet with its citation', async ({ page }) => {
    await page.goto(work('001'));
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('shows the whole picture in the window of a phone held sideways, and is never wider than the window', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 740, height: 360 });
    await page.goto(work('009'));
    const { top, bottom } = await page
      .locator('.plate img')
      .evaluate((image) => image.getBoundingClientRect().toJSON() as DOMRect);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(360);
    for (const width of [320, 360, 640, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

test.describe('The button that shares a work', () => {
  test('hands its title and address to the system, where the system can share', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = async (data) =>
        void (document.documentElement.dataset['shared'] = JSON.stringify(data));
    });
    await page.goto(`${work('009')}#main`);
    await share(page);
    const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '') as ShareData;
    expect(shared.url).toBe(page.url().replace('#main', ''));
    expect(shared.title).toMatch(new RegExp(`^009 ${title}（样张）`));
  });

  test('copies the address where the system cannot share, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page.goto(work('009'));
    await share(page);
    await expect(page.getByRole('status').filter({ hasText: '地址已复制' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('copies the address over plain HTTP too, and leaves the focus on the button', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(work('009'));
    await share(page);
    await expect(page.getByRole('status').filter({ hasText: '地址已复制' })).toBeVisible();
    await expect(page.getByRole('button', { name: '分享本页' })).toBeFocused();
    expect(await pasted(page)).toBe(page.url());
  });

  test('says what to do where the browser lets nothing be copied', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(work('009'));
    await share(page);
    await expect(page.getByRole('status').filter({ hasText: '请从地址栏复制网址' })).toBeVisible();
  });
});

test.describe('The page of a work on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('leads on and back by a swipe over the picture', async ({ page }) => {
    await page.goto(work('009'));
    await (await Fingers.on(page)).swipe({ x: 300, y: 200 }, { x: 80, y: 210 });
    await expect(page).toHaveURL(new RegExp(`/${beside('009', 1)}/$`));
    await arrived(page);
    await (await Fingers.on(page)).swipe({ x: 80, y: 200 }, { x: 300, y: 210 });
    await expect(page).toHaveURL(/\/009\/$/);
  });

  test('is scrolled, not turned, by a finger that goes up', async ({ page }) => {
    await page.goto(work('009'));
    const followed = await countFollowedLinks(page);
    await (await Fingers.on(page)).swipe({ x: 200, y: 250 }, { x: 140, y: 60 }, 8);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await followed()).toBe(0);
  });

  test('is moved, not turned, by a finger and the arrow keys when it is drawn up', async ({ page }) => {
    await page.goto(work('009'));
    const followed = await countFollowedLinks(page);
    const fingers = await Fingers.on(page);
    await fingers.pinch({ x: 180, y: 200 }, 60, 200);
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.5);
    const before = await page.evaluate(() => visualViewport?.offsetLeft ?? 0);
    await fingers.swipe({ x: 300, y: 250 }, { x: 60, y: 250 }, 8);
    await expect
      .poll(() => page.evaluate(() => visualViewport?.offsetLeft ?? 0))
      .toBeGreaterThan(before + 20);
    await page.keyboard.press('ArrowRight');
    expect(await followed()).toBe(0);
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all 72 works are reached from the wall, one after another, each with its picture and its text', async ({
    request,
  }) => {
    // Links alone lead here: what they lead to is read as it is sent, and how it looks below.
    const follow = async (address: string) => {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      return parseHTML(await answer.text()).document as unknown as Document;
    };
    let page = await follow('./exhibitions/labor-beauty-2024/');
    let link = page.querySelector('.wall a');
    for (const number of walk) {
      const address = link?.getAttribute('href') ?? '';
      expect(address).toMatch(addressOf(number));
      page = await follow(address);
      expect(page.querySelector('h1')?.textContent.trim() ?? '', number).not.toBe('');
      const picture = page.querySelector('.plate img');
      expect(picture?.getAttribute('alt'), number).toMatch(/\S/);
      expect((await request.head(picture?.getAttribute('src') ?? '')).status(), number).toBe(200);
      const download = [...page.querySelectorAll('a')].find(
        (other) => other.textContent.trim() === '下载图片',
      );
      expect(download?.getAttribute('href'), number).toMatch(/\.jpg$/);
      expect(page.querySelector('main')?.textContent ?? '', number).toContain('不是参展作品');
      link = page.querySelector('main a[rel="next"]');
    }
    expect(link).toBeNull();
  });

  test('the first work is reached from the wall, the last leads back to the one before it and to the wall', async ({
    page,
  }) => {
    await page.goto('./exhibitions/labor-beauty-2024/');
    await page.locator('.wall a').first().click();
    await expectWork(page, first);
    await page.goto(work(last));
    await expectWork(page, last);
    await expect(page.locator('main a[rel="next"]')).toHaveCount(0);
    await page.locator('main a[rel="prev"]').click();
    await expectWork(page, beside(last, -1));
    await page.locator('main a[rel="next"]').click();
    await expectWork(page, last);
    await page.getByRole('link', { name: '回到展墙' }).click();
    await expect(page).toHaveURL(new RegExp(`/labor-beauty-2024/#w${last}$`));
  });

  test('nothing is offered that needs it', async ({ page }) => {
    await page.goto(work('009'));
    await expect(page.getByText('分享', { exact: true })).toBeHidden();
    await expect(page.locator('main button:visible')).toHaveCount(0);
  });
});

async function expectWork(page: Page, number: string): Promise<void> {
  await expect(page).toHaveURL(addressOf(number));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.plate img')).toBeVisible();
  await expect(page.getByRole('link', { name: '下载图片' })).toBeVisible();
  await expect(page.getByText('不是参展作品').first()).toBeVisible();
}

async function turn(page: Page, key: string, number: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page).toHaveURL(new RegExp(`/${number}/$`));
  await arrived(page);
}

/** What is in the clipboard, by the only way that needs no permission. */
async function pasted(page: Page): Promise<string> {
  const field = page.locator('input').first();
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  return field.inputValue();
}

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: '分享本页' }).click();
}
