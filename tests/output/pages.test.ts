import { expect, test } from 'vitest';
import { attribute, pages } from './site.ts';
import { pageAt } from './support/document.ts';

test('the built site has a home page and a page for addresses that it does not know', () => {
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['index.html', '404.html']));
});

test('every page says that it is in Chinese', () => {
  const languages = pages.map(({ path, elements }) => {
    const html = elements.find(({ tagName }) => tagName === 'html');
    return `${path}: ${html && attribute(html, 'lang')}`;
  });
  expect(languages.filter((text) => !text.endsWith(': zh-CN'))).toEqual([]);
});

test('every page that search engines may list has a title of its own', () => {
  const firsts = new Map<string, string>();
  const listed = pages.filter(({ html }) => !html().includes('content="noindex"'));
  const faults = listed.flatMap(({ path, html }) => {
    const title = /<title>([^<]*)<\/title>/.exec(html())?.[1] ?? '';
    const first = firsts.get(title);
    firsts.set(title, first ?? path);
    if (!title) return [`${path}: no title`];
    // The home page is the latest issue's page.
    return first && first !== 'index.html' ? [`${path}: “${title}” is the title of ${first} too`] : [];
  });
  expect(faults).toEqual([]);
});

test.each(['about/', 'data/'])(
  'Latin words stand apart from the Chinese beside them, in links of %s too',
  (address) => {
    const html = pageAt(address).querySelector('main')?.innerHTML;
    expect(html).toMatch(/<a [^>]*>[A-Za-z]/);
    expect(html).not.toMatch(/\p{Script=Han}<a [^>]*>[A-Za-z]|[A-Za-z]<\/a>\p{Script=Han}/u);
  },
);

test('every page has one main heading', () => {
  const counts = pages.map(
    ({ path, elements }) => `${path}: ${elements.filter(({ tagName }) => tagName === 'h1').length}`,
  );
  expect(counts.filter((text) => !text.endsWith(': 1'))).toEqual([]);
});

test('every id stands once on its page', () => {
  const faults = pages.flatMap(({ path, elements }) => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${path}: #${id}`);
  });
  expect(faults).toEqual([]);
});

test('every picture has a description and its size', () => {
  const faults = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ tagName }) => tagName === 'img')
      .filter((image) => ['alt', 'width', 'height'].some((name) => attribute(image, name) === undefined))
      .map((image) => `${path}: ${attribute(image, 'src')}`),
  );
  expect(faults).toEqual([]);
});
