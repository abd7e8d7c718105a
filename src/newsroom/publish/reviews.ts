import { openContentFolder } from '../../content/folder.ts';
import { readContentFiles } from '../../content/read-file.ts';
import type { SiteChange } from './compare.ts';

/** Of each issue that a site shows anew or differently, who has checked it: `2024-04-16 三审 张三 2024-04-15`. */
export function reviewsOf(
  contentDir: string,
  changes: readonly SiteChange[],
): { issue: string; lines: string[] }[] {
  const issues = changes
    .filter(({ kind }) => kind === '版面')
    .flatMap(({ added, changed }) => [...added, ...changed])
    .map((address) => address.split('/')[2] ?? '');
  const files = new Map(
    readContentFiles(openContentFolder(contentDir), ['issues']).map(
      ({ id, fields }) => [id, fields] as const,
    ),
  );
  return issues.map((issue) => {
    const reviews = files.get(issue)?.['reviews'];
    const lines = (Array.isArray(reviews) ? reviews : []).map(({ stage, by, date }: Record<string, string>) =>
      [issue, stage, by, date].join(' '),
    );
    return { issue, lines };
  });
}
