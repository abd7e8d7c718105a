import { Feed } from 'feed';
import { datePrecision } from '../dates.ts';
import { absolute } from '../urls.ts';
import { instantOf, latest, updatedAt, type FeedData, type FeedEntry } from './feed.ts';

/**
 * A feed as Atom (RFC 4287). `updated`, which the format demands, is never the time of the build; `published` is given where the
 * day is known.
 */
export function atomFeed(data: FeedData): string {
  const feed = new Feed({
    id: absolute(data.href),
    title: text(data.title),
    description: text(data.description),
    link: absolute(data.href),
    feed: absolute(data.atomHref),
    // A feed without entries has never changed.
    updated: latest(data.entries.map(updatedAt)),
    author: { name: text(data.organisation) },
    copyright: text(data.rights),
    generator: false,
  });
  for (const entry of data.entries) feed.addItem(item(entry));
  const xml = feed.atom1().replace('<feed ', `<feed xml:lang="${data.language}" `);
  return `${xml.replaceAll(lessThan, '&lt;')}\n`;
}

const item = (entry: FeedEntry) => ({
  id: absolute(entry.href),
  link: absolute(entry.href),
  title: section(escapeHtml(entry.title)),
  description: section(escapeHtml(entry.summary)),
  content: section(entry.html),
  date: updatedAt(entry),
  ...(datePrecision(entry.date) === 'day' ? { published: instantOf(entry.date) } : {}),
  ...(entry.authors.length > 0 ? { author: entry.authors.map((name) => ({ name: text(name) })) } : {}),
  ...(entry.category ? { category: [{ name: value(entry.category), term: value(entry.category) }] } : {}),
});

/** The library takes `&amp;` for a `&` that was escaped already: what is a text has every `&` escaped once more. */
const text = (words: string) => allowed(words).replaceAll('&', '&amp;');

/** In attributes the library escapes `&` and quotation marks alone: another character stands for `<` until it is done. */
const value = (words: string) => allowed(words).replaceAll('<', lessThan);

/** No text holds it, for XML does not allow it. */
const lessThan = '\uFFFF';

/** The library mends only the first `]]>` of a CDATA section. In HTML the character and its name are the same. */
const section = (html: string) => allowed(html).replaceAll(']]>', ']]&gt;');

const escapeHtml = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** XML has no place for these. */
const allowed = (words: string) =>
  words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
