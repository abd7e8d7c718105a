import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../content/problem.ts';
import { elementSources } from '../../search/indexer/element-source.ts';
import {
  attributeOf,
  childrenOf,
  elementsWith,
  isElement,
  readHtml,
  textIn,
  type HtmlElement,
  type HtmlNode,
} from '../../search/indexer/html.ts';
import { textDifference } from '../../text/fidelity.ts';
import type { Content, SoundEntry } from '../checks/content.ts';

/**
 * Compares what the finished pages show of every article with its source: the headline, and the text on the article's own
 * page and on the newspaper page. Withdrawn articles show nothing and are passed over.
 *
 * @param site the folder of the finished site.
 * @returns one problem a page that shows other words than its source.
 */
export function comparePages(content: Content, site: string): Problem[] {
  const articles = content.sound('articles').filter(({ data }) => data.status !== 'withdrawn');
  const zones = zonesOf(content, site);
  return articles.flatMap((article) => {
    // The headline and the text alone are parsed: all else of a page takes longer.
    const page = readElements(join(site, 'articles', article.id, 'index.html'), 'data-search-field');
    const text = page && find(page, (element) => attributeOf(element, 'id') === 'text');
    const zone = zones.get(article.id);
    return [
      ...compareHeadline(article, page),
      ...compareText(article, text, '稿件页'),
      ...(zone ? compareText(article, find(zone, isBody), '版面') : []),
    ];
  });
}

function compareHeadline(article: SoundEntry<'articles'>, page: HtmlNode | undefined): Problem[] {
  return (['kicker', 'title', 'subtitle'] as const).flatMap((name) => {
    const written = squash(article.data[name] ?? '');
    const field = page && find(page, (element) => attributeOf(element, 'data-search-field') === name);
    const shown = squash(field ? shownWords(field) : '');
    return written === shown
      ? []
      : [differs(article, `${name}`, '稿件页', { source: written || '（无）', shown: shown || '（无）' })];
  });
}

function compareText(article: SoundEntry<'articles'>, shown: HtmlNode | undefined, page: string): Problem[] {
  const difference = textDifference(article.body, shown ? shownWords(shown) : '');
  return difference ? [differs(article, '正文', page, difference)] : [];
}

function differs(
  article: SoundEntry<'articles'>,
  field: string,
  page: string,
  { source, shown }: { source: string; shown: string },
): Problem {
  return {
    file: article.file,
    field,
    problem: `${page}上的文字与稿件不同：稿件是“${source}”，页面是“${shown}”`,
    remedy: '这是网站程序的错，不是稿件的错；请把这份稿件交给维护网站的人',
  };
}

/** The zones of all newspaper pages, by the id of the article that fills them. */
function zonesOf(content: Content, site: string): Map<string, HtmlElement> {
  const zones = new Map<string, HtmlElement>();
  for (const { id } of content.sound('issues')) {
    const page = readElements(join(site, 'issues', id, 'index.html'), 'data-zone');
    if (!page) continue;
    for (const zone of elementsWith(page, 'data-zone')) {
      zones.set(`${id}/${attributeOf(zone, 'data-zone')}`, zone);
    }
  }
  return zones;
}

const isBody = (element: HtmlElement) => /(?:^|\s)body(?:\s|$)/.test(attributeOf(element, 'class') ?? '');

/** The words that a reader sees, without what the edition adds to the article's own. */
export function shownWords(node: HtmlNode): string {
  if (attributeOf(node, 'data-added') !== undefined) return '';
  return textIn(node) ?? childrenOf(node).map(shownWords).join('');
}

/** The elements of a page with an attribute, parsed; `undefined` where it was not built. */
function readElements(path: string, attribute: string): HtmlNode | undefined {
  let page: Buffer;
  try {
    page = readFileSync(path);
  } catch {
    return undefined;
  }
  // The head with its styles, two thirds of a page, is not read as text.
  const main = page.toString('utf8', page.indexOf('<main'), page.lastIndexOf('</main>'));
  return readHtml(elementSources(main, attribute).join(''));
}

function find(node: HtmlNode, fits: (element: HtmlElement) => boolean): HtmlElement | undefined {
  if (isElement(node) && fits(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

const squash = (text: string) => text.replace(/\s/g, '');
