import type { z } from 'astro/zod';

/** The field's name for an editor, with its Chinese label: `photos 第2项 caption（图片说明）`. */
export function fieldName(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const last = path.findLastIndex((part) => typeof part !== 'number');
  const label = fieldLabel(fieldAt(schema, path.slice(0, last + 1)));
  return path
    .map((part, index) => {
      const name = typeof part === 'number' ? `第${part + 1}项` : String(part);
      return index === last && label ? `${name}（${label}）` : name;
    })
    .join(' ')
    .replaceAll('） ', '）');
}

/** The schema of the field that `path` leads to; `undefined` where the path leaves the schema. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const part of path) {
    const known: Definition = field ? definition(field) : {};
    const shape = known.shape ?? {};
    if (typeof part === 'number') field = known.element;
    // A field may be called like something that every object has: `constructor`.
    else field = Object.hasOwn(shape, part) ? shape[String(part)] : undefined;
  }
  return field;
}

/** The fields that an object's schema knows, each with its schema; nothing for another kind of schema. */
export function knownFields(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  return (schema && definition(schema).shape) ?? {};
}

/** The Chinese name of a field: what its description says before the first mark. */
export function fieldLabel(field: z.ZodType | undefined): string {
  return (fieldDescription(field).split(/[，。；：、（]/)[0] ?? '').trim();
}

/** What may be written in a field: the example in its description, else its first choice, else something that fits. */
export function fieldExample(field: z.ZodType | undefined): string {
  const example = /例：([^。；]+)/.exec(fieldDescription(field))?.[1]?.trim();
  if (example) return example;
  const { entries, type }: Definition = field ? definition(field) : {};
  const [first] = Object.values(entries ?? {});
  return first ?? (type === 'number' ? '1' : noExample);
}

/** The words that a field may hold, each with what its description says of it: `published（已发布）`. */
export function fieldChoices(field: z.ZodType | undefined): Choice[] {
  const { entries = {} } = field ? definition(field) : {};
  const description = fieldDescription(field);
  return Object.values(entries).map((value) => ({
    value,
    label: (description.split(new RegExp(`(?<![\\w-])${value} `))[1] ?? '').replace(/[、，；。（][\s\S]*$/, '').replace(/^是/, ''),
  }));
}

export interface Choice {
  value: string;
  label: string;
}

/**
 * How a list or a group of fields is written, as lines of YAML.
 *
 * @param words what an editor wrote in its place: the items of a list, or what belongs in one of a group's fields.
 * @param isItem Whether the field is an item of the list that `name` names.
 */
export function fieldForm(name: string, field: z.ZodType | undefined, words: string, isItem = false): string[] {
  const { element }: Definition = field ? definition(field) : {};
  const inner = knownFields(element ?? field);
  const needed = Object.keys(inner).filter((key) => !isOptional(inner[key]));
  if (needed.length === 0) {
    const items = words.split(/[，、；,;]\s*/).filter(Boolean);
    return [`${name}: [${items.join(', ') || fieldExample(element ?? field)}]`];
  }
  const free = needed.find((key) => fieldExample(inner[key]) === noExample);
  const rows = needed.map((key) => `${key}: ${key === free && words ? words : fieldExample(inner[key])}`);
  return [`${name}:`, ...rows.map((row, index) => (element || isItem ? (index ? '    ' : '  - ') : '  ') + row)];
}

/** What a field holds: a text, a number, a list of something, a group of fields. */
export function fieldKind(field: z.ZodType | undefined): FieldKind {
  const { type, shape, element, entries } = field ? definition(field) : {};
  if (type === 'array') return { list: true, inner: element };
  if (shape) return { group: true, inner: field };
  return { number: type === 'number', choice: entries !== undefined };
}

export interface FieldKind {
  list?: boolean;
  group?: boolean;
  number?: boolean;
  choice?: boolean;
  /** What a list is a list of; the group itself. */
  inner?: z.ZodType | undefined;
}

/** Whether a field may be left out. */
export function isOptional(field: z.ZodType | undefined): boolean {
  return field !== undefined && field.safeParse(undefined).success;
}

const noExample = '……';

/** What a field's description says, in full; empty where it has none. */
export const fieldDescription = (field: z.ZodType | undefined): string =>
  layersOf(field).find(({ description }) => description)?.description ?? '';

/** What a schema was marked with under a name, by `.meta()`; nothing where it was not. */
export const fieldMark = (field: z.ZodType | undefined, name: string): unknown =>
  layersOf(field)
    .map((layer) => layer.meta()?.[name])
    .find((mark) => mark !== undefined);

/** A schema and what stands inside it, from the outermost. */
function layersOf(field: z.ZodType | undefined): z.ZodType[] {
  const layers: z.ZodType[] = [];
  for (let inner = field; inner; inner = unwrap(inner)) layers.push(inner);
  return layers;
}

function definition(schema: z.ZodType): Definition {
  let inner = schema;
  for (let next = unwrap(inner); next; next = unwrap(inner)) inner = next;
  return inner.def as unknown as Definition;
}

/** What stands inside `optional`, `default` or a step before or after the value; `undefined` for a plain schema. */
function unwrap(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: before, out: after } = schema.def as unknown as Definition;
  if (innerType) return innerType;
  return before?.def.type === 'transform' ? after : before;
}

/** What is read of Zod's own definitions of objects, lists and wrappers. */
interface Definition {
  type?: string;
  entries?: Record<string, string>;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
}
