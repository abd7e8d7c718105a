import { z } from 'astro/zod';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { openContentFolder } from '../../../src/content/folder.ts';
import { readContentFiles } from '../../../src/content/read-file.ts';
import { schemas } from '../../../src/schema/index.ts';
import type { ReferenceTool } from '../../../src/schema/tools.ts';
import { checkEdited, field, type Edit } from './check-with.ts';

const hostile = resolve('tests/fixtures/content/hostile');

test('the hostile content that is built has a script in every field that takes words, and no problem', async () => {
  expect((await checkContent(hostile)).filter(({ warning, open }) => !warning && !open)).toEqual([]);
  const files = [...readContentFiles(openContentFolder(hostile))];
  const armed = new Set(
    files.flatMap(({ collection, fields }) => pathsOf(fields, (value) => value.includes('hit()'), collection)),
  );
  const reference = (() => z.literal('link')) as unknown as ReferenceTool;
  const wordsOf = Object.entries(schemas(reference)).flatMap(([name, schema]) =>
    fieldsOf(z.toJSONSchema(schema, { unrepresentable: 'any' }), name),
  );
  expect(wordsOf.length).toBeGreaterThan(40);
  expect(wordsOf.filter((path) => !armed.has(path))).toEqual(namesOfOthers);
});

/**
 * Their words are an address, a few letters, or names that stand elsewhere in the content: nothing else passes the check; or questions with
 * which nothing is published.
 */
const namesOfOthers = ['publication.seal', 'publication.address', 'issues.pages.grid', 'works.series', 'works.toVerify'];

const article = 'articles/2024-05/opening.md';
const below = (text: string) => (before: string) => `${before}\n\n${text}\n`;

const refused: [string, Record<string, Edit>][] = [
  ['a script in a text', { [article]: below('<script>hit()</script>') }],
  ['the end of a script in a text', { [article]: below('夜校</script>开班') }],
  ['the end of a style in a text', { [article]: below('夜校</style>开班') }],
  ['a picture that fails in a text', { [article]: below('<img src=x onerror=hit()>') }],
  ['a handler of a drawing in a text', { [article]: below('<svg/onload=hit()>') }],
  ['a frame in a text', { [article]: below('<iframe srcdoc="<script>hit()</script>">') }],
  ['a comment in a text', { [article]: below('<!-- hit() -->') }],
  ['a link that runs', { [article]: below('[夜校](javascript:hit())') }],
  ['a link that runs, in capitals', { [article]: below('[夜校](JaVaScRiPt:hit())') }],
  ['a link to data', { [article]: below('[夜校](data:text/html,<script>hit()</script>)') }],
  ['a picture that runs', { [article]: below('![夜校](javascript:hit())') }],
  ['a line end of programs in a text', { [article]: below('夜校\u2028hit()') }],
  ['a turn of direction in a text', { [article]: below('夜校\u202Egnp.exe') }],
  ['a line end of programs in a field', { [article]: field('title', '夜校\u2028hit()') }],
  ['a turn of direction in a field', { [article]: field('title', '夜校\u2067hit()\u2069') }],
  ['the end of a string written as a sign', { [article]: field('title', '"夜校\\u0000hit()"') }],
  ['an address that runs', { 'publication.yaml': field('address', 'javascript:hit()') }],
  ['an address with a mark', { 'publication.yaml': field('address', `https://example.org/"onclick="hit()`) }],
  ['a language with a mark', { 'publication.yaml': field('language', 'zh"onclick="hit()') }],
  ['a name of an article that is a tag', { 'articles/2024-05/"><img onerror=hit()>.md': '---\ntitle: 甲\n---\n乙' }],
  ['a name of a person that leads away', { 'people/a%2fhit.yaml': 'name: 甲' }],
  ['a program in an .mdx', { 'articles/2024-05/run.mdx': '---\ntitle: 甲\n---\n\n{hit()}\n\nimport x from "./x.js"' }],
];

test.skipIf(process.platform === 'win32').each(refused)('%s is refused', async (_what, edits) => {
  const problems = (await checkEdited(edits)).filter(({ warning }) => !warning);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ remedy }) => /\p{Script=Han}/u.test(remedy))).toBe(true);
});

/** The fields whose value fits, lists and groups gone into: `articles.photos.caption`. */
function pathsOf(value: unknown, fits: (value: string) => boolean, path: string): string[] {
  if (typeof value === 'string') return fits(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, fits, path));
  return Object.entries(value ?? {}).flatMap(([name, part]) => pathsOf(part, fits, `${path}.${name}`));
}

/** The fields of a schema that take any words. */
function fieldsOf(schema: JsonSchema, path: string): string[] {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, part]) => fieldsOf(part as JsonSchema, `${path}.${name}`));
  if (schema.items) return fieldsOf(schema.items as JsonSchema, path);
  const { type, minLength, pattern, enum: choices, const: only } = schema;
  return type === 'string' && minLength && !pattern && !choices && only === undefined ? [path] : [];
}

type JsonSchema = z.core.JSONSchema.JSONSchema;
