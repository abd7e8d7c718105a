import { createHash } from 'node:crypto';
import { typefaceUrl } from '../../lib/urls.ts';

/**
 * In the head of every page: the typeface comes after all else, so that nothing waits for it. A reader who has it already,
 * from an earlier page, gets it at once.
 */
export const typefaceScript = `(${loadTypeface})(${JSON.stringify(typefaceUrl())})`;

/** What the security policy of the page has to allow. */
export const typefaceScriptHash =
  `sha256-${createHash('sha256').update(typefaceScript).digest('base64')}` as const;

/** Sent as it stands: it may use nothing from outside. */
function loadTypeface(href: string) {
  const add = () => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => void document.fonts.ready.then(remember));
    document.head.append(link);
  };
  // A browser that keeps nothing for the site says so by throwing.
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  const remember = () => attempt(() => localStorage.setItem('typeface', 'kept'));
  if (attempt(() => localStorage.getItem('typeface')) === 'kept') add();
  else addEventListener('load', add);
}
