import { entryPath } from '../../../schema/index.ts';
import { writeRecord } from '../../files/write.ts';
import { sumOf, type Change } from '../../store/change.ts';
import { articleFile, changeQuestions } from './article-file.ts';
import { creditsWith, issueWith, type ExistingIssue } from './into-issue.ts';
import { matchPhotographs, type PictureFile } from './photos.ts';
import { assertArticle, assertCredits, assertWhole, countLetters, type Proof } from './proof.ts';
import { ranksOf } from './rank.ts';
import { pageFields, photoCreditOf, sheetsOf, type Sheet, type SourcePage } from './sheet.ts';
import { slugFrom } from './slug.ts';
import type { Snapshot } from './snapshot.ts';

export interface IssueFacts {
  /** `2019`, `2019-05` or `2019-05-07`. */
  date: string;
  number?: string;
  dateNote?: string;
}

/** Files of an issue as they shall be written, and what an editor has to know of them. */
export interface IssueDraft {
  changes: Change[];
  report: DraftReport;
}

export interface DraftReport {
  articles: DraftedArticle[];
  /** Open questions of the issue as a whole. */
  toVerify: string[];
  /** Photographs that no caption was found for; they are not among the changes. */
  unused: string[];
  proof: Proof;
}

export interface DraftedArticle {
  /** Below the content folder. */
  path: string;
  title: string;
  toVerify: string[];
  /** In letters. */
  length: number;
  photos: number;
  /** Captions that no picture was found for. */
  bareCaptions: number;
}

/**
 * Makes the files of an issue: an article each, its photographs, and the issue itself.
 *
 * @param photographs that lie beside the documents.
 * @param existing the issue, where it is there already: its articles stay as they are.
 * @throws where the files would not hold every letter of the documents: none is lost, or there is no draft.
 */
export function draftIssue(
  pages: readonly SourcePage[],
  {
    issue,
    snapshot,
    photographs = [],
    existing,
  }: {
    issue: IssueFacts;
    snapshot: Snapshot;
    photographs?: readonly PictureFile[];
    existing?: ExistingIssue | undefined;
  },
): IssueDraft {
  for (const { document, blocks } of pages) assertWhole(document, blocks);
  const sheets = sheetsOf(pages, snapshot, issue.date);
  const unused = matchPhotographs(
    sheets.flatMap(({ articles }) => articles.flatMap(({ draft }) => draft.photos)),
    photographs,
  );
  const folder = `${issue.date}/`;
  const slugs = new Set(
    [...snapshot.articles].filter((id) => id.startsWith(folder)).map((id) => id.slice(folder.length)),
  );
  const changes: Change[] = [];
  const articles: DraftedArticle[] = [];
  const placed = sheets.map((sheet) => {
    const ranks = ranksOf(sheet.articles.map(({ draft }) => draft.size));
    return sheet.articles.map(({ draft, blocks }, index) => {
      const slug = slugFrom(draft.title, slugs);
      const file = articleFile(draft, {
        slug,
        order: (existing?.lastOrder ?? 0) + articles.length + 1,
        rank: ranks[index],
        credit: photoCreditOf(sheet),
      });
      const path = entryPath('articles', folder + slug);
      changes.push({ path, content: file.text, before: null });
      changes.push(
        ...file.pictures.map(({ name, bytes }) => ({
          path: `articles/${folder}${name}`,
          content: bytes,
          before: null,
        })),
      );
      const length = assertArticle(file.text, blocks, draft);
      articles.push({
        path,
        title: draft.title,
        toVerify: file.toVerify,
        length,
        photos: file.pictures.length,
        bareCaptions: draft.photos.length - file.pictures.length,
      });
      return folder + slug;
    });
  });
  const toVerify = [
    ...sheets.flatMap((sheet) => [...sheet.toVerify, ...changeQuestions(sheet.changes)]),
    ...unused.map(({ name }) => `图片 ${name} 没有找到图片说明，没有收入`),
  ];
  const content = existing
    ? issueWith(existing, sheets, placed, toVerify)
    : writeRecord({ ...issue, pages: pageFields(sheets, placed), toVerify });
  assertCredits(content, existing ? creditsWith(existing, sheets) : creditsOf(sheets));
  const before = existing ? sumOf(existing.source) : null;
  if (content !== existing?.source) changes.push({ path: entryPath('issues', issue.date), content, before });
  const proof = countedProof(pages, sheets, articles);
  return { changes, report: { articles, toVerify, unused: unused.map(({ name }) => name), proof } };
}

const creditsOf = (sheets: readonly Sheet[]) => sheets.flatMap(({ credits }) => credits).join('');

/** @throws where the letters of articles, pages and left-out lines are not all of the sources'. */
function countedProof(
  pages: readonly SourcePage[],
  sheets: ReturnType<typeof sheetsOf>,
  articles: readonly DraftedArticle[],
): Proof {
  const drafts = sheets.flatMap((sheet) => sheet.articles.map(({ draft }) => draft));
  const count = (...roles: string[]) =>
    pages.reduce(
      (sum, { blocks }) => sum + countLetters(blocks.filter(({ role }) => roles.includes(role))),
      0,
    );
  const proof: Proof = {
    source: pages.reduce(
      (sum, { document }) =>
        sum + countLetters(document.paragraphs.map(({ text }) => ({ parts: [{ text }] }))),
      0,
    ),
    inArticles: articles.reduce((sum, { length }) => sum + length, 0),
    ofPage: count('pageCredit', 'pageInfo'),
    ignored: count('ignored'),
    changed: [...drafts.flatMap((draft) => draft.changes), ...sheets.flatMap((sheet) => sheet.changes)],
    dropped: drafts.map(({ dropped }) => dropped).join(''),
  };
  if (proof.source !== proof.inArticles + proof.ofPage + proof.ignored)
    throw new Error('letters of the source are missing in the draft');
  return proof;
}
