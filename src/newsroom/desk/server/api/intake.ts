import { contentType } from 'mime-types';
import { PlainError } from '../../../../build/errors.ts';
import { articlesOf } from '../../../edit/article-order.ts';
import { snapshotOf as filesOf, sourceIn } from '../../../files/snapshot.ts';
import { entryPath } from '../../../../schema/index.ts';
import type { ExistingIssue } from '../../../intake/draft/into-issue.ts';
import { draftIssue } from '../../../intake/draft/draft-issue.ts';
import { snapshotOf } from '../../../intake/draft/snapshot.ts';
import type { SourceDocument } from '../../../intake/read/source.ts';
import { textOf as wordsOf, type Block } from '../../../intake/roles/block.ts';
import { dateIn } from '../../../intake/roles/forms.ts';
import { applyChanges } from '../../../store/store.ts';
import type { DraftAnswer, ReadDocuments, ReadPage, TakenPhoto } from '../../shared/intake.ts';
import type { DeskFolders } from '../folders.ts';
import { optionalText, textOf, textsOf, type Body } from '../input.ts';
import type { KnownContent } from '../known-content.ts';
import { readJson, refuseTold } from '../messages.ts';
import type { Routes } from '../routes.ts';
import type { Uploads } from '../uploads.ts';
import { blocksOf, givenName, givenOf, issueOf } from './intake-input.ts';
import { lookAtPhoto, withPreparedPictures } from './intake-pictures.ts';
import { ReadSessions } from './read-sessions.ts';

/** Reading documents, looking at photographs, and drafting an issue of them. */
export function intakeRoutes(folders: DeskFolders, uploads: Uploads, known: KnownContent): Routes {
  const sessions = new ReadSessions(uploads);
  return {
    'POST api/intake/read': async ({ request }): Promise<ReadDocuments> => {
      const { id, problems, unread, documents, proposed } = await sessions.read(await readJson(request));
      return {
        session: id,
        pages: documents.map((document, index) => pageOf(document, proposed[index] ?? [])),
        problems,
        unread,
        date: dateOf(documents, proposed),
      };
    },

    'POST api/intake/photo': async ({ request }): Promise<TakenPhoto> => {
      const body = await readJson(request);
      const upload = textOf(body, 'upload');
      const photo = refuseTold(await lookAtPhoto(uploads.read(upload), textsOf(body, 'taken')));
      uploads.rename(upload, photo.name);
      return photo;
    },

    'GET api/intake/picture': async ({ query, response }) => {
      const { documents } = sessions.known(query.get('session') ?? '');
      const pictures = documents[Number(query.get('page'))]?.pictures;
      const picture = pictures?.find(({ name }) => name === query.get('name'));
      const type = contentType(picture?.name ?? '');
      if (!picture || !type || !type.startsWith('image/')) throw new PlainError('没有这幅图片。');
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(picture.bytes);
    },

    'POST api/intake/draft': async ({ request }): Promise<DraftAnswer> => {
      const body = await readJson(request);
      const { documents, proposed } = await sessions.of(body);
      const given = givenOf(body);
      const pages = documents.map((document, index) => ({
        document: {
          ...document,
          pictures: [
            ...document.pictures,
            ...given
              .filter(({ page }) => page === index)
              .map(({ name, upload }) => ({ name: givenName(name), bytes: uploads.read(upload).bytes })),
          ],
        },
        blocks: blocksOf(body, index, proposed[index] ?? []),
      }));
      const { content } = await known.look();
      const issue = issueOf(body);
      const snapshot = snapshotOf(content);
      const existing = snapshot.issues.has(issue.date) ? existingIssue(folders, issue.date, body) : undefined;
      const photographs = textsOf(body, 'photographs').map((id) => uploads.read(id));
      const isSaved = body['save'] === true;
      const drafted = isSaved ? await withPreparedPictures({ pages, photographs }) : { pages, photographs };
      const { changes, report } = draftIssue(drafted.pages, {
        issue,
        snapshot,
        photographs: drafted.photographs,
        existing,
      });
      const files = changes.map(({ path }) => path);
      if (!isSaved) return { report, files, version: undefined };
      const { id } = await applyChanges(folders.contentDir, changes, {
        title: `收稿：${issue.date}（${existing ? '加' : ''}${report.articles.length}篇）`,
        dir: folders.newsroomDir,
      });
      return { report, files, version: id };
    },
  };
}

/** The issue that is there, and where in it more is put. */
function existingIssue({ contentDir }: DeskFolders, date: string, body: Body): ExistingIssue {
  const place = optionalText(body, 'place') ?? '';
  if (!/^(new|\d+)$/.test(place))
    throw new PlainError(
      `${date} 这一期已经有了，原有的稿件不动。\n办法：在上面选收进哪一版；是另一期，就改日期；要重收，先到“版本”里撤销上一次收稿。`,
    );
  const files = filesOf(contentDir);
  const articles = articlesOf(files, date);
  return {
    source: sourceIn(files, entryPath('issues', date)) ?? '',
    articles: articles.map(({ id }) => id),
    lastOrder: Math.max(0, ...articles.map(({ order }) => order)),
    page: place === 'new' ? undefined : Number(place),
  };
}

const pageOf = ({ name, kind, encoding, remarks }: SourceDocument, blocks: Block[]): ReadPage => ({
  name,
  kind,
  encoding,
  remarks,
  blocks,
});

/** What a page prints, else what the name of its file says. */
function dateOf(documents: readonly SourceDocument[], proposed: readonly Block[][]): string | undefined {
  const printed = proposed
    .flat()
    .filter(({ role }) => role === 'pageInfo')
    .map(wordsOf);
  return [...printed, ...documents.map(({ name }) => name)].map(dateIn).find((date) => date !== undefined);
}
