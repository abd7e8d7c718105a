import { globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../../content/whole-file.ts';
import { findPdf, isPdfOf, pdfName } from '../../lib/issue/kept-pdfs.ts';
import { issueUrl } from '../../lib/urls.ts';
import { serveSite } from '../static-server.ts';
import { printPage, startPrinter } from './print-page.ts';

/**
 * Prints the issues of a built site whose PDFs are not there yet or show something else by now, and removes those that no issue
 * goes with any more.
 *
 * @param options absolute paths; `chromium` gives the browser when one is needed.
 */
export async function printIssues({
  site,
  contentDir,
  base,
  chromium,
  log,
}: PrintOptions): Promise<PrintReport> {
  const issues = issuesOf(site);
  const folder = join(contentDir, 'issues');
  const wanted = new Set(issues.map(({ id, sheet }) => pdfName(id, sheet)));
  const waiting = issues.filter(({ id, sheet }) => !findPdf(contentDir, id, sheet));
  if (waiting.length > 0) {
    const browser = await startPrinter(chromium());
    const { server, address } = await serveSite({ folder: site, base, port: 0 });
    try {
      for (const { id, sheet } of waiting) {
        const pdf = await printPage(browser, new URL(issueUrl(id), address).href);
        await writeWhole(join(folder, pdfName(id, sheet)), pdf);
        log(`${id}：已生成`);
      }
    } finally {
      server.close();
      await browser.close();
    }
  }
  const old = readdirSync(folder).filter((name) => isPdfOf(name, name.split('.')[0]!) && !wanted.has(name));
  for (const name of old) rmSync(join(folder, name));
  return { printed: waiting.length, kept: issues.length - waiting.length, removed: old.length };
}

/** The issues of a built site, each with the hash of what its pages show. */
function issuesOf(site: string): { id: string; sheet: string }[] {
  return globSync('issues/*/index.html', { cwd: site }).flatMap((path) => {
    const [, sheet] =
      /<meta name="sheet" content="([0-9a-f]{16})">/.exec(readFileSync(join(site, path), 'utf8')) ?? [];
    return sheet ? [{ id: basename(dirname(path)), sheet }] : [];
  });
}

interface PrintOptions {
  site: string;
  contentDir: string;
  /** Begins and ends with a slash. */
  base: string;
  chromium: () => string;
  log: (message: string) => void;
}

export interface PrintReport {
  printed: number;
  kept: number;
  removed: number;
}
