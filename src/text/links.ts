import type { Run } from './lines.ts';
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
    problem: `链接“${shorten(`[${words}](${target})`)}”${address ? '的网址不能用' : '没有网址'}`,
    remedy: remedyFor(address),
  });
  return undefined;
}

/** Says of brackets that begin like a link or a picture, and are not whole, that they cannot stand there. */
export function refuseHalves(run: Run, reading: Reading): void {
  for (const { 0: found, index } of run.text.matchAll(/!?\[[^\n]{0,60}?\]\((?:https?:\/\/[\w.]*|www\.)/g)) {
    if (/^!?\[[^\][]+\]\((?:[^()]|\([^()]*\))*\)/.test(run.text.slice(index))) continue;
    reading.problems.push({
      line: run.lineAt(index),
      problem: `“${shorten(found)}”像链接，却不完整`,
      remedy: '写成 [文字](https://网址)：方括号里要有文字，里面不再有方括号，圆括号要成对',
    });
  }
  for (const { 0: found, 1: description = '', index } of run.text.matchAll(
    /!\[([^\n]{1,400}?)\]\((?:[^()\n]|\([^()\n]*\))*\.(?:jpe?g|png|webp|gif|hei[cf]|avif|tiff?)\)/gi,
  )) {
    if (!/[\][]/.test(description)) continue;
    reading.problems.push({
      line: run.lineAt(index),
      problem: `“${shorten(found)}”像图片，方括号里却还有方括号`,
      remedy: '写成 ![画面里有什么](会场.jpg)，里面的方括号换成圆括号',
    });
  }
}

function remedyFor(address: string): string {
  if (/\s/.test(address)) return '网址里不能有空格和引号，括号里只写网址';
  if (/\.(?:jpe?g|png|webp|gif|heic)$/i.test(address) && !address.includes('/')) {
    return `放图片就单独成一段，写成 ![画面里有什么](${address})，叹号是英文的，紧接着方括号`;
  }
  const host = /^(?:https?:)?\/*((?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)$/i.exec(address)?.[1];
  if (host && !/\.(?:html?|pdf|docx?|xlsx?|pptx?|zip|rar|txt|mp[34])$/i.test(host))
    return `网址要写全，例如 https://${host}`;
  return '链接只能指向网页：写 https:// 开头的网址，或以 / 开头的本站地址，例如 /issues/2024-03/';
}

/** A scheme, a host name, a path, a file or nothing: what nobody puts into brackets by chance. */
const looksLikeAddress = (target: string) =>
  /^$|^<?[a-z][a-z0-9+.-]*:|^\/\/|^www\.|[a-z0-9-]\.[a-z]{2,}(?:[/?#]|$)|^[.#/\\]|^https?|^[\w.-]+\/[\w./-]*$/i.test(
    target,
  );
