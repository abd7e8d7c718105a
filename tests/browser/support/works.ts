import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What the record of a work says, so that a test need not know its words. */
export function workRecord(number: string): { title: string; alt: string } {
  const file = new URL(
    `../../fixtures/content/edition/works/labor-beauty-2024/${number}/work.yaml`,
    import.meta.url,
  );
  return parse(readFileSync(file, 'utf8')) as { title: string; alt: string };
}
