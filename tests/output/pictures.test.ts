import { expect, test } from 'vitest';
import { attribute, pages } from './site.ts';

test('the placeholder of every picture is a background of less than 40 bytes', () => {
  const pictures = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ tagName }) => tagName === 'img')
      .filter((image) => attribute(image, 'src')?.includes('/media/'))
      .map((image) => ({ path, background: /^background:(.+)$/.exec(attribute(image, 'style') ?? '')?.[1] })),
  );
  expect(pictures.length).toBeGreaterThan(0);
  const faults = pictures.filter(({ background }) => !background || Buffer.byteLength(background) >= 40);
  expect(faults.map(({ path, background }) => `${path}: ${background}`)).toEqual([]);
});
