import { expect, test } from 'vitest';
import { lastChange } from '../../src/build/sitemap.ts';

const corrected = '<meta property="article:modified_time" content="2024-06-01">';

test.each([
  ['an article of a day', 'articles/2024-05-12/a/', '', '2024-05-12'],
  ['an article that was corrected later', 'articles/2024-05-12/a/', corrected, '2024-06-01'],
  ['an issue of a day', 'issues/2024-05-12/', '', '2024-05-12'],
  ['a corrected article of a month', 'articles/2024-05/a/', corrected, '2024-06-01'],
  ['an article of which the month alone is known', 'articles/2024-05/a/', '', undefined],
  ['a page that is about no day', 'topics/work/', '', undefined],
])(
  'the map of the site says of %s when it was changed, as far as that is known',
  (_what, path, head, day) => {
    expect(lastChange(path, head)).toBe(day);
  },
);
