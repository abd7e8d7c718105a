import { expect } from '@playwright/test';
import { test } from './support/kept-page.ts';

declare global {
  interface Window {
    /** What the root element said when the page's body began. */
    atFirst: DOMStringMap;
  }
}

test.describe('The newspaper page', () => {
  test('shows the six articles with their whole text on a wide screen', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('./');
    await expect(page.locator('[data-zone]')).toHaveCount(6);
    await expect(page.getByText('打造忠诚干净担当的高素质专业化工会干部队伍。')).toBeVisible();
  });

  test('leads from a zone to its article and from there to the next one', async ({ page }) => {
    await page.goto('./');
    await page.locator('[data-zone="annual-plan"]').click({ position: { x: 20, y: 400 } });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('市总工会全面部署今年工作要点');
    await page.getByRole('link', { name: /^下一篇/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('用人间大爱诠释生命真谛');
  });

  test('lights up the title in the list when its zone is pointed at, and the zone when its title has the focus', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('./');
    await page.locator('[data-zone="smart-locks"]').hover();
    await expect(page.locator('[data-title="smart-locks"]')).toHaveClass(/is-linked/);
    await page.getByRole('navigation', { name: '标题导航' }).getByRole('link', { name: '植树护绿' }).focus();
    await expect(page.locator('[data-zone="tree-planting"]')).toHaveClass(/is-linked/);
    await expect(page.locator('[data-zone="smart-locks"]')).not.toHaveClass(/is-linked/);
  });

  test('names every zone by its headline for a screen reader', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('article', { name: '踔厉奋发交出工会工作精彩答卷' })).toBeVisible();
    await expect(page.getByRole('article').getByRole('link')).toHaveCount(6);
  });

  test('is a list with the opening of each article on a phone, and nothing is wider than the screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('./');
    // The small picture of the sheet holds them, too.
    const listed = (words: string) => page.getByText(words).and(page.locator(':not([aria-hidden] *)'));
    await expect(listed('打造忠诚干净担当的高素质专业化工会干部队伍。')).toBeHidden();
    await expect(listed('今年2月，湛河窦小伟外科诊所执业医师')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('prints on one sheet', async ({ page }) => {
    await page.goto('./');
    await page.evaluate(() => document.fonts.ready);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('marks the caption of a photograph that was not received', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('[data-zone="tree-planting"]')).toContainText('原图待补');
    await expect(page.locator('[data-zone] img')).toHaveCount(0);
  });
});

