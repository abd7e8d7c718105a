import { expect, test } from 'vitest';
import { PageStyles } from '../../src/lib/page-styles.ts';
import { hashOf, settlePolicy as settleBytes } from '../../src/lib/security-policy.ts';

const page = (policy: string, head: string) =>
  `<head><meta charset="utf-8"><title>版面</title>${head}<meta http-equiv="content-security-policy" content="${policy}"></head>`;

const settlePolicy = (html: string) => settleBytes(Buffer.from(html)).toString();

test('the policy of a page stands before its styles and scripts and keeps the hashes of those alone', () => {
  const [style, script, other] = [hashOf('a{}'), hashOf('go("去")'), hashOf('b{}')];
  const parts = '<style data-a>a{}</style><script>go("去")</script>';
  const policy = `script-src 'self' '${script}'; style-src 'self' '${other}' '${style}'`;
  expect(settlePolicy(page(policy, parts))).toBe(
    `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src 'self' '${script}'; style-src 'self' '${style}'"><title>版面</title>${parts}</head>`,
  );
});

test('a style or a script that nobody has allowed is not allowed because it stands in the page', () => {
  const settled = settlePolicy(page("script-src 'self'", '<script>evil()</script>'));
  expect(settled).not.toContain(hashOf('evil()'));
  expect(settled).toContain(`content="script-src 'self'"`);
});

test('a page that has no policy stays as it is', () => {
  const html = '<head><meta charset="utf-8"><title>版面</title></head>';
  expect(settlePolicy(html)).toBe(html);
});

test('elements with the same declarations share a class, and a rule without declarations is left out', () => {
  const styles = new PageStyles();
  const [first, other] = [styles.class('--r:1.5'), styles.class('--r:1')];
  expect(styles.class('--r:1.5')).toBe(first);
  expect(other).not.toBe(first);
  styles.rule('#wall', '');
  styles.rule('#w001', '--r:2');
  expect(styles.css).toBe(`.${first}{--r:1.5}.${other}{--r:1}#w001{--r:2}`);
});

test('rules under a condition stand together behind the others', () => {
  const styles = new PageStyles();
  styles.rule('#w001', 'flex-basis:50%', '@media (min-width: 480px)');
  styles.rule('#w001', 'flex-basis:100%');
  styles.rule('#w002', 'flex-basis:40%', '@media (min-width: 480px)');
  expect(styles.css).toBe(
    '#w001{flex-basis:100%}@media (min-width: 480px){#w001{flex-basis:50%}#w002{flex-basis:40%}}',
  );
});

test.each(['--a:1}</style><script>', '--a:1}b{color:red', '--a:\\3c'])(
  'a text that could end its rule is no style: %s',
  (text) => {
    expect(() => new PageStyles().class(text)).toThrow();
  },
);
