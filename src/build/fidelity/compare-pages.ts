import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Problem } from '../../content/problem.ts';
import { elementSources } from '../../search/indexer/element-source.ts';
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
    const text = page && find(page, (element) => element.properties['id'] === 'text');
    const zone = zones.get(article.id);
    return [
      ...compareHeadline(article, page),
      ...compareText(article, text, '稿件页'),
      ...(zone ? compareText(article, find(zone, isBody), '版面') : []),
    ];
  });
}

function compareHeadline(article: SoundEntry<'articles'>, page: Nodes | undefined): Problem[] {
  return (['kicker', 'title', 'subtitle'] as const).flatMap((name) => {
    const written = squash(article.data[name] ?? '');
    const field = page && find(page, ({ properties }) => properties['dataSearchField'] === name);
    const shown = squash(field ? shownWords(field) : '');
    return written === shown
      ? []
      : [differs(article, `${name}`, '稿件页', { source: written || '（无）', shown: shown || '（无）' })];
  });
}

function compareText(article: SoundEntry<'articles'>, shown: Nodes | undefined, page: string): Problem[] {
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
function zonesOf(content: Content, site: string): Map<string, Element> {
  const zones = new Map<string, Element>();
  for (const { id } of content.sound('issues')) {
    const page = readElements(join(site, 'issues', id, 'index.html'), 'data-zone');
    if (!page) continue;
    for (const zone of findAll(page, ({ properties }) => 'dataZone' in properties)) {
      zones.set(`${id}/${String(zone.properties['dataZone'])}`, zone);
    }
  }
  return zones;
}

const isBody = ({ properties }: Element) =>
  Array.isArray(properties['className']) && properties['className'].includes('body');

/** The words that a reader sees, without what the edition adds to the article's own. */
export function shownWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && 'dataAdded' in node.properties) return '';
  return node.children.map(shownWords).join('');
}

/** The elements of a page with an attribute, parsed; `undefined` where it was not built. */
function readElements(path: string, attribute: string): Nodes | undefined {
  let html: string;
  try {
    html = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return fromHtml(elementSources(main, attribute).join(''), { fragment: true });
}

function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && fits(node)) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

function findAll(node: Nodes, fits: (element: Element) => boolean): Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => findAll(child, fits)) : [];
  return node.type === 'element' && fits(node) ? [node, ...inside] : inside;
}

const squash = (text: string) => text.replace(/\s/g, '');
