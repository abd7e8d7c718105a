import { earlyFiles, startEarly, type EarlySettings } from '../../search/client/early.ts';
import worker from '../../search/client/worker.ts?worker&url';
import { hashOf } from '../../lib/security-policy.ts';
import { searchIndexUrl } from '../../lib/urls.ts';

/**
 * In the head of the search page: what the address asks for is looked for before the page itself is there.
 *
 * @param facets the keys of the facets that an address may choose values of.
 * @returns the script, and what the security policy of the page has to allow.
 */
export function earlyScript(facets: string[]): { script: string; hash: ReturnType<typeof hashOf> } {
  const engine = import.meta.env['SEARCH_ENGINE'] as string | undefined;
  const settings: EarlySettings = {
    ...{ worker, base: searchIndexUrl(), titleField: 'title', facets },
    ...{ engine, files: earlyFiles(engine) },
  };
  const script = `(${startEarly})(${JSON.stringify(settings)})`;
  return { script, hash: hashOf(script) };
}
