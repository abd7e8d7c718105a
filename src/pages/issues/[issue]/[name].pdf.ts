import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { keptPdfs, pdfName, type KeptPdf } from '../../../lib/issue/kept-pdfs.ts';
import { getIssues } from '../../../lib/queries/issues.ts';
import { getPdf, sheetHash } from '../../../lib/queries/sheets.ts';
import { contentDir, isMade } from '../../../lib/settings.ts';

/** The PDFs that show what their issues show now; of the others it is said that they are left out. */
export const getStaticPaths = async () => {
  const paths: { params: { issue: string; name: string }; props: { pdf: KeptPdf } }[] = [];
  const kept = keptPdfs(contentDir);
  for (const issue of (await getIssues()).filter(({ id }) => isMade(id) && kept.has(id))) {
    const current = pdfName(issue.id, await sheetHash(issue));
    for (const name of kept.get(issue.id) ?? []) {
      if (name === current) continue;
      console.warn(
        `content/issues/${name} 与${issue.dateLabel}现在的版面不一致，没有发布。运行 npm run pdf 重新生成。`,
      );
    }
    const pdf = await getPdf(issue);
    if (pdf) paths.push({ params: { issue: issue.id, name: issue.id }, props: { pdf } });
  }
  return paths;
};

export const GET: APIRoute<{ pdf: KeptPdf }> = ({ props }) =>
  new Response(new Uint8Array(readFileSync(props.pdf.file)), {
    headers: { 'content-type': 'application/pdf' },
  });
