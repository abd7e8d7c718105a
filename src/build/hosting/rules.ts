import { headerPolicy } from '../../lib/security-policy.ts';

/**
 * What a host must say about the files of a site; the bundled server, the header files and the configurations in
 * `docs/hosting/` say the same.
 */

/** Files whose name changes with their bytes: they may be kept for ever. Paths below the site, without a leading slash. */
const immutableFiles =
  /^_astro\/|^share\/|^fonts\/slices\/|^media\/.+\.[0-9a-f]{8}\.[a-z]+$|^pagefind\/[^/]+-[0-9a-f]{16}\//;

/** Files that other sites may read by their scripts. */
const sharedFiles = /^(data|iiif|media)\//;

/** The headers of a file of the site. */
export function headersOf(path: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': headerPolicy,
    'Cache-Control': immutableFiles.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(sharedFiles.test(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}
