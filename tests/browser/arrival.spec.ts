import { expectSteadyRow } from './support/arrival.ts';
import { useFixtureSite } from './support/fixture-site.ts';
import { test } from './support/kept-page.ts';

const article = './articles/2024-03/annual-plan/';

for (const [what, address, row] of [
  ['the tools of an article', article, 'reading-bar .tools'],
  ['the tools of an issue', './', 'reading-bar .tools'],
  ['the people and topics of an article', article, '.subjects > p'],
  ['the ways along the wall', './exhibitions/labor-beauty-2024/009/', '#neighbours'],
  ['the ways along the tour', './exhibitions/labor-beauty-2024/012/?route=1', '.stop nav'],
  ['the files of a year', './data/', '.files > li'],
  ['the name and the lists of the foot', './about/', '.site-footer .columns'],
] as const)
  test(`${what} stay where they are when the last of them comes`, async ({ page }) => {
    await page.goto(address);
    await expectSteadyRow(page, row);
  });

const odd = useFixtureSite('odd');

test('the ways from an article to other issues stay where they are when the last of them comes', async ({
  page,
}) => {
  await page.goto(`${odd.address}articles/2024-05-06/visit/`);
  await expectSteadyRow(page, '.neighbours .issues');
});
