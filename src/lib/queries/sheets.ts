import { createHash } from 'node:crypto';
import { findPdf, type KeptPdf } from '../issue/kept-pdfs.ts';
import { contentDir } from '../settings.ts';
import { getIssueArticles, type ListedArticle } from './articles.ts';
import { setArticle } from './set-pages.ts';
import type { Issue } from './issues.ts';
import { getPublication } from './publication.ts';

/**
 * A hash of all that the pages of an issue show on paper: whatever changes a word or a picture changes it. By it a PDF that was kept
 * is known to say what the issue says.
 */
export function sheetHash(issue: Issue): Promise<string> {
  const known = hashes.get(issue) ?? hashOf(issue);
  hashes.set(issue, known);
  return known;
}

const hashes = new WeakMap<Issue, Promise<string>>();

async function hashOf(issue: Issue): Promise<string> {
  const { title, titleParts, seal, organisation, place, address } = await getPublication();
  const { id, date, dateNote, number } = issue;
  const pages = issue.pages.map(({ label, credit, layout }) => ({ label, credit, layout }));
  const articles = (await getIssueArticles(id)).map(shownOf);
  const publication = { title, titleParts, seal, organisation, place, address };
  return createHash('sha256')
    .update(JSON.stringify([recipe, publication, id, date, dateNote, number, pages, articles]))
    .digest('hex')
    .slice(0, 16);
}

/** The PDF of an issue that shows what the issue shows now. */
export const getPdf = async (issue: Issue): Promise<KeptPdf | undefined> =>
  findPdf(contentDir, issue.id, await sheetHash(issue));

/** Raised when sheets are printed otherwise, and kept ones should be made again. */
const recipe = 1;

function shownOf(article: ListedArticle) {
  const { id, name, withdrawn } = article;
  if (withdrawn) return { id, name };
  const { data, photos, picturesWithdrawn } = article;
  return { id, data, photos, picturesWithdrawn, text: setArticle(article, 'sheet') };
}
