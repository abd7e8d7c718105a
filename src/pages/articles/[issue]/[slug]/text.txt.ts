import type { APIRoute } from 'astro';
import { articleFile } from '../../../../lib/article-text.ts';
import { getArticles, type ListedArticle } from '../../../../lib/queries/articles.ts';
import { getPublication } from '../../../../lib/queries/publication.ts';
import { isMade } from '../../../../lib/settings.ts';

export const getStaticPaths = async () =>
  (await getArticles())
    .filter(({ id }) => isMade(id))
    .map((article) => ({ params: { issue: article.issue.id, slug: article.slug }, props: { article } }));

/** The words of an article alone, for programs and screen readers. */
export const GET: APIRoute<{ article: ListedArticle }> = async ({ props }) =>
  new Response(articleFile(props.article, await getPublication()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
