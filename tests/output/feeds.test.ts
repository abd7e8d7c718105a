import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { attribute, fileOf, filesEnding, isForeign, pages, readOutput } from './site.ts';

const atomFiles = filesEnding('feed.xml');
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === 'entry' || name === 'link',
});
const readAtom = (file: string) => (parser.parse(readOutput(file)) as { feed: Atom }).feed;
const readJson = (file: string) => JSON.parse(readOutput(file.replace(/xml$/, 'json'))) as JsonFeed;
const noticed = new Set(
  pages
    .filter(({ elements }) => elements.some((element) => attribute(element, 'content') === 'noindex'))
    .map(({ path }) => path),
);

test('the site has a feed, and every feed has both formats', () => {
  expect(atomFiles).toContain('feed.xml');
  expect(filesEnding('feed.json')).toEqual(atomFiles.map((file) => file.replace(/xml$/, 'json')));
});

test('every page names the feed of the site, and those of pages of their own are named there', () => {
  const named = (path: string) =>
    (pages.find((page) => page.path === path)?.elements ?? [])
      .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'alternate')
      .flatMap((element) => fileOf(new URL(attribute(element, 'href') ?? '', 'http://localhost')) ?? []);
  for (const { path } of pages)
    expect(named(path)).toEqual(expect.arrayContaining(['feed.xml', 'feed.json']));
  for (const file of atomFiles) {
    const page = file.replace('feed.xml', 'index.html');
    // Readers of a feed whose page has moved have it at the old address, too.
    if (readOutput(page).includes('http-equiv="refresh"')) continue;
    expect(named(page)).toContain(file);
  }
});

describe.each(atomFiles)('%s', (file) => {
  const atom = readAtom(file);
  const json = readJson(file);
  const entries = atom.entry ?? [];

  test('is well formed and has what its format demands', () => {
    expect(XMLValidator.validate(readOutput(file))).toBe(true);
    for (const { id, title, updated } of [atom, ...entries]) {
      expect([id, title && 'there', new Date(updated).toJSON()]).toEqual([
        expect.stringMatching(/^https?:/),
        'there',
        updated,
      ]);
    }
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: expect.stringMatching(/feed\.json$/),
    });
  });

  test('has the same entries in both formats, each once, fifty at most, and each leads to a page that can be read', () => {
    const ids = entries.map(({ id }) => id);
    expect(json.items.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(50);
    for (const id of ids) {
      const target = fileOf(new URL(id));
      expect(target, id).toBeDefined();
      expect(noticed.has(target!), id).toBe(false);
    }
  });

  test('carries whole texts, in which every address holds everywhere and every picture is there', () => {
    for (const { content_html: html, id } of json.items) {
      const faults: string[] = [];
      visit(fromHtml(html, { fragment: true }), 'element', (element: Element) => {
        for (const name of ['href', 'src']) {
          const address = attribute(element, name);
          if (address === undefined) continue;
          const isThere = URL.canParse(address) && (isForeign(new URL(address)) || fileOf(new URL(address)));
          if (!isThere) faults.push(address);
        }
      });
      expect(faults, id).toEqual([]);
    }
    const inAtom = entries.map(({ content }) => content['#text'].replaceAll(']]&gt;', ']]>'));
    expect(inAtom).toEqual(json.items.map(({ content_html: html }) => html.replaceAll(']]&gt;', ']]>')));
  });
});

interface Atom extends AtomEntry {
  entry?: AtomEntry[];
}

interface AtomEntry {
  id: string;
  title: unknown;
  updated: string;
  content: { '#text': string };
}

interface JsonFeed {
  items: { id: string; content_html: string }[];
}
