import { expect, type Page } from '@playwright/test';
import { drawn } from './support/at-rest.ts';
import { test } from './support/kept-page.ts';

const catalogue = './exhibitions/labor-beauty-2024/catalogue/';

test('The catalogue has all its pictures at hand when it is printed unread', async ({ page }) => {
  await page.goto(catalogue);
  await expectPictures(page);
});

test('The catalogue prints its 72 plates on five sheets of A4, each on one sheet with its caption', async ({
  page,
}) => {
  await page.goto(catalogue);
  await expectPictures(page);
  await drawn(page);
  const sheets = readSheets(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.map(({ pictures }) => pictures)).toEqual([12, 15, 15, 15, 15]);
  expect(sheets.map(({ captions }) => captions)).toEqual([12, 15, 15, 15, 15]);
});

/** All of them are there in the end. */
async function expectPictures(page: Page): Promise<void> {
  const absent = () =>
    page
      .locator('main img')
      .evaluateAll((images: HTMLImageElement[]) =>
        images.filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).map(({ src }) => src),
      );
  await expect.poll(absent).toEqual([]);
}

/** How many pictures each page of a PDF draws, and how many captions: each is a link. */
function readSheets(pdf: Buffer): { pictures: number; captions: number }[] {
  const objects = [...pdf.toString('latin1').matchAll(/ 0 obj\n(.*?)endobj/gs)].map(([, object]) => object!);
  return objects
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((page) => ({
      pictures: [...page.matchAll(/\/X\d+ \d+ 0 R/g)].length,
      captions: [.../\/Annots \[(.*?)\]/.exec(page)![1]!.matchAll(/\d+ 0 R/g)].length,
    }));
}
