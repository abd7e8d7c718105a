import { groupBy } from '../calendar.ts';
import { once } from '../memo.ts';
import { describeArticle } from './article.ts';
import type { Article, ListedArticle } from './listed-article.ts';
import { getIssues } from './issues.ts';
import { getKnownParagraphs } from './ledger.ts';
import { getArticleRecords, getNames } from './records.ts';
import { getSectionHrefs } from './section-hrefs.ts';

export type { Article, ListedArticle, Photo, WithdrawnArticle } from './listed-article.ts';

/** Every article, withdrawn ones too: newest issue first, in the issue's own order. */
export const getArticles = once(async (): Promise<ListedArticle[]> => {
  const records = new Map(groupBy(await getArticleRecords(), ({ id }) => id.split('/')[0]));
  const names = await getNames();
  const sections = await getSectionHrefs();
  const known = await getKnownParagraphs();
  return (await getIssues()).flatMap((issue) => {
    const own = (records.get(issue.id) ?? []).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    const articles = own.map((record, index) =>
      describeArticle(record, issue, index + 1, { names, known, sections }),
    );
    nameApart(articles);
    linkNeighbours(articles);
    return articles;
  });
});

/** Every article that can be read, in the order of {@link getArticles}. */
export const getReadableArticles = once(async () => (await getArticles()).filter(isReadable));

const byIssue = once(async () => new Map(groupBy(await getArticles(), ({ issue }) => issue.id)));
const byId = once(async () => new Map((await getArticles()).map((article) => [article.id, article])));

/** The articles of one issue by id, in the issue's order. */
export async function getIssueArticles(issueId: string): Promise<ListedArticle[]> {
  return (await byIssue()).get(issueId) ?? [];
}

/** The article with this id; throws where there is none. */
export async function getArticle(id: string): Promise<ListedArticle> {
  const article = (await byId()).get(id);
  if (!article) throw new Error(`没有稿件 ${id}：请添加 content/articles/${id}.md。`);
  return article;
}

const isReadable = (article: ListedArticle): article is Article => !article.withdrawn;

/** @param articles of one issue, in its order. */
function nameApart(articles: ListedArticle[]): void {
  for (const [, namesakes] of groupBy(articles, ({ fullName }) => fullName)) {
    if (namesakes.length === 1) continue;
    for (const article of namesakes) {
      article.fullName = `${article.name}（${article.issue.dateLabel}，第${articles.indexOf(article) + 1}篇）`;
    }
  }
}

function linkNeighbours(articles: ListedArticle[]): void {
  let before: Article | undefined;
  const waiting: ListedArticle[] = [];
  for (const article of articles) {
    article.previous = before;
    if (!article.withdrawn) {
      for (const earlier of waiting.splice(0)) earlier.next = article;
      before = article;
    }
    waiting.push(article);
  }
}
