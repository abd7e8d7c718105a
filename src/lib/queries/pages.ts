import type { CollectionEntry } from 'astro:content';
import { articlesOfPages } from '../issue/issue-pages.ts';
import { piecesOf, weightOf } from '../issue/article-pieces.ts';
import { getImage, textImageKey } from '../images.ts';
import { lazy } from '../memo.ts';
import { layoutByGrid, madeUpLayout, type PageLayout } from '../issue/page-layout.ts';
import type { ArticleRecord } from './redaction.ts';

/**
 * The pages of an issue, and where its articles stand. Nothing of a text is read before a page is asked for its layout, or its
 * articles where several pages share them.
 */
export function readPages(
  data: readonly PageData[],
  records: readonly ArticleRecord[],
): { pages: IssuePage[]; pageOf: (articleId: string) => IssuePage | undefined } {
  const sources: readonly PageData[] = data.length > 0 ? data : [{ zones: [] }];
  const byId = new Map(records.map((record) => [record.id, record]));
  const ids = [...records].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  const articles = lazy(() => articlesOfPages(sources, ids, (id) => weightOf(byId.get(id))));
  const pages = sources.map((page, index): IssuePage => {
    const layout = lazy(() => {
      const own = (articles()[index] ?? []).flatMap((id) => byId.get(id) ?? []);
      const pieces = piecesOf(own, page.credit, proportionOf);
      return page.grid ? layoutByGrid(page.grid, page.zones, pieces) : madeUpLayout(pieces);
    });
    return {
      number: page.number,
      label: page.number ? `第${page.number}版` : sources.length > 1 ? `第${index + 1}面` : '',
      credit: page.credit,
      get layout() {
        return layout();
      },
    };
  });
  const places = lazy(
    () => new Map(articles().flatMap((own, index) => own.map((id) => [id, pages[index]!] as const))),
  );
  return { pages, pageOf: (id) => places().get(id) };
}

function proportionOf(id: string, picture: number | string): number {
  const { width, height } = getImage(
    typeof picture === 'number' ? `${id}#${picture}` : textImageKey(id, picture),
  );
  return width / height;
}

type PageData = Partial<CollectionEntry<'issues'>['data']['pages'][number]> &
  Pick<CollectionEntry<'issues'>['data']['pages'][number], 'zones'>;

/** A page of an issue; how it is laid out is found when it is asked for. */
export interface IssuePage {
  number: string | undefined;
  /** `第03版`, or `第2面` among pages without numbers, or nothing for an only page. */
  label: string;
  credit: string | undefined;
  readonly layout: PageLayout;
}
