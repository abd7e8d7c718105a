/**
 * The tags of a page in their order, past comments and the elements whose content is no markup (these are one tag with all they hold).
 * A page is not parsed for it, and no part of it copied: most of what a build reads of its pages is passed over so.
 */
export function* tagsIn(html: string): Generator<Tag, void, undefined> {
  let from = html.indexOf('<');
  while (from >= 0) {
    let to = from + 1;
    if (html.startsWith('<!--', from)) {
      to = after(html, '-->', from + 4);
    } else {
      const isEnd = html[to] === '/';
      const nameFrom = isEnd ? to + 1 : to;
      if (isLetter(html.charCodeAt(nameFrom))) {
        let nameTo = nameFrom + 1;
        while (nameTo < html.length && !endsName(html.charCodeAt(nameTo))) nameTo += 1;
        const name = html.slice(nameFrom, nameTo).toLowerCase();
        const end = endOfTag(html, nameTo);
        if (end < 0) return;
        to = end;
        if (!isEnd && noMarkup.has(name)) to = endOfContent(html, name, to);
        else yield { name, isEnd, from, nameTo, to };
      }
    }
    from = html.indexOf('<', to);
  }
}

/** A tag from its `<` to behind its `>`; its attributes begin at `nameTo`. */
export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  from: number;
  nameTo: number;
  to: number;
}

const noMarkup = new Set(['script', 'style', 'textarea', 'title']);

/** Behind the sign that ends a tag, which the value of an attribute may hold too; -1 where there is none. */
function endOfTag(html: string, from: number): number {
  // Whether a sign of equality stands before, which makes a quotation mark the beginning of a value.
  let isValue = false;
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === greater) return at + 1;
    if (isValue && (code === quote || code === apostrophe)) {
      at = html.indexOf(html[at]!, at + 1);
      if (at < 0) return -1;
    }
    isValue = code === equal || (isValue && isSpace(code));
  }
  return -1;
}

function endOfContent(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.test(html) ? after(html, '>', end.lastIndex) : html.length;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
const endsName = (code: number) => isSpace(code) || code === 47 || code === greater;
const [quote, apostrophe, equal, greater] = [34, 39, 61, 62];
