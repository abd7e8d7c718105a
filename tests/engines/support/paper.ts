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
