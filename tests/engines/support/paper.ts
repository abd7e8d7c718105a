import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textOf } from '../../output/support/pdf-text.ts';

/** The words of each sheet, without white space and without what some engines number it with. */
export async function sheetsOf(data: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const sheets = Array.from({ length: pdf.numPages }, (_, place) => textOf(pdf, place + 1));
  return (await Promise.all(sheets)).map((words) => words.replace(/第\d+页，共\d+页/, ''));
}

/** Runs on a page: shows it in the styles of paper, which not every engine's driver can ask for. */
export function showAsPrinted(): void {
  const turn = (media: MediaList) => {
    if (/\bprint\b/.test(media.mediaText)) media.mediaText = media.mediaText.replace(/\bprint\b/g, 'screen');
    else if (/\bscreen\b/.test(media.mediaText))
      media.mediaText = media.mediaText.replace(/\bscreen\b/g, 'print');
  };
  const walk = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) turn(rule.media);
      if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) {
    turn(sheet.media);
    walk(sheet.cssRules);
  }
}
