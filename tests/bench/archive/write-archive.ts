import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../../src/search/record.ts';
import { makeArchive } from '../search/corpus.ts';

/** How many articles an issue has. */
export const perIssue = 8;
/** Of how many names that stand in texts one has a record. */
const namesAPerson = 6;
/** In so many records are all names of the generator: an archive has all people and topics, and a further issue adds none. */
const namingAll = 1000;
/** Artificial names. */
const reporters = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((char) => `样${char}${char}`);
/** Issues of one week after the other; so each year has 52 or 53. */
const firstIssue = Date.UTC(1960, 0, 5);
const week = 7 * 24 * 3600 * 1000;

/**
 * Writes an archive of weekly issues of eight artificial articles each, with by-lines, people and topics, and no pictures. One in six
 * of the names that stand in texts is a person with a record of his own. The same
 * for the same numbers; an archive of more issues begins with the files of a smaller one.
 *
 * @param folder a content folder; made where it is not there.
 * @param issues how many issues it is to have.
 * @param from the first issue to write, counted from 0: for adding issues to an archive that is there.
 */
export function writeArchive(folder: string, issues: number, from = 0): void {
  const records = makeArchive(Math.max(issues * perIssue, namingAll), 1);
  const people = idsOf(records, 'person', 'p');
  const topics = idsOf(records, 'topic', 't');
  write(folder, 'publication.yaml', publication);
  for (const [index, name] of [...people.keys()].entries()) if (index % namesAPerson > 0) people.delete(name);
  for (const [name, id] of people) write(folder, `people/${id}.yaml`, `name: ${name}\n`);
  for (const [name, id] of topics) write(folder, `topics/${id}.yaml`, `name: ${name}\n`);
  for (let issue = from; issue < issues; issue += 1) {
    const date = new Date(firstIssue + issue * week).toISOString().slice(0, 10);
    const own = records.slice(issue * perIssue, (issue + 1) * perIssue);
    write(folder, `issues/${date}.yaml`, issueFile(date));
    own.forEach((record, index) =>
      write(folder, `articles/${date}/a${index + 1}.md`, articleFile(record, index + 1, people, topics)),
    );
  }
}

/** Ids by name. */
function idsOf(records: readonly SearchRecord[], facet: string, prefix: string): Map<string, string> {
  const names = new Set(records.map(({ facets }) => facets[facet]?.[0] ?? '').filter(Boolean));
  return new Map([...names].sort().map((name) => [name, `${prefix}-${codes(name)}`]));
}

const codes = (name: string) => [...name].map((char) => char.codePointAt(0)?.toString(36)).join('-');

function articleFile(
  { fields, facets }: SearchRecord,
  order: number,
  people: ReadonlyMap<string, string>,
  topics: ReadonlyMap<string, string>,
): string {
  const [title, body] = fields.map(({ blocks }) => blocks);
  return [
    '---',
    `title: "${title?.[0]}"`,
    `section: ${facets['section']?.[0]}`,
    'genre: 消息',
    `order: ${order}`,
    `byline: 本报记者 ${reporters[(order * order) % reporters.length]}`,
    `people: [${people.get(facets['person']?.[0] ?? '') ?? ''}]`,
    `topics: [${topics.get(facets['topic']?.[0] ?? '')}]`,
    '---',
    '',
    ...(body ?? []).flatMap((paragraph) => [paragraph, '']),
  ].join('\n');
}

function issueFile(date: string): string {
  const zones = Array.from(
    { length: perIssue },
    (_, index) =>
      `      - { area: z${index + 1}, article: ${date}/a${index + 1}${index === 0 ? ', rank: lead, columns: 3' : ''} }`,
  );
  return [
    `date: ${date}`,
    'pages:',
    '  - grid:',
    '      - z1 z1 z1 z2',
    '      - z3 z4 z5 z6',
    '      - z7 z7 z8 z8',
    '    zones:',
    ...zones,
    '',
  ].join('\n');
}

const publication = `title: 样稿库
organisation: 测试用样稿
place: 无
description: 由程序生成的样稿，用来测量建站的时间和大小。
rights: 样稿，没有内容。
`;

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
