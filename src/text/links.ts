import { shorten } from './markup.ts';
import type { Reading } from './tree.ts';

/**
 * The address of `[words](target)`: a web address or a page of this site. Brackets that were never meant as a link are
 * words; one that was meant and cannot work is a problem.
 */
export function readTarget(
  words: string,
  target: string,
  line: number,
  reading: Reading,
): string | undefined {
  const address = target.trim();
  if (/^https?:\/\/[^\s/?#]+\S*$/i.test(address) || /^\/(?![/\\])\S*$/.test(address)) return address;
  if (!looksLikeAddress(address)) return undefined;
  reading.problems.push({
    line,
    problem: `链接“${shorten(`[${words}](${target})`)}”的网址不能用`,
    remedy: /\s/.test(address)
      ? '网址里不能有空格和引号，括号里只写网址'
      : /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^https?:/i.test(address)
        ? '链接只能指向网页：写 https:// 开头的网址，或以 / 开头的本站地址'
        : `网址要写全，例如 https://${address.replace(/^(https?:)?\/*/i, '') || 'www.example.org'}`,
  });
  return undefined;
}

/** A scheme, a host name, a path or a file: what nobody puts into brackets by chance. */
const looksLikeAddress = (target: string) =>
  /^\s*[a-z][a-z0-9+.-]*:|^\/\/|^www\.|[a-z0-9-]\.[a-z]{2,}(?:[/?#]|$)|^[.#/\\]|^https?/i.test(target);
