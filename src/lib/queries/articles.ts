import type { ArticleText } from '../../text/parse.ts';
import { notesOn } from '../../text/passages.ts';
import { clip, opening, plainBlocks } from '../../text/plain.ts';
import { groupBy } from '../calendar.ts';
import { creditOf, type Credit } from '../subjects/credit.ts';
import { partsOfHeadline, wordsInLines, type HeadlineParts } from '../issue/headline-words.ts';
import { getImage, type SiteImage } from '../images.ts';
import type { KnownParagraphs } from '../addresses/known-paragraphs.ts';
import { lazy, once } from '../memo.ts';
import { articleParagraphs, type ArticleParagraphs } from '../paragraphs/article.ts';
import { articleUrl, sectionsUrl } from '../urls.ts';
import { getIssues, type Issue } from './issues.ts';
import { getKnownParagraphs } from './ledger.ts';
import type { IssuePage } from './pages.ts';
import { getArticleRecords, getNames } from './records.ts';
import type { ArticleRecord, ReadableArticle, Withdrawal } from './redaction.ts';
import { getSectionHrefs } from './section-hrefs.ts';

/**
 * An article that can be read, with all that a page needs to show it; {@link setArticle} sets its text. What is made of the text is
 * made when it is asked for.
 */
export interface Article extends ArticlePlace {
  withdrawn: false;
  data: ReadableArticle['data'];
  /** Of the page of its section. */
  sectionHref: string;
  credit: Credit;
  text: ArticleText;
  /** Whether its file is as the check of this build has read it. */
  isKept: boolean;
  /** The words of the text without pictures, for looking through very many; read each time. */
  source: () => string;
  /** Whether it has a text of its own beside headline and captions. */
  hasText: boolean;
  /** A line of its headline in words, in which no name is parted; `lines` as they were found for one place. */
  partsOf(line: string, lines?: readonly string[]): HeadlineParts;
  photos: Photo[];
  /** The permanent addresses of its captions and paragraphs. */
  readonly paragraphs: ArticleParagraphs;
  /** The editor's notes on kicker, title and subtitle. */
  headlineNotes: ReadableArticle['data']['notes'];
  /** When and why its pictures were withdrawn. */
  picturesWithdrawn: Withdrawal | undefined;
  /** The summary, or the opening of the text, or of the first caption; about 120 characters. */
  summary: string;
}

/** What is left of a withdrawn article. */
export interface WithdrawnArticle extends ArticlePlace {
  withdrawn: true;
  withdrawal: Withdrawal | undefined;
}

/** An article as lists have it. */
export type ListedArticle = Article | WithdrawnArticle;

/** Where an article stands, whether it can be read or not. */
interface ArticlePlace {
  id: string;
  slug: string;
  href: string;
  /** What lists call it: the title, or that it was withdrawn. */
  name: string;
  /** The name in lines and words, as headlines and lists break it. */
  readonly nameParts: HeadlineParts;
  /** What tells it apart from all others: with its date, and with its place where the issue has two of one title. */
  fullName: string;
  issue: Issue;
  /** Found when it is asked for: an issue may share its articles out by their texts. */
  readonly page: IssuePage | undefined;
  /** The neighbours in the same issue, withdrawn ones passed over. */
  previous: Article | undefined;
  next: Article | undefined;
}

/** A news photograph; without a picture where none came in. */
export interface Photo {
  caption: string;
  credit: string | undefined;
  alt: string;
  image: SiteImage | undefined;
}

/** Every article, withdrawn ones too: newest issue first, in the issue's own order. */
export const getArticles = once(async (): Promise<ListedArticle[]> => {
  const records = new Map(groupBy(await getArticleRecords(), ({ id }) => id.split('/')[0]));
  const names = await getNames();
  const sections = await getSectionHrefs();
  const known = await getKnownParagraphs();
  return (await getIssues()).flatMap((issue) => {
    const own = (records.get(issue.id) ?? []).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    const articles = own.map((record, index) =>
      describe(record, issue, index + 1, { names, known, sections }),
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

/** @param number from 1, by which a withdrawn article is told apart from others in its issue. */
function describe(
  record: ArticleRecord,
  issue: Issue,
  number: number,
  { names, known, sections }: Shared,
): ListedArticle {
  const { id } = record;
  const place = {
    id,
    slug: id.split('/').at(-1) ?? id,
    href: articleUrl(id),
    issue,
    previous: undefined,
    next: undefined,
  };
  if (record.withdrawn) {
    const { withdrawal } = record;
    const name = `第${number}篇稿件已撤回`;
    return {
      ...place,
      withdrawn: true,
      name,
      nameParts: [[name]],
      fullName: `${issue.dateLabel}${name}`,
      withdrawal,
      get page() {
        return issue.pageOf(id);
      },
    };
  }
  const { data } = record;
  const nameParts = lazy(() => partsOfHeadline(data.title, data.titleLines, names));
  const credit = lazy(() => creditOf(data, plainBlocks(record.text().root).join('')));
  const paragraphs = lazy(() => {
    const captions = data.photos.map(({ caption }) => caption);
    return articleParagraphs({ captions, root: record.text().root }, known.of(id));
  });
  return {
    ...place,
    withdrawn: false,
    name: data.title,
    get nameParts() {
      return nameParts();
    },
    partsOf: (line, lines = []) => wordsInLines(line, lines, names),
    fullName: `${data.title}（${issue.dateLabel}）`,
    data,
    sectionHref: sections.get(data.section) ?? sectionsUrl(),
    get page() {
      return issue.pageOf(id);
    },
    get credit() {
      return credit();
    },
    get text() {
      return record.text();
    },
    isKept: record.isKept,
    source: record.source,
    get hasText() {
      return record.text().root.children.length > 0;
    },
    photos: data.photos.map(({ caption, credit, alt = '', image }, index) => ({
      caption,
      credit,
      alt,
      image: image ? getImage(`${id}#${index}`) : undefined,
    })),
    get paragraphs() {
      return paragraphs();
    },
    picturesWithdrawn: data.withdrawal,
    headlineNotes: notesOn([data.kicker, data.title, data.subtitle], data.notes),
    get summary() {
      const words = data.summary || (data.firstWords ?? opening(record.text().root));
      return clip(words || (data.photos[0]?.caption ?? data.title), 120);
    },
  };
}

/** What is the same for all articles. */
interface Shared {
  /** Words that no headline parts. */
  names: readonly string[];
  known: KnownParagraphs;
  /** The addresses of the sections' pages, by the sections' names. */
  sections: ReadonlyMap<string, string>;
}

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
