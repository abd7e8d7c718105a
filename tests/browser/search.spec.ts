import { expect, test as inNewWindow } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { expectCount, results, search, searchAgain, titles, waitForAnswer } from './support/search-steps.ts';
import { drawn } from './support/at-rest.ts';

const review = '踔厉奋发交出工会工作精彩答卷';

test.describe('The edition', () => {
  for (const [what, query, first] of [
    ['a phrase from the middle of a sentence', '团结动员全市广大职工群众', '市总工会全面部署今年工作要点'],
    ['a name', '窦小伟', '用人间大爱诠释生命真谛'],
    ['a number', '12351', '市总工会全面部署今年工作要点'],
    ['a number with a unit', '16926万元', review],
    ['letters and characters together', 'E卡', '智能密码锁专项赠送活动持续进行中'],
    ['full-width digits', '１６９２６', review],
    ['traditional characters', '勞動美', ''],
    ['a phrase copied with its marks', '“中国梦·劳动美——凝心铸魂跟党走', ''],
    ['a photograph’s caption', '全委（扩大）会议现场', '市总工会全面部署今年工作要点'],
  ] as const) {
    test(`is found by ${what}`, async ({ page }) => {
      await search(page, query);
      await expect(results(page).first()).toBeVisible();
      expect((await titles(page))[0]).toContain(first);
      await expect(page.locator('[data-result] mark').first()).toBeVisible();
    });
  }

  for (const phrase of [
    '全面部署今年工作要点',
    '用人间大爱诠释',
    '摄影作品开展',
    '精彩答卷',
    '智能密码锁',
    '植树护绿',
  ]) {
    test(`has the article first whose title says ${phrase}`, async ({ page }) => {
      await search(page, phrase);
      expect((await titles(page))[0]).toContain(phrase);
    });
  }

  test('does not have a phrase that it does not have, and offers the lists of the archive instead', async ({
    page,
  }) => {
    await search(page, '工会大爱路线');
    await expectCount(page, 0);
    await expect(results(page)).toHaveCount(0);
    await expect(page.locator('[data-summary]')).toContainText('可以少输入几个字');
    const lists = page.getByRole('navigation', { name: '按目录查找' }).getByRole('link');
    await expect(lists).toHaveText(['往期目录', '栏目', '作者', '人物', '主题', '影展']);
    await searchAgain(page, '工会');
    await expect(lists.first()).toBeHidden();
  });

  for (const [query, advice] of [
    ['，。', '标点和符号不能单独检索'],
    ['“”', '标点和符号不能单独检索'],
    ['-劳动', '请再写上要找的词'],
  ] as const)
    test(`says what to do about ${query}, which asks for nothing`, async ({ page }) => {
      await search(page, query);
      await expect(page.locator('[data-summary]')).toContainText(advice);
    });

  test('says what to do about dates that hold nothing, and about filters without a word', async ({
    page,
  }) => {
    await search(page, '工会', '&from=2025');
    await expect(page.locator('[data-summary]')).toContainText('可以放宽日期');
    await page.goto('./search/?section=要闻');
    await expect(page.locator('[data-summary]')).toContainText('请输入要检索的词');
  });

  test('leaves out the articles with an excluded word', async ({ page }) => {
    await search(page, '劳动美');
    const all = await results(page).count();
    await search(page, '劳动美 -摄影展');
    expect(await results(page).count()).toBeLessThan(all);
  });
});

