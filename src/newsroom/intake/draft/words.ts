import { lineOf, type Block } from '../roles/block.ts';
import { pictureCredit } from '../roles/captions.ts';
import { dateline } from '../roles/forms.ts';
import { signature } from '../roles/names.ts';

/** Lines of a headline as one: a space where they are as long as each other, as headlines in pairs are set. */
export function oneLine(lines: readonly string[]): string {
  return lines.reduce((all, line) => {
    const isPair = [...all].length === [...line].length || /[A-Za-z0-9]$/.test(all);
    return all && isPair ? `${all} ${line}` : all + line;
  }, '');
}

/** Who wrote an article and where it comes from, as its own words say. */
export function creditIn(texts: readonly string[]): { byline?: string; dateline?: string } {
  const head = dateline(texts[0] ?? '');
  const signed = signature(texts.at(-1) ?? '');
  const byline = head?.byline ?? (signed && !/摄$|供图$/.test(signed) ? signed : undefined);
  return { ...(byline ? { byline } : {}), ...(head ? { dateline: head.dateline } : {}) };
}

/** A line that says who wrote it, without the brackets or the sign before it. */
export function bareByline(text: string): { text: string; dropped: string } {
  const [, opening = '', inner = text, closing = ''] =
    /^([（(【[□■○●◎◇◆△▲]?\s*)(.*?)(\s*[）)】\]]?)$/s.exec(text) ?? [];
  const isWhole = /^[（(【[]/.test(opening) === (closing.trim() !== '') && inner !== '';
  return isWhole ? { text: inner, dropped: (opening + closing).replace(/\s/g, '') } : { text, dropped: '' };
}

/** A caption and who took the picture. */
export function captionOf(block: Block): { caption: string; credit?: string; dropped: string } {
  const text = lineOf(block);
  const found = pictureCredit(text);
  const caption = found ? text.slice(0, found.at).trim() : '';
  return found && caption
    ? { caption, credit: found.credit, dropped: found.dropped }
    : { caption: text, dropped: '' };
}

/** Who gave all pictures of a page: `本版图片均由市总工会提供` → `市总工会提供`. */
export const creditOfPage = (text: string): string | undefined =>
  /^[（(]?本版(?:图片|照片|摄影)(?:除署名外)?(?:均|全部|皆)?由(.{2,30}?(?:提供|摄影?|供图))[。）)]?$/.exec(
    text,
  )?.[1] ?? /^[（(]?本版(?:图片|照片)[：:]?\s*(?:均为?)?(.{2,30}?(?:摄影?|供图))[。）)]?$/.exec(text)?.[1];
