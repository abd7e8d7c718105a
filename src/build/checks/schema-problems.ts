import type { z } from 'astro/zod';
import type { ContentFile } from '../../content/read-file.ts';
import {
  fieldAt,
  fieldChoices,
  fieldExample,
  fieldForm,
  fieldLabel,
  isOptional,
  knownFields,
} from '../../content/fields.ts';
import type { Problem } from '../../content/problem.ts';
import { entryProblem } from './entry-problem.ts';
import { nearest } from './nearest.ts';

/** What Zod found wrong in a file, told in Chinese with line, field and remedy; a field whose fault was told already is passed over. */
export function schemaProblems(file: ContentFile, schema: z.ZodType, issues: readonly Issue[]): Problem[] {
  const renamed = new Set(issues.flatMap((issue) => misnamed(schema, issue)));
  return issues.flatMap((issue) => {
    const told =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], ...unknownField(schema, issue.path, key) }))
        : [{ path: issue.path, ...tell(issue, fieldAt(schema, issue.path)) }];
    return told
      .filter(({ path }) => !file.isTold(path) && !renamed.has(path.join('\n')))
      .map(({ path, problem, remedy }) => entryProblem(file, path, problem, remedy));
  });
}

/** The fields that an unknown one was meant to be: those are not missing, too. */
function misnamed(schema: z.ZodType, issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownFields(fieldAt(schema, issue.path));
  return issue.keys.flatMap((key) => {
    const meant = meantField(known, key);
    return meant ? [[...issue.path, meant].join('\n')] : [];
  });
}

function meantField(known: Record<string, z.ZodType>, key: string): string | undefined {
  const labelled = Object.keys(known).filter(
    (name) => fieldLabel(known[name]).endsWith(key) && key.length > 1,
  );
  const [meant] =
    labelled.length === 1 ? labelled : labelled.filter((name) => fieldLabel(known[name]) === key);
  return meant ?? nearest(key.normalize('NFKC'), Object.keys(known));
}

function unknownField(schema: z.ZodType, path: readonly PropertyKey[], key: string): Told {
  const known = knownFields(fieldAt(schema, path));
  const meant = meantField(known, key);
  return {
    problem: `没有“${key}”这个字段`,
    remedy: meant
      ? `是不是想写 ${meant}（${fieldLabel(known[meant])}）？请改字段名，或删去这一行`
      : `请删去，或换成这里可用的字段：${Object.keys(known).join('、')}`,
  };
}

function tell(issue: Exclude<Issue, z.core.$ZodIssueUnrecognizedKeys>, field: z.ZodType | undefined): Told {
  const optional = isOptional(field) ? '；没有就删去这一行' : '';
  if (issue.input === undefined && issue.code !== 'custom') {
    return { problem: '缺少这个字段', remedy: `请加上一行，${example(issue.path, field)}` };
  }
  if (issue.input === null || issue.input === '') {
    return {
      problem: '写了字段名，没有写内容',
      remedy: `请写上内容，${example(issue.path, field)}${optional}`,
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, field);
    case 'invalid_value':
      return wrongChoice(String(issue.input), field);
    case 'too_small':
      return outOfRange(issue.origin, `不能少于 ${issue.minimum}`, issue.input, field);
    case 'too_big':
      return outOfRange(issue.origin, `不能多于 ${issue.maximum}`, issue.input, field);
    case 'custom':
      return {
        problem: issue.message,
        remedy: String(issue.params?.['remedy'] ?? `请改正，${example(issue.path, field)}`),
      };
    default:
      return {
        // The schemas' own messages are Chinese; Zod's are not for editors.
        problem: isChinese(issue.message) ? issue.message : `“${String(issue.input)}”的写法不对`,
        remedy: `请改正“${String(issue.input)}”，${example(issue.path, field)}`,
      };
  }
}

