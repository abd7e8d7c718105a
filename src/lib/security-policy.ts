import { hash } from 'node:crypto';

/**
 * What a browser may do on a page of this site, in the words of Content-Security-Policy: run the site's own scripts, show
 * its own styles and pictures, and nothing that stands in an attribute or comes from elsewhere. A page carries its policy
 * in a meta tag, for many hosts send no headers; a host that can sends {@link headerPolicy} too, and both hold.
 */

/** Holds for every file of the site, whatever its version and address. */
const everywhere = [
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // `src/search/client/client.ts` starts its worker by it.
  'trusted-types search-worker',
];

/** What Astro makes the meta tag of; it adds the hashes of the styles and scripts that stand in pages. */
export const pagePolicy = {
  directives: ["default-src 'none'", "img-src 'self'", "manifest-src 'self'", ...everywhere],
  scriptDirective: { resources: ["'self'"] },
  styleDirective: { resources: ["'self'"] },
};

/**
 * The header: without hashes, for they change from page to page and from version to version, and a configuration that
 * has grown old would stop the site's own scripts. It says nothing of styles and pictures: a browser shows a picture or an
 * XML file that is opened by itself with some of its own.
 */
export const headerPolicy = [
  ...everywhere,
  "script-src-attr 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  // Only a header can say it.
  "frame-ancestors 'self'",
].join('; ');

/** By what a policy allows a text that stands in a page as a style or a script. */
export const hashOf = (text: string) => hashOfBytes(Buffer.from(text));

const hashOfBytes = (bytes: Uint8Array) => `sha256-${hash('sha256', bytes, 'base64')}` as const;

/**
 * A page whose policy stands before all that it governs, and allows by hash only those styles and scripts that stand in
 * the page; it allows none anew. Astro writes it at the end of the head, with the styles of all pages.
 *
 * @param page its bytes in UTF-8. As text a page takes long to read and to write, and nothing looked for here is anything but ASCII.
 */
export function settlePolicy(page: Uint8Array): Buffer<ArrayBuffer> {
  const html = Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('latin1');
  const there = new Set([...html.matchAll(inPlace)].map(([, , text = '']) => hashOnce(text)));
  let policy = '';
  const rest = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) => {
    policy = meta.replace(/ '(sha256-[^']+)'/g, (source, hash: `sha256-${string}`) =>
      there.has(hash) ? source : '',
    );
    return '';
  });
  return Buffer.from(
    rest.replace(/<meta charset="utf-8">/, (charset) => charset + policy),
    'latin1',
  );
}

/** All pages of a kind have the same styles, which are long. @param text with a character for each byte. */
function hashOnce(text: string): string {
  const make = () => hashOfBytes(Buffer.from(text, 'latin1'));
  if (text.length < longText) return make();
  const known = longHashes.get(text) ?? make();
  longHashes.set(text, known);
  return known;
}

const longText = 8000;
const longHashes = new Map<string, string>();

/** Of what is a style or a script, not data; its second group is the text. */
const inPlace = /<(style|script)\b(?![^>]*\+json)[^>]*>([^]*?)<\/\1>/g;
