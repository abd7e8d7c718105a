import type { Block, DraftRequest, ReadDocuments, Source } from '../../shared/intake.ts';
import type { Facts } from './issue-facts.ts';
import type { Photo } from './photos.ts';

/**
 * The blocks of pages that were read, those of before as the editor has corrected them: a document is read into the same blocks each time.
 *
 * @param before what was read before, and its pages as corrected.
 */
export function withCorrections(
  read: Pick<ReadDocuments, 'pages'>,
  before: { read: Pick<ReadDocuments, 'pages'> | undefined; pages: readonly Block[][] },
): Block[][] {
  const known = (before.read?.pages ?? []).map((page, index) => ({
    as: JSON.stringify([page.name, page.blocks]),
    corrected: before.pages[index] ?? page.blocks,
  }));
  return read.pages.map(({ name, blocks }) => {
    const at = known.findIndex(({ as }) => as === JSON.stringify([name, blocks]));
    return known.splice(Math.max(at, 0), at < 0 ? 0 : 1)[0]?.corrected ?? blocks;
  });
}

/** What is asked of a draft: the pages as corrected, and the photographs, those that were given to a caption by their places. */
export function draftRequest(
  session: string,
  source: Source,
  { pages, photos, facts }: { pages: Block[][]; photos: readonly Photo[]; facts: Facts },
  save: boolean,
): DraftRequest {
  const names = new Map(photos.map((photo) => [photo.name, photo.upload]));
  const given = pages.flatMap((blocks, page) =>
    blocks.flatMap(({ picture, parts }) => {
      const upload = parts.length === 0 && picture ? names.get(picture) : undefined;
      return upload && picture ? [{ page, name: picture, upload }] : [];
    }),
  );
  const taken = new Set(given.map(({ upload }) => upload));
  const photographs = photos.map(({ upload }) => upload).filter((upload) => !taken.has(upload));
  const { place, ...issue } = facts;
  return { ...source, session, pages, issue, place, given, photographs, save };
}
