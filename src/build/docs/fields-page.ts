import { z } from 'astro/zod';
import { fieldDescription, fieldKind, isOptional, knownFields } from '../../content/fields.ts';
import { nouns } from '../checks/references.ts';
import { patterns, schemas } from '../../schema/index.ts';
import { collections, type CollectionName } from '../../schema/tools.ts';

/** The page that says what every field means, from the schemas' own descriptions; Markdown. */
export const fieldsPage = (): string =>
  [
    '# 字段',
    '',
    '<!-- 由 npm run docs 从 src/schema 生成，不要手改：要改说明，改那里的 describe。 -->',
    '',
    '每一种内容可以写哪些字段。“必填”的缺了不能发布，其余的没有就不写。字段怎样写成文件，见 `content/README.md`。',
    '',
    ...collections.flatMap(section),
  ].join('\n');

function section(collection: CollectionName): string[] {
  return [
    `## ${nouns[collection]} \`${patterns[collection]}\``,
    '',
    '| 字段 | | 内容 | 含义 |',
    '|---|---|---|---|',
    ...rows(known[collection], ''),
    '',
  ];
}

const known = schemas((collection) => z.string().transform((id) => ({ collection, id })));

/** One row a field; those of a group follow it, named with it. */
function rows(schema: z.ZodType, above: string): string[] {
  return Object.entries(knownFields(schema)).flatMap(([name, field]) => {
    const { list, inner } = fieldKind(field);
    const row = [
      `\`${above}${name}\``,
      isOptional(field) ? '' : '必填',
      kindOf(field),
      fieldDescription(field),
    ];
    const below =
      inner && Object.keys(knownFields(inner)).length > 0
        ? rows(inner, `${above}${name}${list ? ' 每项的 ' : ' 的 '}`)
        : [];
    return [`| ${row.map(cell).join(' | ')} |`, ...below];
  });
}

function kindOf(field: z.ZodType): string {
  const { list, group, number, choice, inner } = fieldKind(field);
  if (list) return fieldKind(inner).group ? '列表，每项一组字段' : '列表';
  if (group) return '一组字段';
  if (choice) return '选一个';
  return number ? '整数' : '一行文字';
}

const cell = (text: string) => text.replaceAll('|', '\\|');
