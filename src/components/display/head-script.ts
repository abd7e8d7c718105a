import { inlineScript } from '../../lib/inline-script.ts';
import { hashOf } from '../../lib/security-policy.ts';
import { displaySettings } from './settings.ts';

/** In the head of every page, before anything is drawn: the page comes as its reader wants it, and nothing flashes. */
export const displayScript = inlineScript(prepareDisplay, displaySettings);

/** What the security policy of the page has to allow. */
export const displayScriptHash = hashOf(displayScript);

/** Sent as it stands: it may use nothing from outside. The style sheets read the attributes that it sets. */
function prepareDisplay(settings: Record<string, readonly string[]>) {
  const root = document.documentElement;
  /** What was chosen on this page, where the browser keeps nothing for the site. */
  const chosen: Record<string, string> = {};
  const read = (key: string): string | undefined => {
    try {
      return localStorage.getItem(key) ?? chosen[key];
    } catch {
      return chosen[key];
    }
  };
  const write = (key: string, value: string) => {
    chosen[key] = value;
    try {
      localStorage.setItem(key, value);
    } catch {
      // Forbidden, or full: it lasts as long as the page.
    }
  };
  const show = () => {
    for (const [key, values] of Object.entries(settings)) {
      const kept = read(key);
      root.setAttribute(`data-${key}`, kept && values.includes(kept) ? kept : values[0]!);
    }
    const isAsked = matchMedia('(prefers-contrast: more)').matches || root.dataset['edition'] === 'elder';
    if (isAsked && !read('contrast')) root.dataset['contrast'] = 'more';
  };
  // What only a script can do is not shown without one.
  root.dataset['script'] = '';
  show();
  addEventListener('display-set', (event) => {
    const { key, value } = (event as CustomEvent<{ key: string; value: string }>).detail;
    write(key, value);
    // Who asks for the larger edition gets its contrast, too, whatever was tried before.
    if (value === 'elder' && read('contrast') === 'standard') write('contrast', '');
    show();
  });
  // Another tab, or a later page of this one, may have changed it.
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => persisted && show());
}