test.describe('An article', () => {
  test('keeps each heading with its text on paper', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('./articles/2024-03/annual-plan/');
    const breaks = await page
      .locator('#text h2')
      .evaluateAll((headings) => headings.map((heading) => getComputedStyle(heading).breakAfter));
    expect(breaks).toEqual(Array(5).fill('avoid'));
  });

  test('stands on its place in the page map, which leads to the other articles', async ({ page }) => {
    await page.goto('./articles/2024-03/smart-locks/');
    await page
      .getByRole('navigation', { name: '本稿在版面上的位置' })
      .getByRole('link', { name: '植树护绿' })
      .click();
    await expect(page).toHaveURL(/articles\/2024-03\/tree-planting\/$/);
    await page.getByRole('link', { name: '在版面上看' }).click();
    await expect(page).toHaveURL(/issues\/2024-03\/#zone-tree-planting$/);
  });

  test('has each note beside the passage that it speaks of', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('./articles/2024-03/review-2023/');
    const passage = await page.locator('#passage-1').boundingBox();
    const note = await page.locator('#note-1').boundingBox();
    expect(Math.abs((note?.y ?? 0) - (passage?.y ?? 1e6))).toBeLessThan(60);
    expect(note?.x).toBeGreaterThan((passage?.x ?? 0) + (passage?.width ?? 0));
  });

  test('keeps notes out of the words that a reader copies from a paragraph', async ({ page }) => {
    await page.goto('./articles/2024-03/review-2023/');
    const paragraph = await page
      .locator('.article-text p')
      .first()
      .evaluate((node) => node.textContent);
    expect(paragraph).toContain('新建基层工会320家，成立河南劳模学院');
  });

  test('offers its citation after GB/T 7714, and copies it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('./articles/2024-03/dou-xiaowei/');
    await page.getByRole('button', { name: '复制' }).first().click();
    await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^王民峰\. 用人间大爱诠释生命真谛——记省职工职业道德建设标兵个人窦小伟\[N\/OL\]\. .+，2024-03\. http/,
    );
  });

  test('lets its citation be copied over plain HTTP too', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto('./articles/2024-03/annual-plan/');
    await page.getByRole('button', { name: '复制' }).first().click();
    await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
    const field = page.locator('input').first();
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(field).toHaveValue(await page.locator('.cite pre').first().innerText());
  });

  test('is set as the reader asks for it, and stays so on the next article, from its first moment', async ({
    page,
  }) => {
    await page.goto('./articles/2024-03/dou-xiaowei/');
    const setting = () =>
      page
        .locator('.article-text p')
        .first()
        .evaluate((node) => {
          const { fontSize, lineHeight, color } = getComputedStyle(node);
          return { size: parseFloat(fontSize), lines: parseFloat(lineHeight) / parseFloat(fontSize), color };
        });
    const before = await setting();
    await page.getByRole('button', { name: '文字' }).click();
    await page.getByRole('group', { name: '字号' }).getByRole('button', { name: '特大' }).click();
    await page.getByRole('group', { name: '行距' }).getByRole('button', { name: '更宽' }).click();
    await page.getByRole('group', { name: '对比' }).getByRole('button', { name: '最强' }).click();
    const asked = await setting();
    expect(asked.size).toBeGreaterThan(before.size * 1.4);
    expect(asked.lines).toBeGreaterThan(before.lines * 1.2);
    expect(asked.color).not.toBe(before.color);
    // The page is as wished before any of its text is there.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        window.atFirst = { ...document.documentElement.dataset };
      }).observe(document, { childList: true, subtree: true });
    });
    await page.getByRole('link', { name: /^下一篇/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('平顶山职工摄影作品开展展');
    await expect.poll(setting).toEqual(asked);
    expect(await page.evaluate(() => window.atFirst)).toMatchObject({
      textScale: '1.45',
      lineSpacing: 'wider',
      contrast: 'most',
    });
  });

  test('leads from its reading bar to its citation and to its place on the page', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('./articles/2024-03/annual-plan/');
    const bar = page.getByRole('region', { name: '阅读工具' });
    await expect(bar).toBeInViewport({ ratio: 1 });
    await bar.getByRole('link', { name: '引用' }).click();
    await expect(page.getByRole('heading', { name: '引用本稿' })).toBeInViewport();
    await bar.getByRole('link', { name: '版面' }).click();
    await expect(page).toHaveURL(/issues\/2024-03\/#zone-annual-plan$/);
  });

  test('has its reading bar in the margin where there is one, beside the text and the notes', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('./articles/2024-03/review-2023/');
    const bar = page.getByRole('region', { name: '阅读工具' });
    await page.locator('.article-text p').last().scrollIntoViewIfNeeded();
    await expect(bar).toBeInViewport({ ratio: 1 });
    const [at, text] = [await bar.boundingBox(), await page.locator('#text').boundingBox()];
    expect(at!.x + at!.width).toBeLessThan(text!.x);
  });

  test('has no reading bar and no switch of editions where no script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto('./articles/2024-03/annual-plan/');
    await expect(page.locator('reading-bar')).toBeHidden();
    await expect(page.getByText('适老版')).toBeHidden();
    await context.close();
  });

  test('can be read whole without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto('./articles/2024-03/annual-plan/');
    await expect(page.getByText('打造忠诚干净担当的高素质专业化工会干部队伍。')).toBeVisible();
    await page.getByRole('link', { name: /^下一篇/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('用人间大爱诠释生命真谛');
    await context.close();
  });
});

test.describe('The archive', () => {
  test('lists every issue with its articles', async ({ page }) => {
    await page.goto('./issues/');
    await expect(page.getByRole('heading', { name: /2024年/ })).toBeVisible();
    await page.getByRole('link', { name: '智能密码锁专项赠送活动持续进行中' }).click();
    await expect(page).toHaveURL(/articles\/2024-03\/smart-locks\/$/);
  });

  test('answers an address that never was with a page that leads on', async ({ page }) => {
    const response = await page.goto('./articles/2024-03/no-such-article/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('页面不存在');
    await page.getByRole('link', { name: '翻往期目录' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('往期目录');
  });
});
