import { expect, test } from 'vitest';
import { builtPages } from '../browser/support/built-pages.ts';

test('the built site has a home page', () => {
  expect(builtPages().map((page) => page.path)).toContain('index.html');
});
