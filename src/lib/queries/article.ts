import type { ArticleText } from '../../text/parse.ts';
import { notesOn } from '../../text/passages.ts';
import { clip, opening, plainBlocks } from '../../text/plain.ts';
import type { KnownParagraphs } from '../addresses/known-paragraphs.ts';
import { getImage, type SiteImage } from '../images.ts';
import { partsOfHeadline, wordsInLines, type HeadlineParts } from '../issue/headline-words.ts';
import { lazy } from '../memo.ts';
import { articleParagraphs, type ArticleParagraphs } from '../paragraphs/article.ts';
import { ledgerLine, shownLines } from '../paragraphs/shown.ts';
import { creditOf, type Credit } from '../subjects/credit.ts';
import { articleUrl, sectionsUrl } from '../urls.ts';
import type { Issue } from './issues.ts';
import type { IssuePage } from './pages.ts';
import type { ArticleRecord, ReadableArticle, Withdrawal } from './redaction.ts';

/**
 * An article as lists and pages have it, but for its neighbours.
 *
 * @param number from 1, by which a withdrawn article is told apart from others in its issue.
 */
export function describeArticle(
  record: ArticleRecord,
  issue: Issue,
  number: number,
  { names, known, sections }: SharedByArticles,
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
    const texts = { captions: data.photos.map(({ caption }) => caption), root: record.text().root };
    const shown = articleParagraphs(texts, known.of(id));
    if (record.isKept) shownLines().set(id, ledgerLine(texts, shown));
    return shown;
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

/** What is the same for all articles. */
export interface SharedByArticles {
  /** Words that no headline parts. */
  names: readonly string[];
  known: KnownParagraphs;
  /** The addresses of the sections' pages, by the sections' names. */
  sections: ReadonlyMap<string, string>;
}
