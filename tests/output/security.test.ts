import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/lib/security-policy.ts';
import { attribute, pages, type ParsedPage } from './site.ts';

test('no page has a style or a script in an attribute', () => {
  const faults = pages.flatMap(({ path, elements }) =>
    elements.flatMap(({ tagName, properties }) =>
      Object.entries(properties)
        .filter(
          ([name, value]) => /^(style|srcDoc|on.*)$/.test(name) || /^\s*javascript:/i.test(String(value)),
        )
        .map(([name, value]) => `${path}: <${tagName} ${name}="${String(value)}">`),
    ),
  );
  expect(faults).toEqual([]);
});

test('every page begins with a policy that allows nothing inline but what it names by its hash', () => {
  for (const page of pages) {
    const { path, elements } = page;
    const at = elements.findIndex((element) => attribute(element, 'httpEquiv') === 'content-security-policy');
    const first = elements.findIndex(({ tagName }) => ['script', 'style', 'link', 'img'].includes(tagName));
    expect(at, `${path}: the policy stands before all that it governs`).toBeGreaterThan(0);
    expect(at, path).toBeLessThan(first);
    const policy = policyOf(page);
    expect(policy['default-src'], path).toEqual(["'none'"]);
    expect(policy['base-uri'], path).toEqual(["'none'"]);
    expect(policy['form-action'], path).toEqual(["'self'"]);
    expect(policy['require-trusted-types-for'], path).toEqual(["'script'"]);
    for (const [directive, sources] of Object.entries(policy)) {
      const loose = sources.filter((source) => /unsafe|\*|^(https?|data|blob):/.test(source));
      // A poster is a picture that the page itself draws.
      const isPoster = directive === 'img-src' && elements.some(({ tagName }) => tagName === 'share-page');
      expect(loose, `${path}: ${directive}`).toEqual(isPoster ? ['data:'] : []);
    }
  }
});

test('the policy of a page names its own styles and scripts, and no others', () => {
  for (const page of pages) {
    const policy = policyOf(page);
    for (const tagName of ['script', 'style'] as const) {
      const hashes = page.elements
        .filter((element) => element.tagName === tagName && isGoverned(element))
        .map((element) => `'${hashOf(textOf(element))}'`);
      expect(policy[`${tagName}-src`]?.toSorted(), page.path).toEqual(
        ["'self'", ...new Set(hashes)].toSorted(),
      );
    }
  }
});

/** Data in a page are no script, and a script with an address of the site is allowed by that. */
const isGoverned = (element: Element) =>
  attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json';

const textOf = ({ children }: Element) =>
  children.map((child) => ('value' in child ? child.value : '')).join('');

function policyOf({ elements }: ParsedPage): Record<string, string[]> {
  const meta = elements.find((element) => attribute(element, 'httpEquiv') === 'content-security-policy');
  const directives = attribute(meta!, 'content')!
    .split(';')
    .map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}
