import { inlineScript } from '../../../lib/inline-script.ts';
import { hashOf } from '../../../lib/security-policy.ts';
import { routeKey } from '../../../lib/exhibition/route-state.ts';

/** In the head of a stop's page: whether the reader follows the route is known before anything is drawn, so that nothing moves. */
export const routeScript = inlineScript(mark, routeKey);

/** What the security policy of the page has to allow. */
export const routeScriptHash = hashOf(routeScript);

/** Sent as it stands: it may use nothing from outside. */
function mark(key: string) {
  document.documentElement.toggleAttribute('data-on-route', new URLSearchParams(location.search).has(key));
}