test.describe('A result', () => {
  test('leads to its passage in the article', async ({ page }) => {
    await search(page, '坐在轮椅上服务患者');
    await results(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/articles\/2024-03\/dou-xiaowei\//);
    await expect(page.locator('.article-text p', { hasText: '坐在轮椅上服务患者' })).toBeInViewport();
  });

  test('is reached with the keyboard, and the number of results is announced', async ({ page }) => {
    await search(page, '窦小伟');
    await expect(page.getByRole('status')).toContainText('检索“窦小伟”：找到');
    await page.getByRole('combobox').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(results(page).first().getByRole('link')).toBeFocused();
  });
});

test.describe('The address', () => {
  test('holds query, filter and order, and a reload keeps them', async ({ page }) => {
    await page.goto('./search/');
    await page.getByRole('combobox').fill('工会');
    await page.getByRole('button', { name: '检索' }).click();
    await waitForAnswer(page);
    const all = await results(page).count();
    await page.getByRole('checkbox', { name: /综述/ }).check();
    await expectCount(page, 1);
    await page.getByRole('radio', { name: '按日期（由新到旧）' }).check();
    expect(all).toBeGreaterThan(1);
    await expect(page).toHaveURL(/\?q=%E5%B7%A5%E4%BC%9A&section=%E7%BB%BC%E8%BF%B0&sort=date$/);

    await page.reload();
    await waitForAnswer(page);
    await expectCount(page, 1);
    await expect(page.getByRole('combobox')).toHaveValue('工会');
    await expect(page.getByRole('checkbox', { name: /综述/ })).toBeChecked();
    await expect(page.getByRole('radio', { name: '按日期（由新到旧）' })).toBeChecked();
  });

  test('leads back through earlier searches, also from an article', async ({ page }) => {
    await search(page, '窦小伟');
    const count = await results(page).count();
    await page.getByRole('combobox').fill('植树护绿');
    await page.keyboard.press('Enter');
    await expect(results(page).first()).toContainText('植树护绿');
    await results(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/tree-planting/);
    await page.goBack();
    await expect(results(page).first()).toContainText('植树护绿');
    await page.goBack();
    await expect(results(page)).toHaveCount(count);
    await expect(page.getByRole('combobox')).toHaveValue('窦小伟');
  });
});

test.describe('The field', () => {
  test('is reached with the slash key, on this page and from the header of any other', async ({ page }) => {
    for (const path of ['./search/', './articles/2024-03/annual-plan/']) {
      await page.goto(path);
      await page.keyboard.press('/');
      await expect(page.locator('[name=q]')).toBeFocused();
      await page.keyboard.type('a/b');
      await expect(page.locator('[name=q]')).toHaveValue('a/b');
    }
  });

  for (const typed of ['dxw', 'douxiaowei', '小伟']) {
    test(`offers a person for ${typed}`, async ({ page }) => {
      await page.goto('./search/');
      await page.getByRole('combobox').pressSequentially(typed);
      await expect(page.getByRole('option', { name: '窦小伟 人物' })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await waitForAnswer(page);
      await expect(page.getByRole('combobox')).toHaveValue('窦小伟');
    });
  }

  test('offers a title, which leads to its article', async ({ page }) => {
    await page.goto('./search/');
    await page.getByRole('combobox').pressSequentially('zhsh');
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.getByRole('combobox').fill('植树');
    await page.getByRole('option', { name: '植树护绿 标题' }).click();
    await expect(page).toHaveURL(/articles\/2024-03\/tree-planting\/$/);
  });
});

test.describe('While an input method composes', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./search/');
    await page.getByRole('combobox').pressSequentially('dxw');
    await page.getByRole('option', { name: '窦小伟 人物' }).waitFor();
    await page.keyboard.press('ArrowDown');
  });

  for (const composing of [{ isComposing: true }, { keyCode: 229 }])
    test(`keys with ${JSON.stringify(composing)} choose nothing, close nothing and leave the page alone`, async ({
      page,
    }) => {
      const field = page.getByRole('combobox');
      for (const key of ['Enter', 'ArrowDown', 'Escape', '/']) {
        const isLeft = await field.evaluate(
          (input, init) => input.dispatchEvent(new KeyboardEvent('keydown', init)),
          { key, bubbles: true, cancelable: true, ...composing },
        );
        expect(isLeft).toBe(true);
      }
      await expect(page.getByRole('option', { selected: true })).toHaveText(/窦小伟/);
      await expect(page).toHaveURL(/search\/$/);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/q=%E7%AA%A6/);
    });

  test('Enter takes the characters, and searches only when it is pressed again', async ({ page }) => {
    const field = page.getByRole('combobox');
    await field.fill('');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'zhishu', selectionStart: 6, selectionEnd: 6 });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await session.send('Input.insertText', { text: '植树护绿' });
    await expect(field).toHaveValue('植树护绿');
    await expect(page).toHaveURL(/search\/$/);
    await page.keyboard.press('Enter');
    await expect(results(page).first()).toContainText('植树护绿');
  });
});

for (const query of ['$&', '$1', '$$', "$'x", '$`', '\\1', '%s', '{q}', '<b>', '&lt;'])
  test(`The query ${query} stands in the title and on the page as it was typed`, async ({ page }) => {
    await search(page, query);
    await expect(page.getByRole('combobox')).toHaveValue(query);
    await expect.poll(() => page.title()).toContain(`“${query}”`);
    await expect(page.getByRole('status')).toContainText(`“${query}”`);
  });

test.describe('The search page', () => {
  test('answers each example of its help', async ({ page }) => {
    await page.goto('./search/');
    const examples = await page
      .locator('[data-help] dt a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) {
      await page.goto(example);
      await waitForAnswer(page);
      await expect(results(page).first()).toBeVisible();
    }
  });

  inNewWindow(
    'asks nobody but its own host, and breaks no rule of its content policy',
    async ({ page, baseURL }) => {
      const foreign: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:'))
          foreign.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      await search(page, '勞動');
      expect([foreign, complaints]).toEqual([[], []]);
    },
  );

  inNewWindow('shifts nothing while results arrive', async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await search(page, '工会');
    await drawn(page);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  test('tells browsers how to search the site', async ({ page, request }) => {
    await page.goto('./');
    const href = await page.locator('link[rel=search]').getAttribute('href');
    const xml = await (await request.get(href!)).text();
    const template = /template="([^"]+)"/.exec(xml)![1]!;
    const address = new URL(template.replace('{searchTerms}', encodeURIComponent('窦小伟')));
    await page.goto(address.pathname + address.search);
    await expect(results(page).first()).toBeVisible();
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why it cannot search, and leads to the lists of the archive', async ({ page }) => {
    await page.goto('./search/');
    const notice = page.locator('main noscript');
    await expect(notice.locator('p')).toBeVisible();
    await expect(notice.locator('p')).toContainText('要用到脚本');
    await expect(notice.locator('a', { hasText: '往期目录' })).toHaveAttribute('href', /\/issues\/$/);
    await expect(page.locator('main [name=q]')).toBeHidden();
  });
});
