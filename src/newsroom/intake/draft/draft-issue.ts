import { extname } from 'node:path';
import { entryPath } from '../../../schema/index.ts';
import { fieldOrder } from '../../files/order.ts';
import type { FieldValue } from '../../files/value.ts';
import { writeArticle, writeRecord } from '../../files/write.ts';
import type { Change } from '../../store/change.ts';
import type { SourceDocument } from '../read/source.ts';
import { articlesOf } from '../roles/articles.ts';
import { textOf, type Block } from '../roles/block.ts';
import { dateIn, pageNumberIn } from '../roles/forms.ts';
import { draftArticle, type DraftArticle } from './article.ts';
import { letters } from './body.ts';
import { cleaned, type CharacterChange } from './characters.ts';
import { matchPhotographs, type PictureFile } from './photos.ts';
import { assertArticle, assertWhole, countLetters, type Proof } from './proof.ts';
import { ranksOf } from './rank.ts';
import { slugFrom } from './slug.ts';
import type { Snapshot } from './snapshot.ts';
import { creditOfPage } from './words.ts';

/** A page of an issue: its document, read, and its blocks in their roles. */
export interface SourcePage {
  /** As the file's name says, `03`; else what the page itself prints. */
  number?: string;
  document: SourceDocument;
  blocks: readonly Block[];
}

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
}

/**
 * Makes the files of an issue: an article each, its photographs, and the issue itself.
 *
 * @param photographs that lie beside the documents.
 * @throws where the files would not hold every letter of the documents: none is lost, or there is no draft.
 */
export function draftIssue(
  pages: readonly SourcePage[],
  {
    issue,
    snapshot,
    photographs = [],
  }: { issue: IssueFacts; snapshot: Snapshot; photographs?: readonly PictureFile[] },
): IssueDraft {
  const drafted = pages.map((page) => draftPage(page, snapshot));
  const articles = drafted.flatMap((page) => page.articles);
  const unused = matchPhotographs(
    articles.flatMap(({ draft }) => draft.photos),
    photographs,
  );
  const slugs = new Set(
    [...snapshot.articles]
      .filter((id) => id.startsWith(`${issue.date}/`))
      .map((id) => id.slice(issue.date.length + 1)),
  );
  const changes: Change[] = [];
  const report: DraftedArticle[] = [];
  const proof: Proof = { source: 0, inArticles: 0, ofPage: 0, ignored: 0, changed: [], dropped: '' };
  const placed = drafted.map((page) => {
    const ranks = ranksOf(page.articles.map(({ draft }) => draft.size));
    return page.articles.map(({ draft, blocks }, index) => {
      const slug = slugFrom(draft.title, slugs);
      const folder = `articles/${issue.date}`;
      const photos = draft.photos.map((photo, at) =>
        photoFields(photo, draft, at, `${slug}-${at + 1}`, page.photoCredit),
      );
      const open = [...draft.toVerify, ...photos.flatMap(({ open }) => open), ...changeNotes(draft.changes)];
      const { changes: changed, dropped } = draft;
      const file = articleFile(draft, {
        order: report.length + 1,
        rank: ranks[index],
        photos: photos.map(({ fields }) => fields),
        toVerify: open,
      });
      const length = assertArticle(file, blocks, draft);
      const path = `${folder}/${slug}.md`;
      changes.push({ path, content: file, before: null });
      for (const { picture } of photos)
        if (picture)
          changes.push({ path: `${folder}/${picture.name}`, content: picture.bytes, before: null });
      report.push({ path, title: draft.title, toVerify: open, length, photos: photos.length });
      proof.inArticles += length;
      proof.changed.push(...changed);
      proof.dropped += dropped;
      return `${issue.date}/${slug}`;
    });
  });
  for (const [index, { document, blocks }] of pages.entries()) {
    assertWhole(document, blocks);
    proof.source += [...letters(document.paragraphs.map(({ text }) => text).join(''))].length;
    proof.ignored += countLetters(blocks.filter(({ role }) => role === 'ignored'));
    proof.ofPage += countLetters(blocks.filter(({ role }) => role === 'pageCredit' || role === 'pageInfo'));
    proof.changed.push(...(drafted[index]?.changed ?? []));
  }
  if (proof.source !== proof.inArticles + proof.ofPage + proof.ignored)
    throw new Error('letters of the source are missing in the draft');
  const toVerify = [
    ...pages.flatMap((page) => issueDoubts(page, issue)),
    ...unused.map(({ name }) => `图片 ${name} 没有找到图片说明，没有收入`),
  ];
  changes.push({
    path: entryPath('issues', issue.date),
    content: writeRecord({ ...issue, pages: pageFields(drafted, placed), toVerify }),
    before: null,
  });
  return { changes, report: { articles: report, toVerify, unused: unused.map(({ name }) => name), proof } };
}

