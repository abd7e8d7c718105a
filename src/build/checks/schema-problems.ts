import type { z } from 'astro/zod';
import { fieldAt, fieldExample, fieldLabel, fieldName, isOptional, knownFields } from './fields.ts';
import { nearest } from './nearest.ts';
import type { Problem } from '../../content/problem.ts';

/** What Zod found wrong in a file, told in Chinese with the field and the remedy. */
export function schemaProblems(file: string, schema: z.ZodType, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(file, schema, issue.path, key));
    }
    return [{ file, field: fieldName(schema, issue.path), ...tell(issue, fieldAt(schema, issue.path)) }];
  });
}

function unknownField(file: string, schema: z.ZodType, path: readonly PropertyKey[], key: string): Problem {
  const known = knownFields(fieldAt(schema, path));
  const labelled = Object.keys(known).find((name) => fieldLabel(known[name]) === key);
  const meant = labelled ?? nearest(key, Object.keys(known));
  return {
    file,
    field: fieldName(schema, [...path, key]),
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
    case 'invalid_value': {
      const meant = nearest(String(issue.input), issue.values.map(String));
      return {
        problem: `“${String(issue.input)}”不在可选的范围内`,
        remedy: `请从这些里选一个：${issue.values.join('、')}${meant ? `（是不是想写 ${meant}？）` : ''}`,
      };
    }
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

function wrongType(issue: z.core.$ZodIssueInvalidType, field: z.ZodType | undefined): Told {
  const wanted = kindNames[issue.expected] ?? issue.expected;
  const found = kindNames[kindOf(issue.input)] ?? kindOf(issue.input);
  const remedies: Record<string, string> = {
    string: isPlain(issue.input) ? `请给内容加上引号："${String(issue.input)}"` : '请写成一行文字',
    number: '请只写数字，不加引号和单位',
    int: '请写整数，不加引号和单位',
    array: '请写成列表：另起一行，缩进两格，每项前写“- ”',
    object: '请另起一行，缩进两格，逐个写出字段',
  };
  return {
    problem: `这里要写${wanted}，现在写的是${found}`,
    remedy: remedies[issue.expected] ?? `请改正，${example(issue.path, field)}`,
  };
}

function outOfRange(origin: string, limit: string, input: unknown, field: z.ZodType | undefined): Told {
  const unit = origin === 'array' ? ' 项' : origin === 'string' ? ' 个字' : '';
  const now = isPlain(input) ? `，现在是 ${String(input)}` : '';
  return { problem: `${limit}${unit}${now}`, remedy: `请改正，例如 ${fieldExample(field)}` };
}

function example(path: readonly PropertyKey[], field: z.ZodType | undefined): string {
  const name = String(path.findLast((part) => typeof part === 'string') ?? '');
  return `例如 ${name}: ${fieldExample(field)}`;
}

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
