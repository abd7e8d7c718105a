import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { checkFolder } from '../../build/checks/check-content.ts';
import type { Content, SoundEntry } from '../../build/checks/content.ts';
import { textOf } from '../../build/checks/text-of.ts';
import { blocking, formatProblems } from '../../content/problem.ts';
import { PlainError } from '../../content/plain-error.ts';
import { piecesOf, weightOf, type PieceSource } from '../../lib/issue/article-pieces.ts';
import { articlesOfPages } from '../../lib/issue/issue-pages.ts';
import { makeUp } from '../../lib/make-up/index.ts';
import { leadFirst } from '../../lib/make-up/ranks.ts';
import { picturesOf } from '../../text/parse.ts';
import { readFields, setFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import type { Fields } from '../files/value.ts';
import { changeTo, snapshotOf, sourceIn } from '../files/snapshot.ts';
import type { Change } from '../store/change.ts';
import { gridOf } from './grid.ts';

/**
 * The file of an issue with a grid for every page that has none: the one that the build would make up.
 *
 * @param contentDir an absolute path.
 * @throws a {@link PlainError} where the content has a problem, there is no such issue, or all its pages have grids.
 */
export async function planGrid(contentDir: string, issueId: string): Promise<Change> {
  const content = await soundContent(contentDir);
  const issue = content.sound('issues').find(({ id }) => id === issueId);
  if (!issue)
    throw new PlainError(`没有 ${issueId} 这一期。\n办法：核对期号，它是 issues 文件夹里的文件名。`);
  const pages: Page[] = issue.data.pages.length > 0 ? issue.data.pages : [{ zones: [] }];
  if (pages.every(({ grid }) => grid))
    throw new PlainError(`${issueId} 的每一版都已经有 grid。\n办法：要重新自动组版，先删去 grid 和 zones。`);

  const articles = content
    .sound('articles')
    .filter(({ id }) => dirname(id) === issueId)
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
  const sources = new Map(articles.map((article) => [article.id, sourceOf(article)]));
  const proportions = await proportionsOf(contentDir, articles);
  const shares = articlesOfPages(pages, [...sources.keys()], (id) => weightOf(sources.get(id)));

  const snapshot = snapshotOf(contentDir);
  const source = sourceIn(snapshot, issue.path) ?? '';
  const asWritten = (readFields(source).fields?.['pages'] ?? [{}]) as Fields[];
  const filled = pages.map((page, index): Fields => {
    if (page.grid) return asWritten[index] ?? {};
    // A page with a grid names its articles in the zones.
    const own = Object.fromEntries(
      Object.entries(asWritten[index] ?? {}).filter(([name]) => name !== 'articles'),
    );
    const placed = (shares[index] ?? []).flatMap((id) => sources.get(id) ?? []);
    const pieces = piecesOf(placed, page.credit, (id, picture) => proportions.get(`${id} ${picture}`) ?? 1);
    const made = makeUp(leadFirst(pieces));
    return made ? { ...own, ...gridOf(made.placed) } : own;
  });
  const changed = setFields(source, { pages: filled }, fieldOrder('issues'));
  const change = changeTo(snapshot, issue.path, changed);
  if (!change) throw new PlainError(`${issueId} 没有稿件，排不出版面。\n办法：先收稿。`);
  return change;
}

async function soundContent(contentDir: string): Promise<Content> {
  const { content, problems } = await checkFolder(contentDir);
  const faults = blocking(problems).filter(({ open }) => !open);
  if (faults.length > 0) throw new PlainError(formatProblems(faults));
  return content;
}

function sourceOf(article: SoundEntry<'articles'>): PieceSource {
  const { id, data } = article;
  if (data.status === 'withdrawn') return { id, withdrawn: true };
  const shown = data.status === 'published' ? data : { ...data, photos: [] };
  return { id, withdrawn: false, data: shown, text: () => textOf(article) };
}

/** Width by height of every picture of the articles, by the article and the picture's number or file. */
async function proportionsOf(
  contentDir: string,
  articles: readonly SoundEntry<'articles'>[],
): Promise<Map<string, number>> {
  const pictures = articles.flatMap(({ id, path, data, ...entry }) => [
    ...data.photos.flatMap(({ image }, index) =>
      image ? [{ key: `${id} ${index}`, file: image, path }] : [],
    ),
    ...picturesOf(textOf({ ...entry, path })).map(({ file }) => ({ key: `${id} ${file}`, file, path })),
  ]);
  const found = pictures.map(async ({ key, file, path }) => {
    const { width, height, autoOrient } = await sharp(join(contentDir, dirname(path), file)).metadata();
    return [key, (autoOrient?.width ?? width) / (autoOrient?.height ?? height)] as const;
  });
  return new Map(await Promise.all(found));
}

type Page = Partial<SoundEntry<'issues'>['data']['pages'][number]> &
  Pick<SoundEntry<'issues'>['data']['pages'][number], 'zones'>;