/** An article's file, its fields in the order of the schema. */
function articleFile(
  { fields, body }: DraftArticle,
  more: Record<'order' | 'rank' | 'photos' | 'toVerify', FieldValue>,
): string {
  const all: Record<string, FieldValue> = { ...fields, ...more };
  const names = new Set([...fieldOrder('articles'), ...Object.keys(all)]);
  return writeArticle(Object.fromEntries([...names].map((name) => [name, all[name]])), body);
}

interface DraftedPage {
  number?: string;
  credit?: string;
  photoCredit?: string;
  articles: { draft: DraftArticle; blocks: Block[] }[];
  changed: CharacterChange[];
}

function draftPage({ number, document, blocks }: SourcePage, snapshot: Snapshot): DraftedPage {
  const changed: CharacterChange[] = [];
  const credits = blocks
    .filter(({ role }) => role === 'pageCredit')
    .map((block) => {
      const { text, changes } = cleaned(textOf(block));
      changed.push(...changes);
      return text;
    });
  const printed = blocks
    .filter(({ role }) => role === 'pageInfo')
    .map((block) => pageNumberIn(textOf(block)));
  const pictures = new Map(document.pictures.map((picture) => [picture.name, picture]));
  const found = number ?? printed.find((one) => one !== undefined);
  const photoCredit = credits.map(creditOfPage).find((one) => one !== undefined);
  return {
    ...(found ? { number: found } : {}),
    ...(credits.length > 0 ? { credit: credits.join('\u3000') } : {}),
    ...(photoCredit ? { photoCredit } : {}),
    changed,
    articles: articlesOf(blocks).map((ofArticle) => ({
      blocks: ofArticle,
      draft: draftArticle(ofArticle, {
        snapshot,
        sizeOf: ({ parts }) => document.paragraphs[parts[0]?.paragraph ?? -1]?.form.size,
        fileOf: (name) => pictures.get(name),
      }),
    })),
  };
}

function photoFields(
  photo: DraftArticle['photos'][number],
  draft: DraftArticle,
  at: number,
  name: string,
  ofPage: string | undefined,
) {
  const picture = photo.file && { name: `${name}${endingOf(photo.file.name)}`, bytes: photo.file.bytes };
  const credit = photo.credit ?? ofPage;
  return {
    picture,
    fields: {
      caption: photo.caption ?? draft.title,
      ...(credit ? { credit } : {}),
      ...(picture ? { image: picture.name } : {}),
    },
    open: [
      ...(photo.caption === undefined ? [`第${at + 1}幅图片没有图片说明，暂用标题代替`] : []),
      ...(photo.doubt ? [photo.doubt] : []),
      ...(picture ? [`第${at + 1}幅图片缺 alt：用一句话写出画面里有什么`] : []),
    ],
  };
}

const endingOf = (name: string) => extname(name).toLowerCase().replace('.jpeg', '.jpg');

/** One line a kind of character that is not as in the source. */
function changeNotes(changes: readonly CharacterChange[]): string[] {
  return [...Map.groupBy(changes, ({ what, from, to }) => `${what} ${from} ${to}`)].map(
    ([, [first, ...rest]]) => {
      const { what, from, to, around } = first!;
      const times = rest.length > 0 ? `等${rest.length + 1}处` : '';
      const place = around.replace(/\s+/g, ' ').trim();
      return to
        ? `${what}“${to === '□' ? '▯' : from}”改写作“${to}”（${place}）${times}`
        : `删去了${what}（${place}）${times}`;
    },
  );
}

/** A page that prints another day than the issue's. */
function issueDoubts({ document, blocks }: SourcePage, { date }: IssueFacts): string[] {
  return blocks
    .filter(({ role }) => role === 'pageInfo')
    .flatMap((block) => {
      const printed = dateIn(textOf(block));
      if (printed === undefined || printed.startsWith(date)) return [];
      return [`${document.name} 印的日期是 ${printed}，这一期的日期是 ${date}`];
    });
}

/** Pages are written where there is something to say of them. */
function pageFields(pages: readonly DraftedPage[], placed: readonly string[][]) {
  const [first] = pages;
  if (pages.length < 2 && !first?.number && !first?.credit) return undefined;
  return pages.map(({ number, credit }, index) => ({
    ...(number ? { number } : {}),
    ...(credit ? { credit } : {}),
    articles: placed[index] ?? [],
  }));
}
