import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf } from './html-looks.ts';

/** What no reader sees, or sees once more elsewhere. */
export const unread: ReadonlySet<string> = new Set(
  'script style head template noscript title annotation annotation-xml'.split(' '),
);

export const players: ReadonlySet<string> = new Set('iframe object embed video audio canvas'.split(' '));

/** Whether an element is shown on lines of its own. */
export const isShownAsBlock = (element: Tree.Element): boolean =>
  blocks.has(element.tagName) ||
  /display:\s*(?:block|flex|grid|table|list-item)\b(?!-)/i.test(attributeOf(element, 'style') ?? '');

const blocks = new Set(
  'p div caption section article nav menu dir hgroup h1 h2 h3 h4 h5 h6 li ul ol dl dt dd tr table tbody thead tfoot blockquote figure figcaption header footer main aside pre hr form address center details summary fieldset legend'.split(
    ' ',
  ),
);
