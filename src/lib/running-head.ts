/** A style sheet by which every printed page but the first has a line at its head; the first has a head of its own. */
export const runningHead = (text: string): string =>
  `@page{@top-left{content:"${escapeForCss(text)}"}}@page :first{@top-left{content:none}}`;

/** Letters and figures stand for themselves; whatever might mean something is written as its number. */
const escapeForCss = (text: string) =>
  text.replace(/[^\p{L}\p{N}]/gu, (char) => `\\${char.codePointAt(0)!.toString(16).padStart(6, '0')}`);
