import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { attribute, fileOf, filesEnding, pages, readOutput } from './site.ts';

const figures = filesEnding('.json')
  .filter((file) => file.startsWith('data/figures/'))
  .flatMap((file) => (JSON.parse(readOutput(file)) as { figures: GivenFigure[] }).figures);
const figurePages = pages.filter(({ path }) => path.startsWith('figures/'));
const linksOf = (page: (typeof pages)[number]) =>
  page.elements.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []));
/** The words of the element with an id, white space and what stands in its margin apart. */
function wordsAt(file: string, id: string): string {
  const element = pages
    .find(({ path }) => path === file)
    ?.elements.find(({ properties }) => properties.id === id);
  let words = '';
  if (element) visit(element, 'text', ({ value }) => void (words += value));
  return words.replace(/\s/g, '');
}

describe.runIf(figures.length === 0)('A site without figures', () => {
  test('has no page of them, and nothing leads to one', () => {
    expect(figurePages).toEqual([]);
    const leading = pages.filter((page) => linksOf(page).some((href) => /\/figures\//.test(href)));
    expect(leading.map(({ path }) => path)).toEqual([]);
  });
});

describe.runIf(figures.length > 0)('The figures', () => {
  test('lead each to the paragraph that holds it, by an address that marks its words', () => {
    for (const { url, quote, printed } of figures) {
      const { pathname, hash } = new URL(url);
      const [id = '', words = ''] = hash.slice(1).split(':~:text=');
      expect(decodeURIComponent(words)).toBe(quote);
      expect(wordsAt(fileOf(new URL(pathname, url)) ?? '', id), quote).toContain(quote.replace(/\s/g, ''));
      expect(quote.replace(/\s/g, '')).toContain(printed);
    }
  });

  test('stand all of them on the page of their year, and the newest on the first', () => {
    const shown = figurePages
      .filter(({ path }) => path !== 'figures/index.html')
      .flatMap(linksOf)
      .filter((href) => href.includes(':~:text='));
    expect(shown.sort()).toEqual(figures.map(({ url }) => new URL(url).pathname + new URL(url).hash).sort());
    const first = figurePages.find(({ path }) => path === 'figures/index.html');
    expect(linksOf(first!).filter((href) => href.includes(':~:text=')).length).toBeGreaterThan(0);
  });

  test('are led to from every page, and from the articles that give them', () => {
    const articles = new Set(figures.map(({ url }) => fileOf(new URL(new URL(url).pathname, url))));
    for (const page of pages) {
      const leads = linksOf(page).filter((href) => /\/figures\/(\d{4}\/)?$/.test(href));
      expect(
        leads.some((href) => href.endsWith('/figures/')),
        page.path,
      ).toBe(true);
      if (articles.has(page.path))
        expect(
          leads.some((href) => /\d{4}\/$/.test(href)),
          page.path,
        ).toBe(true);
    }
  });

  test('carry the note that their article has on them', () => {
    for (const { note } of figures.filter(({ note }) => note)) {
      expect(
        figurePages.some(({ html }) => html().includes(note!)),
        note,
      ).toBe(true);
    }
  });

  test('are drawn without styles that the security policy would refuse', () => {
    const drawings = figurePages.flatMap(({ elements }) =>
      elements.filter(({ tagName }) => tagName === 'svg'),
    );
    for (const { properties } of drawings) expect(properties).not.toHaveProperty('style');
  });
});

interface GivenFigure {
  url: string;
  quote: string;
  printed: string;
  note?: string;
}
