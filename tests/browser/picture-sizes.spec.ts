import { expect, test, type Page } from '@playwright/test';
import { pictures, spare } from './support/spared.ts';
import { route } from './support/works.ts';

const wall = './exhibitions/labor-beauty-2024/';
const screens = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const { width, height } of screens) {
  for (const density of [1, 2, 3]) {
    test.describe(`${width} wide, density ${density}`, () => {
      test.use({ viewport: { width, height }, deviceScaleFactor: density });

      const isWrong = (picture: Choice) => isTooLarge(picture) || isTooSmall(picture, density);

      test('every picture of the exhibition is fetched at most 1.3 times as wide as it is shown, and never too small; so is that on the page of a work, be it lying, upright, square or a panorama', async ({
        page,
      }) => {
        // Which file is asked for is the subject; the answer makes no difference.
        await spare(page, pictures);
        const onTheWall = await chosen(page, wall);
        // The one that opens it, those of the wall, those of the route.
        expect.soft(onTheWall).toHaveLength(1 + 72 + route.length);
        expect.soft(onTheWall.filter(isWrong), 'the exhibition').toEqual([]);
        for (const number of ['001', '002', '005', '006']) {
          const ofWork = await chosen(page, `${wall}${number}/`);
          // Its own, and those of its series.
          expect.soft(ofWork, number).toHaveLength(6);
          expect.soft(ofWork.filter(isWrong), number).toEqual([]);
        }
      });
    });
  }
}

/** The smallest file may be larger than what is shown. */
const isTooLarge = ({ got, needed, smallest }: Choice) => got > smallest && got > 1.3 * needed;

/** The master may be smaller than what is shown; above density 1 the browser takes the nearer of two files. */
const isTooSmall = ({ got, needed, largest }: Choice, density: number) =>
  got < largest && got < (density === 1 ? 0.99 : 0.88) * needed;

/** The file that the browser asks for, for every picture of the content in the main part. */
async function chosen(page: Page, address: string): Promise<Choice[]> {
  await page.goto(address);
  const images = page.locator('main picture img');
  await images.evaluateAll((all: HTMLImageElement[]) => all.forEach((image) => (image.loading = 'eager')));
  await expect
    .poll(() => images.evaluateAll((all: HTMLImageElement[]) => all.every((image) => image.currentSrc)))
    .toBe(true);
  return images.evaluateAll((all: HTMLImageElement[]) =>
    all.map((image) => {
      const offers = image.parentElement?.querySelector('source')?.srcset.matchAll(/ (\d+)w/g) ?? [];
      const widths = [...offers].map(([, width]) => Number(width));
      return {
        address: image.currentSrc,
        got: Number(/(\d+)\.\w+\.\w+$/.exec(image.currentSrc)?.[1]),
        needed: image.getBoundingClientRect().width * devicePixelRatio,
        smallest: Math.min(...widths),
        largest: Math.max(...widths),
      };
    }),
  );
}

/** Widths in pixels of the screen. */
interface Choice {
  address: string;
  got: number;
  needed: number;
  smallest: number;
  largest: number;
}
