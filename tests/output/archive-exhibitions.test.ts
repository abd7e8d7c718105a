import { expect, test } from 'vitest';
import { pageAt, words } from './support/document.ts';

test.each(['', 'coming-show/', 'coming-show/catalogue/'])(
  'an exhibition that is to come does not say that it shows no works: exhibitions/%s',
  (address) => {
    const page = pageAt(`exhibitions/${address}`);
    expect(words(page.querySelector('main'))).toContain('职工摄影展');
    expect(words(page.querySelector('main'))).not.toMatch(/(?<!\d)0幅/);
    expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).not.toContain('0幅');
  },
);
