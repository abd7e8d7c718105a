import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { attribute, pages, type ParsedPage } from './site.ts';

test('the placeholder of every picture is a background of less than 40 bytes', () => {
  const pictures = pages.flatMap((page) =>
    picturesOf(page).map(({ src, names }) => {
      const grounds = groundsOf(page);
      return { place: `${page.path}: ${src}`, ground: names.map((name) => grounds.get(name)).find(Boolean) };
    }),
  );
  expect(pictures.length).toBeGreaterThan(0);
  const faults = pictures.filter(({ ground }) => !ground || Buffer.byteLength(ground) >= 40);
  expect(faults.map(({ place, ground }) => `${place}: ${ground}`)).toEqual([]);
});

test('the page of a work is not drawn before its picture is there, into which that of the wall grows', () => {
  const awaiting = pages.filter(({ elements }) => elements.some(isAwaiting));
  expect(awaiting.length).toBeGreaterThan(0);
  const faults = awaiting.flatMap(({ path, elements }) => {
    const awaited = attribute(elements.find(isAwaiting)!, 'href');
    const [picture, end] = [
      elements.findIndex(
        (element) => element.tagName === 'img' && attribute(element, 'src')?.includes('/media/'),
      ),
      elements.findIndex((element) => `#${attribute(element, 'id')}` === awaited),
    ];
    return picture >= 0 && picture < end ? [] : [`${path}: ${awaited}`];
  });
  expect(faults).toEqual([]);
});

/** The pictures of the content, with the selectors by which a rule may give them their ground: their own, or of a list item. */
function picturesOf(page: ParsedPage): { src: string; names: string[] }[] {
  const items = new Map<Element, string>();
  for (const item of page.elements.filter(({ tagName }) => tagName === 'li')) {
    visit(item, 'element', (element) => void items.set(element, `#${attribute(item, 'id')}`));
  }
  return page.elements
    .filter(({ tagName }) => tagName === 'img')
    .map((img) => {
      const classes = attribute(img, 'className')?.split(' ') ?? [];
      const item = items.get(img);
      return {
        src: attribute(img, 'src') ?? '',
        names: [...classes.map((name) => `.${name}`), ...(item ? [item] : [])],
      };
    })
    .filter(({ src }) => src.includes('/media/'));
}

const isAwaiting = (element: Element) => attribute(element, 'rel') === 'expect';

const groundsOf = ({ html }: ParsedPage) =>
  new Map(
    [...html().matchAll(/([.#]\w+)(?: img)?\{(?:[^{}]*;)?background:(linear-gradient[^;}]+)/g)].map(
      ([, selector = '', ground = '']) => [selector, ground],
    ),
  );
