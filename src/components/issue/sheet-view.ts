import { inlineScript } from '../../lib/inline-script.ts';
import { hashOf } from '../../lib/security-policy.ts';

/** In the address of an issue that a phone is to show as the whole sheet. */
export const sheetQuery = '?sheet';

/**
 * In the head of an issue's page: a phone that was asked for the sheet gets it as wide as it is set, and fits, enlarges and moves it as any
 * page that is wider than its screen. Wider screens show the sheet as it is.
 */
export const sheetViewScript = inlineScript(showSheet);

/** What the security policy of the page has to allow. */
export const sheetViewScriptHash = hashOf(sheetViewScript);

/** Sent as it stands: it may use nothing from outside. */
function showSheet() {
  if (!new URLSearchParams(location.search).has('sheet') || innerWidth >= 700) return;
  document.documentElement.dataset['view'] = 'sheet';
  // The sheet and the space beside it.
  document.querySelector<HTMLMetaElement>('meta[name=viewport]')!.content = 'width=1060';
}
