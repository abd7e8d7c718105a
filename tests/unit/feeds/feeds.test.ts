import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../src/lib/feeds/atom.ts';
import { instantOf, type FeedData, type FeedEntry } from '../../../src/lib/feeds/feed.ts';
import { jsonFeed } from '../../../src/lib/feeds/json-feed.ts';

const entry = (data: Partial<FeedEntry> = {}): FeedEntry => ({
  href: '/articles/2024-03/a/',
  title: '标题',
  summary: '摘要',
  html: '<p>正文</p>',
  date: '2024-03',
  dateLabel: '2024年3月',
  changes: [],
  authors: [],
  category: '要闻',
  ...data,
});
const feed = (...entries: FeedEntry[]): FeedData => ({
  title: '某专版',
  description: '说明',
  href: '/',
  atomHref: '/feed.xml',
  jsonHref: '/feed.json',
  language: 'zh-CN',
  organisation: '某工会',
  rights: '权利',
  entries,
});

const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });
const readAtom = (data: FeedData) => (parser.parse(atomFeed(data)) as { feed: Atom }).feed;
interface Atom {
  title: string;
  updated: string;
  author: { name: string };
  rights: string;
  entry: Record<string, { '#text': string } | string> & {
    category: { '@_term': string };
    author: { name: string };
  };
}

describe('The day of an entry', () => {
  test('is given where it is known, and is the same day in China and in Greenwich', () => {
    const data = feed(entry({ date: '2024-03-19' }));
    expect(readAtom(data).entry['published']).toBe('2024-03-19T04:00:00.000Z');
    expect(JSON.parse(jsonFeed(data))).toMatchObject({
      items: [{ date_published: '2024-03-19T04:00:00.000Z' }],
    });
  });

  test.each([
    ['2024-03', '2024-03-01T04:00:00.000Z'],
    ['2024', '2024-01-01T04:00:00.000Z'],
  ])(
    'is not made up where only %s is known: updated, which Atom demands, is its beginning',
    (date, updated) => {
      const { entry: found } = readAtom(feed(entry({ date })));
      expect(found).not.toHaveProperty('published');
      expect(found['updated']).toBe(updated);
      const { items } = JSON.parse(jsonFeed(feed(entry({ date })))) as { items: object[] };
      expect(items[0]).not.toHaveProperty('date_published');
      expect(items[0]).not.toHaveProperty('date_modified');
      expect(items[0]).toMatchObject({ _publication: { date } });
    },
  );

  test('of a correction is when it was changed, and when the feed was', () => {
    const atom = readAtom(feed(entry({ changes: ['2024-05-01', '2024-04-02'] })));
    expect(atom.entry['updated']).toBe('2024-05-01T04:00:00.000Z');
    expect(atom.updated).toBe('2024-05-01T04:00:00.000Z');
  });

  test('is never the time of the build: a feed is the same whenever it is made, an empty one too', () => {
    expect(readAtom(feed()).updated).toBe('1970-01-01T00:00:00.000Z');
    expect(instantOf('2024').toISOString()).toBe('2024-01-01T04:00:00.000Z');
  });
});

/** Any text of characters that XML has. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter(
    (text) => /\S/.test(text) && !/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text),
  )
  .chain((text) => fc.constantFrom(text, `${text}<b>&amp;`, `]]>${text}]]>&lt;<`, `&${text}"'`));

test('Atom gives every text back as it was, whatever it looks like', () => {
  fc.assert(
    fc.property(words, words, words, (title, organisation, category) => {
      const data = { ...feed(entry({ title, category, authors: [organisation] })), title, organisation };
      expect(XMLValidator.validate(atomFeed(data))).toBe(true);
      const atom = readAtom(data);
      const decoded = [atom.title, atom.author.name, atom.entry.author.name, atom.entry.category['@_term']];
      expect(decoded).toEqual([title, organisation, organisation, category]);
      const html = (atom.entry['title'] as { '#text': string })['#text'];
      let shown = '';
      visit(fromHtml(html, { fragment: true }), 'text', ({ value }) => void (shown += value));
      expect(shown).toBe(title);
    }),
  );
});
