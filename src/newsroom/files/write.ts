import { writeScalar } from './scalar.ts';
import { plainValue, type Fields, type Plain } from './value.ts';

/** A new file of fields, one a row, in the order given; what holds nothing is left out. */
export const writeRecord = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => {
      const plain = plainValue(value);
      return plain === undefined ? [] : [`${writeField(name, plain).join('\n')}\n`];
    })
    .join('');

/** A new article: its fields, and its text as it stands. */
export const writeArticle = (fields: Fields, body: string): string =>
  `---\n${writeRecord(fields)}---\n${body.trim() === '' ? '' : `\n${body.replace(/^\n+|\s+$/g, '')}\n`}`;

/** A field as rows, the first with its name. */
export function writeField(name: string, value: Plain, indent = ''): string[] {
  const short = onOneRow(value);
  if (short !== undefined) return [`${indent}${name}: ${short}`];
  return [`${indent}${name}:`, ...writeRows(value, `${indent}  `)];
}

/** An item of a list as rows, the first with its hyphen. */
export function writeItem(value: Plain, indent: string): string[] {
  if (typeof value === 'string') return [`${indent}- ${writeScalar(value)}`];
  const [first = '', ...rest] = writeRows(value, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function writeRows(value: Plain, indent: string): string[] {
  if (typeof value === 'string') return [indent + writeScalar(value)];
  if (Array.isArray(value)) return value.flatMap((item) => writeItem(item, indent));
  return Object.entries(value).flatMap(([name, field]) => writeField(name, field, indent));
}

/** A text, or a list of a few short words in brackets, as the archive writes them; `undefined` for what needs rows of its own. */
function onOneRow(value: Plain): string | undefined {
  if (typeof value === 'string') return writeScalar(value);
  if (!Array.isArray(value)) return undefined;
  const isPlainList = value.every((item) => typeof item === 'string' && item.length <= longestWord);
  const row = isPlainList ? inBrackets(value) : '';
  return row !== '' && row.length <= longestList ? row : undefined;
}

/** A value inside brackets. */
export function inBrackets(value: Plain): string {
  if (typeof value === 'string') return writeScalar(value, true);
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(', ')}]`;
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${inBrackets(field)}`);
  return `{ ${fields.join(', ')} }`;
}

/** In characters. */
const longestWord = 24;
const longestList = 90;