function wrongChoice(written: string, field: z.ZodType | undefined): Told {
  const choices = fieldChoices(field);
  const meant =
    choices.find(({ label }) => label === written)?.value ??
    nearest(
      written,
      choices.map(({ value }) => value),
    );
  const list = choices.map(({ value, label }) => (label ? `${value}（${label}）` : value)).join('、');
  return {
    problem: `“${written}”不在可选的范围内`,
    remedy: `请从这些里选一个：${list}${meant ? `。是不是想写 ${meant}？` : ''}`,
  };
}

function wrongType(issue: z.core.$ZodIssueInvalidType, field: z.ZodType | undefined): Told {
  const wanted = kindNames[issue.expected] ?? issue.expected;
  const written = typeof issue.input === 'string' ? issue.input : '';
  const found = written ? `“${written}”` : (kindNames[kindOf(issue.input)] ?? kindOf(issue.input));
  if (isNumber(issue.expected)) {
    const fault = wrongNumber(written, issue.path, field);
    if (fault) return fault;
  }
  return {
    problem: `这里要写${wanted}，现在写的是${found}`,
    remedy: remedyOfType(issue.expected, issue.path, field, written),
  };
}

const isNumber = (expected: string) => expected === 'number' || expected === 'int';

/** A number that is none here: of too many digits to be kept exactly, or a broken one. */
function wrongNumber(
  written: string,
  path: readonly PropertyKey[],
  field: z.ZodType | undefined,
): Told | undefined {
  if (/^\d{16,}$/.test(written)) {
    return {
      problem: `数字“${written}”太长，多于15位`,
      remedy: `对照原件，改正数字，${example(path, field)}`,
    };
  }
  if (/^\d+\.\d+$/.test(written)) {
    return { problem: `这里要写整数，现在写的是“${written}”`, remedy: `请只写整数，${example(path, field)}` };
  }
  return undefined;
}

function remedyOfType(
  expected: string,
  path: readonly PropertyKey[],
  field: z.ZodType | undefined,
  written: string,
): string {
  const name = fieldOf(path);
  if (expected === 'string')
    return '请写成一行文字；文字以方括号、花括号或短横开头时，给整段加上一对英文单引号';
  if (isNumber(expected)) {
    const digits = written
      .normalize('NFKC')
      .replace(/(?<=\d)[,_ ](?=\d{3})/g, '')
      .match(/\d+/g);
    const meant = digits?.length === 1 ? digits[0] : fieldExample(field);
    return `请只写数字，不写单位和说明：${name}: ${meant}`;
  }
  const bare = written.replace(/^[【［（(［[]|[】］）)］\]]$/g, '');
  // Of an item of a list the whole list is shown.
  const isItem = typeof path.at(-1) === 'number';
  const [first = '', ...more] = fieldForm(name, field, bare, isItem);
  return more.length > 0
    ? `请写成这样：\n    ${[first, ...more].join('\n    ')}`
    : `请写成列表，用英文方括号和逗号：${first}`;
}

function outOfRange(origin: string, limit: string, input: unknown, field: z.ZodType | undefined): Told {
  const unit = origin === 'array' ? ' 项' : origin === 'string' ? ' 个字' : '';
  const now = isPlain(input) ? `，现在是 ${String(input)}` : '';
  return { problem: `${limit}${unit}${now}`, remedy: `请改正，例如 ${fieldExample(field)}` };
}

function example(path: readonly PropertyKey[], field: z.ZodType | undefined): string {
  return `例如 ${fieldOf(path)}: ${fieldExample(field)}`;
}

const fieldOf = (path: readonly PropertyKey[]) =>
  String(path.findLast((part) => typeof part === 'string') ?? '');

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value instanceof Date ? 'date' : typeof value;
}

const kindNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否（true、false）',
  array: '列表',
  object: '一组字段',
  date: '日期',
};

type Issue = z.core.$ZodIssue;
type Told = Pick<Problem, 'problem' | 'remedy'>;
