import { inlineScript } from '../../lib/inline-script.ts';
import { hashOf } from '../../lib/security-policy.ts';
import { typefaceUrl } from '../../lib/urls.ts';

/**
 * In the head of every page: the typeface comes after all else, so that nothing waits for it. A reader who has it already,
 * from an earlier page, gets it at once.
 */
export const typefaceScript = inlineScript(loadTypeface, typefaceUrl());

/** What the security policy of the page has to allow. */
export const typefaceScriptHash = hashOf(typefaceScript);

/** Sent as it stands: it may use nothing from outside. */
function loadTypeface(href: string) {
  const { fonts, documentElement } = document;
  // A browser that keeps nothing for the site says so by throwing.
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  const add = (then: () => void) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', then);
    for (const end of ['load', 'error'])
      link.addEventListener(end, () => dispatchEvent(new Event('typeface-added')));
    document.head.append(link);
  };
  const remember = () => attempt(() => localStorage.setItem('typeface', 'kept'));
  if (attempt(() => localStorage.getItem('typeface')) === 'kept')
    return add(() => void fonts.ready.then(remember));
  // The page is set in it when all that it needs is there: each slice by itself would set every line anew.
  documentElement.dataset['typeface'] = 'awaited';
  /** Sets some of the parts with each frame: all of them at once would keep a slow phone from answering for a third of a second. */
  const show = (parts: HTMLElement[]) => {
    for (let length = 0; parts.length > 0 && length < 100;) {
      const part = parts.shift()!;
      part.dataset['typeface'] = 'set';
      length += part.textContent.length;
    }
    if (parts.length > 0) return void requestAnimationFrame(() => show(parts));
    delete documentElement.dataset['typeface'];
    remember();
  };
  /** What the page sets in the face, by weight, and the parts that hold it: pieces of the newspaper, items of lists, lines. */
  const text = { regular: '', bold: '', parts: new Set<HTMLElement>() };
  const familyOf = (element: Element) => getComputedStyle(element).fontFamily;
  const readNode = (node: Node, song: string) => {
    const element = node.parentElement!;
    const words = node.nodeValue!.trim();
    if (!words || element.closest('.local-type, script, [hidden]')) return;
    const { fontFamily, fontWeight } = getComputedStyle(element);
    if (fontFamily !== song) return;
    text[Number(fontWeight) > 500 ? 'bold' : 'regular'] += words;
    const whole = element.closest<HTMLElement>('.zone, li');
    text.parts.add(whole && (text.parts.has(whole) || familyOf(whole) === song) ? whole : element);
  };
  /** Reads some lines at a time, before the faces are there: then the browser would have to lay out the page for the first answer. */
  const read = (nodes: TreeWalker, then: () => void) => {
    const song = familyOf(document.body);
    for (let count = 0; count < 100; count += 1) {
      if (!nodes.nextNode()) return then();
      readNode(nodes.currentNode, song);
    }
    setTimeout(() => read(nodes, then));
  };
  const load = () =>
    read(document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), () =>
      add(() => {
        const { regular, bold, parts } = text;
        const slices = [
          fonts.load('1em "Archive Song"', regular),
          fonts.load('700 1em "Archive Song"', bold),
        ];
        void Promise.allSettled(slices).then(() => show([...parts]));
      }),
    );
  // A page that still fetches what its reader waits for holds it back.
  addEventListener('load', () => {
    if (document.querySelector('[data-holds-typeface]'))
      addEventListener('typeface-free', load, { once: true });
    else load();
  });
}
