import { expect, test } from 'vitest';
import { basePath, cacheDir, contentDir, outDir, siteUrl } from '../../src/lib/settings.ts';
import {
  addressesOf,
  attribute,
  fileOf,
  filesEnding,
  isForeign,
  pages,
  readOutput,
  resolveAddress,
} from './site.ts';

test('every link, picture, script and style on every page is there', () => {
  const faults = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      addressesOf(element)
        .map((address) => ({ address, url: resolveAddress(address, page) }))
        .filter(({ url }) => !isForeign(url) && fileOf(url) === undefined)
        .map(({ address }) => `${page.path}: <${element.tagName}> ${address}`),
    ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('every fragment leads to an element of its page', () => {
  const ids = new Map(
    pages.map(({ path, elements }) => [path, new Set(elements.map((element) => attribute(element, 'id')))]),
  );
  const faults = pages.flatMap((page) =>
    page.elements
      .filter(({ tagName }) => tagName === 'a')
      .flatMap((link) => addressesOf(link))
      .filter((address) => {
        const url = resolveAddress(address, page);
        // A text fragment names words, not an element.
        const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*/, '');
        const target = ids.get(fileOf(url) ?? '');
        return fragment !== '' && target !== undefined && !target.has(fragment);
      })
      .map((address) => `${page.path}: ${address}`),
  );
  expect(faults).toEqual([]);
});

test('every full address of the site in its pages, feeds, maps and data leads somewhere', () => {
  const own = new RegExp(`${RegExp.escape(new URL(siteUrl()).origin)}/[^\\s{}"'<>\`)\\\\]*`, 'g');
  const faults = filesEnding('.html', '.xml', '.json', '.txt', '.webmanifest').flatMap((file) =>
    (readOutput(file).match(own) ?? [])
      .map((address) => address.replaceAll('&amp;', '&'))
      .filter((address) => fileOf(new URL(address.replace(/\{.*/, ''))) === undefined)
      .map((address) => `${file}: ${address}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('no page asks another origin for anything', () => {
  const faults = pages.flatMap((page) =>
    page.elements
      .filter((element) => element.tagName !== 'a' && !isNote(attribute(element, 'rel')))
      .flatMap((element) => addressesOf(element))
      .filter((address) => isForeign(resolveAddress(address, page)))
      .map((address) => `${page.path}: ${address}`),
  );
  expect(faults).toEqual([]);
});

test('no style asks another origin for anything, and every file that it names is there', () => {
  const sheets = [
    ...filesEnding('.css').map((file) => ({ file, css: readOutput(file) })),
    ...pages.map(({ path, html }) => ({
      file: path,
      css: (html().match(/<style[\s\S]*?<\/style>/g) ?? []).join('\n'),
    })),
  ];
  const faults = sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s]+)/g)]
      .map(([, address = '']) => address)
      .filter((address) => !/^(data:|#|url)/.test(address))
      .filter((address) => {
        const url = resolveAddress(address, { address: `${basePath}${file}` });
        return isForeign(url) || fileOf(url) === undefined;
      })
      .map((address) => `${file}: ${address}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('no file of the site names a folder of the machine that built it', () => {
  const folders = [process.cwd(), contentDir, cacheDir, outDir, 'file:///'];
  const faults = filesEnding('.html', '.css', '.js', '.json', '.xml', '.txt', '.map').flatMap((file) => {
    const text = readOutput(file);
    return folders.filter((folder) => text.includes(folder)).map((folder) => `${file}: ${folder}`);
  });
  expect(faults).toEqual([]);
});

/** A link that says something about the page and is not fetched with it. */
const isNote = (rel: string | undefined) =>
  /\b(canonical|alternate|license|author|next|prev)\b/.test(rel ?? '');
