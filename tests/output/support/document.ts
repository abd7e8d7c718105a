import { parseHTML } from 'linkedom';
import { basePath } from '../../../src/lib/settings.ts';
import { readOutput } from '../site.ts';

/** A built page, to be asked by selectors. `address` as `issues/2024-05/`. */
export const pageAt = (address: string): Document =>
  parseHTML(readOutput(`${address}index.html`)).document as unknown as Document;

/** The links in a part of a page, as `words → address`, the address from the site's root on. */
export const linksIn = (part: ParentNode | null): string[] =>
  [...(part?.querySelectorAll('a[href]') ?? [])].map((link) => {
    const address = link.getAttribute('href') ?? '';
    return `${words(link)} → ${address.startsWith(basePath) ? address.slice(basePath.length) : address}`;
  });

/** The words of an element as a reader has them, white space apart. */
export const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, '');
