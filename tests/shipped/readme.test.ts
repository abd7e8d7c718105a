import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { readYaml } from '../../src/content/yaml/read.ts';
import { schemas } from '../../src/schema/index.ts';
import { isAsShipped } from '../support/shipped.ts';

const forms = schemas((collection) => z.string().transform((id) => ({ collection, id })));
const guide = isAsShipped() ? readFileSync('content/README.md', 'utf8') : '';

describe.runIf(isAsShipped())('The guide of the content', () => {
  const examples = guide.matchAll(/^## .*?`(\w+)\/[\s\S]*?```yaml\n([\s\S]*?)```/gm);

  test.each([...examples].map(([, collection = '', text = '']) => [collection, text] as const))(
    'the form that the guide shows for %s can be copied as it stands',
    (collection, text) => {
      const parts = splitFrontMatter(text);
      const { fields, faults } = readYaml('fault' in parts ? text : parts.yaml);
      expect(faults).toEqual([]);
      expect(forms[collection as keyof typeof forms].safeParse(fields).error).toBeUndefined();
    },
  );

  test('the guide shows a form for issues, articles and works', () => {
    expect([...guide.matchAll(/```yaml/g)].length).toBe(3);
  });
});
