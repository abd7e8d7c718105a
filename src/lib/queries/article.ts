import { notesOn } from '../../text/passages.ts';
import { clip, opening, plainBlocks } from '../../text/plain.ts';
import type { KnownParagraphs } from '../addresses/known-paragraphs.ts';
import { getImage } from '../images.ts';
import { partsOfHeadline, wordsInLines, type HeadlineParts } from '../issue/headline-words.ts';
import { articleParagraphs, type ArticleParagraphs } from '../paragraphs/article.ts';
import { ledgerLine, shownLines } from '../paragraphs/shown.ts';
import { creditOf, type Credit } from '../subjects/credit.ts';
import { articleUrl, sectionsUrl } from '../urls.ts';
import type { Issue } from './issues.ts';
import type { Article, ArticlePlace, ListedArticle, Photo, WithdrawnArticle } from './listed-article.ts';
import type { ArticleRecord, ReadableArticle, Withdrawal, WithdrawnRecord } from './redaction.ts';

/**
 * An article as lists and pages have it, but for its neighbours.
 *
 * @param number from 1, by which a withdrawn article is told apart from others in its issue.
 */
export const describeArticle = (
  record: ArticleRecord,
  issue: Issue,
  number: number,
  shared: SharedByArticles,
): ListedArticle =>
  record.withdrawn
    ? new GoneArticle(record, issue, `第${number}篇稿件已撤回`)
    : new ReadArticle(record, issue, shared);

/** All that is read from the text or for one page alone is made when it is asked for: most articles of an archive stand in lists. */
abstract class PlacedArticle implements ArticlePlace {
  readonly id: string;
  readonly issue: Issue;
  readonly href: string;
  readonly name: string;
  fullName: string;
  previous: Article | undefined = undefined;
  next: Article | undefined = undefined;
  abstract readonly nameParts: HeadlineParts;

  constructor(id: string, issue: Issue, name: string, fullName: string) {
    this.id = id;
    this.issue = issue;
    this.href = articleUrl(id);
    this.name = name;
    this.fullName = fullName;
  }

  get slug() {
    return this.id.split('/').at(-1) ?? this.id;
  }

  get page() {
    return this.issue.pageOf(this.id);
  }
}

class GoneArticle extends PlacedArticle implements WithdrawnArticle {
  readonly withdrawn = true;
  readonly withdrawal: Withdrawal | undefined;

  constructor({ id, withdrawal }: WithdrawnRecord, issue: Issue, name: string) {
    super(id, issue, name, `${issue.dateLabel}${name}`);
    this.withdrawal = withdrawal;
  }

  get nameParts(): HeadlineParts {
    return [[this.name]];
  }
}

/** Without closures of its own: of an old archive there are tens of thousands. */
class ReadArticle extends PlacedArticle implements Article {
  readonly withdrawn = false;
  readonly #record: ReadableArticle;
  readonly #shared: SharedByArticles;
  #nameParts: HeadlineParts | undefined = undefined;
  #credit: Credit | undefined = undefined;
  #paragraphs: ArticleParagraphs | undefined = undefined;
  #photos: Photo[] | undefined = undefined;

  constructor(record: ReadableArticle, issue: Issue, shared: SharedByArticles) {
    const { title } = record.data;
    super(record.id, issue, title, `${title}（${issue.dateLabel}）`);
    this.#record = record;
    this.#shared = shared;
  }

  get data() {
    return this.#record.data;
  }

  get isKept() {
    return this.#record.isKept;
  }

  get source() {
    return this.#record.source;
  }

  get nameParts() {
    const { title, titleLines } = this.data;
    return (this.#nameParts ??= partsOfHeadline(title, titleLines, this.#shared.names));
  }

  partsOf(line: string, lines: readonly string[] = []) {
    return wordsInLines(line, lines, this.#shared.names);
  }

  get sectionHref() {
    return this.#shared.sections.get(this.data.section) ?? sectionsUrl();
  }

  get credit() {
    return (this.#credit ??= creditOf(this.data, plainBlocks(this.text.root).join('')));
  }

  get text() {
    return this.#record.text();
  }

  get hasText() {
    return this.text.root.children.length > 0;
  }

  get photos() {
    return (this.#photos ??= this.data.photos.map(({ caption, credit, alt = '', image }, index) => ({
      caption,
      credit,
      alt,
      image: image ? getImage(`${this.id}#${index}`) : undefined,
    })));
  }

  get paragraphs() {
    return (this.#paragraphs ??= this.#findParagraphs());
  }

  get picturesWithdrawn() {
    return this.data.withdrawal;
  }

  get headlineNotes() {
    const { kicker, title, subtitle, notes } = this.data;
    return notesOn([kicker, title, subtitle], notes);
  }

  get summary() {
    const words = this.data.summary || (this.data.firstWords ?? opening(this.text.root));
    return clip(words || (this.photos[0]?.caption ?? this.data.title), 120);
  }

  #findParagraphs(): ArticleParagraphs {
    const texts = { captions: this.data.photos.map(({ caption }) => caption), root: this.text.root };
    const shown = articleParagraphs(texts, this.#shared.known.of(this.id));
    if (this.isKept) shownLines().set(this.id, ledgerLine(texts, shown));
    return shown;
  }
}

/** What is the same for all articles. */
export interface SharedByArticles {
  /** Words that no headline parts. */
  names: readonly string[];
  known: KnownParagraphs;
  /** The addresses of the sections' pages, by the sections' names. */
  sections: ReadonlyMap<string, string>;
}
