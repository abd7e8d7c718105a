import { datePrecision } from '../dates.ts';
import { absolute } from '../urls.ts';
import { instantOf, latest, type FeedData, type FeedEntry } from './feed.ts';

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Dates that are not known to the day are left out, and stand in
 * `_publication` as far as they are known. The library of the Atom feed writes version 1, which has one author and no language.
 */
export function jsonFeed(data: FeedData): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: data.title,
    home_page_url: absolute(data.href),
    feed_url: absolute(data.jsonHref),
    description: data.description,
    language: data.language,
    authors: [{ name: data.organisation }],
    items: data.entries.map(item),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

const item = (entry: FeedEntry) => ({
  id: absolute(entry.href),
  url: absolute(entry.href),
  title: entry.title,
  content_html: entry.html,
  summary: entry.summary,
  ...(datePrecision(entry.date) === 'day' ? { date_published: instantOf(entry.date).toISOString() } : {}),
  ...(entry.changes.length > 0 ? { date_modified: latest(entry.changes.map(instantOf)).toISOString() } : {}),
  ...(entry.authors.length > 0 ? { authors: entry.authors.map((name) => ({ name })) } : {}),
  ...(entry.category ? { tags: [entry.category] } : {}),
  _publication: { date: entry.date, label: entry.dateLabel },
});
