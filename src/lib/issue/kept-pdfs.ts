import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * PDFs of issues lie beside the files of the issues: `issues/2024-03.<hash>.pdf`. The hash stands for all that the issue's pages
 * showed when it was printed; a PDF whose hash is another one now is not published.
 *
 * @param contentDir an absolute path.
 * @param sheet the hash of what the issue shows now.
 */
export function findPdf(contentDir: string, issue: string, sheet: string): KeptPdf | undefined {
  const file = join(contentDir, 'issues', pdfName(issue, sheet));
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() && found.size > 0 ? { file, bytes: found.size } : undefined;
}

export const pdfName = (issue: string, sheet: string) => `${issue}.${sheet}.pdf`;

/** The names of the PDFs that are kept, by the issues that they show. */
export function keptPdfs(contentDir: string): Map<string, string[]> {
  const folder = join(contentDir, 'issues');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Map.groupBy(
    names.filter((name) => isPdfOf(name, issueIn(name))),
    issueIn,
  );
}

const issueIn = (name: string) => name.split('.')[0] ?? '';

/** Whether a file is a PDF of an issue, whatever it shows. */
export const isPdfOf = (name: string, issue: string) =>
  name.startsWith(`${issue}.`) && /^[0-9a-f]{16}\.pdf$/.test(name.slice(issue.length + 1));

export interface KeptPdf {
  /** An absolute path. */
  file: string;
  /** How large it is. */
  bytes: number;
}
