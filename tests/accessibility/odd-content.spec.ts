import { expect } from '@playwright/test';
import { axeFaults } from '../browser/support/axe.ts';
import { useFixtureSite } from '../browser/support/fixture-site.ts';
import { test } from '../browser/support/kept-page.ts';

const site = useFixtureSite('odd');

for (const [name, path] of [
  ['an issue of two pages', 'issues/2024-05-12/'],
  ['an article by several hands, with notes and a correction', 'articles/2024-05-12/many-hands/'],
  ['a withdrawn article', 'articles/2024-05-12/gone/'],
  ['an article without its picture', 'articles/2024-05-12/bare/'],
  ['a withdrawn work', 'exhibitions/spring-show/003/'],
  ['a work without its picture', 'exhibitions/spring-show/002/'],
  ['a text with numbers, a table, a quotation and notes', 'articles/2020/numbers/'],
  ['an issue with the calendar of its month', 'issues/2024-05-06/'],
  ['a person whom articles and works name', 'people/li-si/'],
  ['an article that leads to those whom it names', 'articles/2024-05-06/meeting/'],
  ['an exhibition without a work', 'exhibitions/gone-show/'],
  ['a catalogue with withdrawn works', 'exhibitions/spring-show/catalogue/'],
] as const) {
  test(`axe finds nothing on ${name}, light and dark, on a phone and a desk`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      if (width === 360) await page.goto(site.address + path);
      expect.soft(await axeFaults(page, { inTheDark: true }), `${name}, ${width} wide`).toEqual([]);
    }
  });
}
