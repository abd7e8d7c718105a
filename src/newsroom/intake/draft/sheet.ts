import type { SourceDocument } from '../read/source.ts';
import { articlesOf } from '../roles/articles.ts';
import { isOfPage, lineOf, type Block } from '../roles/block.ts';
import { dateIn, isPageInfo, pageNumberIn, withoutPageInfo } from '../roles/forms.ts';
import { doubtsOf, draftArticle, start, type DraftArticle } from './article.ts';
import { cleaned, type CharacterChange } from './characters.ts';
import type { Snapshot } from './snapshot.ts';
import { creditOfPage } from './words.ts';

/** A page of an issue: its document, read, and its blocks in their roles. */
export interface SourcePage {
  /** As the file's name says, `03`; else what the page itself prints. */
  number?: string;
  /** It goes on with the page before: an issue may come in a file an article. */
  samePage?: boolean;
  document: SourceDocument;
  blocks: readonly Block[];
}

/** A printed page before it is written. */
export interface Sheet {
  number?: string;
  credits: string[];
  articles: { draft: DraftArticle; blocks: Block[] }[];
  /** Characters of the credits that are left out or written in another way. */
  changes: CharacterChange[];
  toVerify: string[];
}

/** The sheets of an issue, each of one document or of several. */
export function sheetsOf(pages: readonly SourcePage[], snapshot: Snapshot, date: string): Sheet[] {
  const sheets: Sheet[] = [];
  for (const page of pages) {
    const sheet = sheetOf(page, snapshot, date);
    const before = page.samePage ? sheets.at(-1) : undefined;
    if (!before) sheets.push(sheet);
    else {
      before.number ??= sheet.number;
      for (const list of ['credits', 'articles', 'changes', 'toVerify'] as const)
        before[list].push(...(sheet[list] as never[]));
    }
  }
  return sheets;
}

function sheetOf({ number, document, blocks }: SourcePage, snapshot: Snapshot, date: string): Sheet {
  const changes: CharacterChange[] = [];
  const wordsOf = (role: Block['role']) =>
    blocks
      .filter((block) => block.role === role)
      .map((block) => {
        const clean = cleaned(lineOf(block));
        changes.push(...clean.changes);
        return clean.text;
      });
  const infos = wordsOf('pageInfo');
  const found = number ?? infos.map(pageNumberIn).find((one) => one !== undefined);
  const pictures = new Map(document.pictures.map((picture) => [picture.name, picture]));
  const articles = articlesOf(blocks).map((ofArticle) => ({
    blocks: ofArticle,
    draft: draftArticle(ofArticle, {
      snapshot,
      sizeOf: ({ parts }) => document.paragraphs[parts[0]?.paragraph ?? -1]?.form.size,
      fileOf: (name) => pictures.get(name),
    }),
  }));
  const left = document.remarks
    .filter(({ isOpen }) => isOpen)
    .map(({ text }) => remarkQuestion(document.name, text));
  const toVerify = [
    ...left,
    ...doubtsOf(blocks.filter(isOfPage), true),
    ...pagesQuestion([number, ...infos.map(pageNumberIn)]),
    ...infos.flatMap((info) => infoQuestions(info, date)),
  ];
  return { ...(found ? { number: found } : {}), credits: wordsOf('pageCredit'), articles, changes, toVerify };
}

/** Something of the source that is not in its text, in a line. */
function remarkQuestion(name: string, text: string): string {
  const words = [...cleaned(`${name}：${text}`).text.replace(/\s+/g, ' ').trim()];
  return words.length > longestQuestion ? `${words.slice(0, longestQuestion).join('')}…` : words.join('');
}

/** In characters. */
const longestQuestion = 300;

/** That a document has more than one page in it. */
function pagesQuestion(found: readonly (string | undefined)[]): string[] {
  const numbers = found.filter((number) => number !== undefined);
  const pages = [...Map.groupBy(numbers, (number) => number.replace(/^0+/, '')).values()].map(
    ([number = '']) => `第${number}版`,
  );
  return pages.length > 1
    ? [`来稿里有${pages.join('、')}，都收进了一版；一个文件只放一版，或者收入后再分版`]
    : [];
}

/** A line of the page that says more than its number and its date, or another date. */
function infoQuestions(info: string, date: string): string[] {
  const printed = dateIn(info);
  const more = withoutPageInfo(info);
  return [
    ...(printed !== undefined && !printed.startsWith(date)
      ? [`版面上印的日期是 ${printed}，这一期的日期是 ${date}`]
      : []),
    ...(more && isPageInfo(info) ? [`版面信息“${start(info)}”里只取了日期和版次，其余没有字段可放`] : []),
  ];
}

/** Who gave the pictures of a page, where it says so once for all. */
export const photoCreditOf = ({ credits }: Sheet) =>
  credits.map(creditOfPage).find((credit) => credit !== undefined);

/** The pages in an issue's file; none where there is nothing to say of the only one. */
export function pageFields(sheets: readonly Sheet[], placed: readonly string[][]) {
  return sheets.map(({ number, credits }, index) => ({
    number,
    credit: credits.join('\u3000'),
    articles: sheets.length > 1 ? placed[index] : undefined,
  }));
}
