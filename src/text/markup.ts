import { htmlTagNames } from 'html-tag-names';
import type { Run } from './lines.ts';
import type { Reading } from './tree.ts';

const known = new Set([...htmlTagNames, 'svg', 'math']);
/** Shorter names stand in formulas too (`a <b`, `a<b 则 c>d`): a tag of theirs must be whole to be one. */
const leastUnclosed = 3;

/** Says of each HTML tag and comment in a run of words that it cannot stand there; other uses of `<` are words. */
export function refuseHtml(run: Run, reading: Reading): void {
  const opened = new Set<string>();
  for (const { 0: found, 1: name, index } of run.text.matchAll(
    /<(?:\/?([A-Za-z][A-Za-z0-9]*)(?=[\s/>]|$)|!--|!doctype|!\[CDATA\[|\?)/gi,
  )) {
    const rest = run.text.slice(index);
    const whole = /^<[^<>]*>/.test(rest);
    if (name && !known.has(name.toLowerCase())) continue;
    if (name && name.length < leastUnclosed && !/^<\/?\w+(?:\s+[\w:-]+(?:\s*=[^<>]*)?|\s)*\/?>/.test(rest))
      continue;
    const tag = name?.toLowerCase() ?? '';
    // The end of what was told already.
    if (found.startsWith('</') && opened.has(tag)) continue;
    opened.add(tag);
    reading.problems.push({
      line: run.lineAt(index),
      problem: `“${shorten(whole ? rest.slice(0, rest.indexOf('>') + 1) : found)}”是网页代码，正文里不能用`,
      remedy: '删去它；要加粗写成 **文字**，要写尖括号本身就换成全角的“＜”“＞”',
    });
  }
}

/** At most so many characters of something that a message quotes. */
export function shorten(text: string, most = 30): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
