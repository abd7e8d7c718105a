import type { APIRoute } from 'astro';
import { issueManifest } from '../../../../lib/iiif/issues.ts';
import { iiifResponse } from '../../../../lib/iiif/response.ts';
import { getIssueArticles } from '../../../../lib/queries/articles.ts';
import { getIssues, type Issue } from '../../../../lib/queries/issues.ts';
import { getPublication } from '../../../../lib/queries/publication.ts';
import { getPdf } from '../../../../lib/queries/sheets.ts';
import { isMade } from '../../../../lib/settings.ts';

export const getStaticPaths = async () =>
  (await getIssues())
    .filter(({ id }) => isMade(id))
    .map((issue) => ({ params: { issue: issue.id }, props: { issue } }));

export const GET: APIRoute<{ issue: Issue }> = async ({ props: { issue } }) =>
  iiifResponse(
    issueManifest(
      issue,
      await getIssueArticles(issue.id),
      await getPublication(),
      (await getPdf(issue)) !== undefined,
    ),
  );
