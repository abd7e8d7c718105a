import { PlainError } from '../../content/plain-error.ts';
import { readYaml } from '../../content/yaml/read.ts';
import { takeApart } from './parts.ts';
import { replaceRows } from './rows.ts';
import { editFields } from './splice.ts';
import { isSame, plainValue, type Fields } from './value.ts';

/**
 * A YAML file or an article with some fields written anew. Every byte that does not belong to a changed value stays: comments, order,
 * spaces, line ends. A field whose value is nothing (`undefined`, an empty text, an empty list) is taken out; a new one
 * is put where `order` says.
 *
 * @param source a file of `content/` as text; one that begins with `---` is an article.
 * @param order the names of the fields as they should follow each other, `fieldOrder(collection)`.
 * @throws a {@link PlainError} where the file has a slip that has to be mended first.
 */
export function setFields(source: string, fields: Fields, order: readonly string[] = []): string {
  const { before, yaml, after, eol } = takeApart(source);
  const { fields: old, faults } = readYaml(yaml.replace(/\r\n?/g, '\n'));
  // One that has a field may be what is being mended.
  const fault = isEmpty(yaml) ? undefined : faults.find(({ path }) => path === undefined);
  if (fault) throw new PlainError(`${fault.problem}。\n办法：先改好这一处再保存：${fault.remedy}`);
  const changed = Object.entries(fields).map(([name, value]) => [name, plainValue(value)] as const);
  const edited = editFields(yaml, changed, order, eol);
  const wanted = { ...old, ...Object.fromEntries(changed) };
  const { fields: now, faults: ofEdited } = readYaml(edited.replace(/\r\n?/g, '\n'));
  const [reason] = ofEdited;
  if (!now && reason && !isEmpty(edited))
    throw new PlainError(`不能保存：${reason.problem}。\n办法：${reason.remedy}。`);
  // Nothing is saved that would be read as something else.
  if (!isSame(withoutNothing(now ?? {}), withoutNothing(wanted)))
    throw new Error(`fields not read back:\n${edited}`);
  return before + edited + after;
}

/** The same without some fields. */
export const removeFields = (source: string, names: readonly string[]): string =>
  setFields(source, Object.fromEntries(names.map((name) => [name, undefined])));

/**
 * An article with another text below its front matter: rows that are the same stay as they are, and so do the empty ones above it.
 *
 * @throws a {@link PlainError} where the source is no article.
 */
export function setBody(source: string, body: string): string {
  const { before, yaml, after, eol, closing } = takeApart(source);
  if (closing === undefined)
    throw new PlainError('这个文件不是稿件，没有正文。\n办法：稿件以两行 --- 围起来的字段开头。');
  const text = body.replace(/\r\n?/g, '\n').replace(/^\n+/, '');
  const old = after.slice(closing.length);
  const above = /^(\r?\n)*/.exec(old)?.[0] ?? '';
  const edited = replaceRows(old.slice(above.length), text, eol);
  if (above + edited === old) return source;
  const start = before + yaml + (closing.endsWith('\n') ? closing : closing + eol);
  if (text.trim() === '') return start;
  return start + (old.trim() === '' ? eol : above) + edited;
}

/** The fields of a file as text, lists and groups, and an article's text; nothing where the fields cannot be read. */
export function readFields(source: string): { fields: Record<string, unknown> | undefined; body: string } {
  const { yaml, after, closing = '' } = takeApart(source);
  const { fields } = readYaml(yaml.replace(/\r\n?/g, '\n'));
  return { fields, body: after.slice(closing.length).replace(/\r\n?/g, '\n') };
}

/** Whether there are only comments. */
const isEmpty = (yaml: string) => yaml.split('\n').every((row) => /^\s*(#|$)/.test(row));

/** Names without a value are the same as no names. */
function withoutNothing(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  );
}
