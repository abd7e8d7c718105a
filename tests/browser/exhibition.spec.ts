import { expect, test } from '@playwright/test';

const wall = './exhibitions/labor-beauty-2024/';

test.describe('The wall', () => {
  test('hangs 72 works in the order of the catalogue, each labelled as a specimen', async ({ page }) => {
    await page.goto(wall);
    const links = page.locator('main a[href*="/labor-beauty-2024/0"]:has(img)');
    const numbers = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')?.split('/').at(-2)),
    );
    expect(numbers).toEqual(Array.from({ length: 72 }, (_, index) => String(index + 1).padStart(3, '0')));
    await expect(page.locator('main').getByText('样张', { exact: true }).first()).toBeVisible();
  });

  test('keeps the proportion of every picture', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(wall);
    const off = await page.locator('main a:has(img) img').evaluateAll(
      (images) =>
        images.filter((image) => {
          const { width, height } = image.getBoundingClientRect();
          const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
          return Math.abs(width / height / ratio - 1) > 0.02;
        }).length,
    );
    expect(off).toBe(0);
  });

  test('leads without JavaScript from a work to the next, and Back leads to the wall', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(wall);
    await page.locator('main a[href$="/labor-beauty-2024/014/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('焊花');
    await page.locator('a[rel="next"]').first().click();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/015\/$/);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await context.close();
  });

  test('shows one series when it is chosen, and all again on Back', async ({ page }) => {
    await page.goto(wall);
    const shown = page.locator('main a[href*="/labor-beauty-2024/0"]:has(img):visible');
    await page
      .getByRole('link', { name: /^钢水/ })
      .or(page.getByRole('button', { name: /^钢水/ }))
      .first()
      .click();
    await expect(page).toHaveURL(/series=molten-steel/);
    await expect(shown).toHaveCount(6);
    await page.goBack();
    await expect(shown).toHaveCount(72);
  });
});

test.describe('The viewer', () => {
  test('opens over the wall with the address of the work, and Back closes it where the reader was', async ({
    page,
  }) => {
    await page.goto(wall);
    await page.locator('main a[href$="/labor-beauty-2024/009/"]').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/009\/$/);
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(page.locator('main a[href$="/labor-beauty-2024/009/"]').first()).toBeFocused();
  });

  test('walks all 72 works by the keyboard alone and closes with Escape on the last one', async ({
    page,
  }) => {
    await page.goto(wall);
    await page.locator('main a[href$="/labor-beauty-2024/001/"]').first().press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    for (let number = 2; number <= 72; number += 1) {
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(new RegExp(`/${String(number).padStart(3, '0')}/$`));
    }
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(/\/001\/$/);
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/\/072\/$/);
    await page.keyboard.press('Escape');
    await expect(page.locator('main a[href$="/labor-beauty-2024/072/"]').first()).toBeFocused();
  });

  test('keeps the focus inside, and a reload shows the page of the work', async ({ page }) => {
    await page.goto(wall);
    await page.locator('main a[href$="/labor-beauty-2024/009/"]').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || Boolean(document.activeElement?.closest('dialog')),
        ),
      ).toBe(true);
    }
    await page.reload();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('钢水');
  });
});

test.describe('The data of the exhibition', () => {
  test('is a IIIF manifest of 72 canvases whose pictures are there in the size that it gives', async ({
    page,
    request,
  }) => {
    await page.goto(wall);
    const manifest = await (await request.get('./iiif/labor-beauty-2024/manifest.json')).json();
    expect(manifest).toMatchObject({
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      type: 'Manifest',
    });
    expect(manifest.items).toHaveLength(72);
    expect(new Set(manifest.items.map(({ id }: { id: string }) => id)).size).toBe(72);
    const body = manifest.items[8].items[0].items[0].body;
    const size = await page.evaluate(async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, new URL(body.id).pathname);
    expect(size).toEqual([body.width, body.height]);
  });

  test('is a table that says of every work that it is a specimen', async ({ request }) => {
    const csv = await (await request.get('./data/exhibitions/labor-beauty-2024/works.csv')).text();
    const rows = csv.trim().split('\r\n');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(rows).toHaveLength(73);
    expect(rows.slice(1).every((row) => row.includes('样张'))).toBe(true);
  });
});
