import type { ArticleText } from '../../text/parse.ts';
import type { SiteImage } from '../images.ts';
import type { HeadlineParts } from '../issue/headline-words.ts';
import type { ArticleParagraphs } from '../paragraphs/article.ts';
import type { Credit } from '../subjects/credit.ts';
import type { Issue } from './issues.ts';
import type { IssuePage } from './pages.ts';
import type { ReadableArticle, Withdrawal } from './redaction.ts';

/** An article as lists have it. */
export type ListedArticle = Article | WithdrawnArticle;

/**
 * An article that can be read, with all that a page needs to show it; {@link setArticle} sets its text. What is made of the text is
 * made when it is asked for.
 */
export interface Article extends ArticlePlace {
  withdrawn: false;
  readonly data: ReadableArticle['data'];
  /** Of the page of its section. */
  readonly sectionHref: string;
  readonly credit: Credit;
  readonly text: ArticleText;
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

/** Where an article stands, whether it can be read or not. */
export interface ArticlePlace {
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
