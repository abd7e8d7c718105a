import type { ConfigData } from 'html-validate';

/** How the pages' HTML is judged; every rule that is relaxed says why. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Safari stops announcing a list whose marks are hidden unless it has the role:
    // https://developer.mozilla.org/docs/Web/CSS/list-style#accessibility
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // A block that scrolls has to take the focus and a name, and a <pre> is not a <section>:
    // https://dequeuniversity.com/rules/axe/4.11/scrollable-region-focusable
    // The suggestions under the search field are a list that a <select> cannot be:
    // https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // The filters of the search act at each change and are never sent; axe judges the buttons of the other forms.
    'wcag/h32': 'off',
    // A headline is as long as it was printed.
    'long-title': 'off',
    // White space at the end of a line is a matter of the templates' looks; compression takes it.
    'no-trailing-whitespace': 'off',
  },
};
