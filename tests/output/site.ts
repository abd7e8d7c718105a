import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { builtPages, type BuiltPage } from '../browser/support/built-pages.ts';
import { basePath, outDir, siteUrl } from '../../src/lib/settings.ts';

/** Every page of the built site. */
export const pages: ParsedPage[] = builtPages().map(parsedPage);

/** The files of the built site with one of these endings, from its folder on. */
export const filesEnding = (...endings: string[]): string[] =>
  globSync('**', { cwd: outDir })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => endings.some((ending) => file.endsWith(ending)) && statSync(join(outDir, file)).isFile(),
    )
    .sort();

export const readOutput = (file: string): string => readFileSync(join(outDir, file), 'utf8');

/** Text of an attribute; `undefined` when the element lacks it. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Every address that an element asks for or leads to; data addresses and those of other kinds left out. */
export function addressesOf(element: Element): string[] {
  const single = ['href', 'src', 'action', 'poster', 'data', 'xLinkHref'].map((name) =>
    attribute(element, name),
  );
  const sets = ['srcSet', 'imageSrcSet'].flatMap((name) =>
    (attribute(element, name) ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]),
  );
  const isImage = element.tagName === 'meta' && /:image$/.test(String(element.properties['property']));
  return [...single, ...sets, isImage ? attribute(element, 'content') : undefined]
    .filter((address) => address !== undefined)
    .filter((address) => address !== '' && !/^(data|mailto|tel|blob):/.test(address));
}

/** Where an address on `page` leads; the site's own public address counts as its own origin. */
export const resolveAddress = (address: string, page: { address: string }): URL =>
  new URL(address, new URL(page.address, siteUrl()));

/** Whether an address leads to another origin. */
export const isForeign = (url: URL): boolean => url.origin !== new URL(siteUrl()).origin;

/** The file of the built site that a host answers this address with; `undefined` for none. */
export function fileOf(url: URL): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(basePath)) return undefined;
  const file = path.slice(basePath.length) + (path.endsWith('/') ? 'index.html' : '');
  const full = join(outDir, file);
  return existsSync(full) && statSync(full).isFile() ? file : undefined;
}

/** Parsed when a test first looks at it: most tests ask for a few pages, and to parse all takes seconds. */
function parsedPage(page: BuiltPage): ParsedPage {
  let root: Root | undefined;
  let elements: Element[] | undefined;
  return {
    ...page,
    get root() {
      return (root ??= fromHtml(page.html()));
    },
    get elements() {
      return (elements ??= elementsOf(this.root));
    },
  };
}

/** Templates stay out: a script completes them before they are shown. */
function elementsOf(root: Root): Element[] {
  const elements: Element[] = [];
  visit(root, 'element', (element) => void elements.push(element));
  return elements;
}

export interface ParsedPage extends BuiltPage {
  readonly root: Root;
  /** All elements in the order of the page. */
  readonly elements: Element[];
}
