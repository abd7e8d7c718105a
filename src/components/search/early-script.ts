import { startEarly, type EarlySettings } from '../../search/client/early.ts';
import worker from '../../search/client/worker.ts?worker&url';
import { hashOf } from '../../lib/security-policy.ts';
import { searchIndexUrl } from '../../lib/urls.ts';

const settings: EarlySettings = { worker, base: searchIndexUrl(), titleField: 'title' };

/** In the head of the search page: what any query needs is asked for before the page itself is there. */
export const earlyScript = `(${startEarly})(${JSON.stringify(settings)})`;

/** What the security policy of the page has to allow. */
export const earlyScriptHash = hashOf(earlyScript);
