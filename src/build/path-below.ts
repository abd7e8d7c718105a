import type { IncomingMessage } from 'node:http';

/**
 * What follows `prefix` in the path of a request, decoded; `undefined` where it asks for something else, or for what is no text.
 *
 * @param prefix with the base path, from the root on.
 */
export function pathBelow(prefix: string, request: IncomingMessage): string | undefined {
  // A development server cuts the base path off `url` and leaves the whole in `originalUrl`.
  const { originalUrl = request.url ?? '' } = request as { originalUrl?: string };
  try {
    const path = decodeURIComponent(originalUrl.split('?')[0] ?? '');
    return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  } catch {
    return undefined;
  }
}
