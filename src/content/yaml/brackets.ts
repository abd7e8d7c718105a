import { valueOf } from './rows.ts';
import type { Mending } from './slip.ts';

/** Brackets with Chinese marks inside or around. */
export function wideMarks(written: string): Mending | undefined {
  const { head, value } = valueOf(written) ?? {};
  if (head === undefined || value === undefined || !/^[[{].*[，、；：［］｛｝]/.test(value)) return undefined;
  const mended =
    head +
    value
      .replace(/[，、；]\s*/g, ', ')
      .replace(/：\s*/g, ': ')
      .replace(/[［］｛｝]/g, (mark) => mark.normalize('NFKC'));
  return {
    problem: `“${written.trim()}”的括号里用了中文的全角标点`,
    remedy: `换成英文的逗号、冒号和括号：${mended.trim()}；标点是文字的一部分时，给那一项加上英文引号`,
    mended,
  };
}

/** A list or a group whose bracket has no other half: that of a list, where the items are names; else words. */
export function unclosedBracket(written: string): Mending | undefined {
  const { head = '', value = '' } = valueOf(written) ?? {};
  const kind = kinds.find(({ open }) => value.startsWith(open));
  if (!kind || closes(value, kind)) return undefined;
  const { open, close, name, isMeant } = kind;
  const inner = value.slice(open.length).replaceAll(close, '').replace(/[\s,，、]+$/, '').trim();
  const list = `${head}${open === '{' ? `{ ${inner} }` : `[${inner}]`}`;
  const words = `${head}'${value.replaceAll("'", "''")}'`;
  return {
    problem: `“${written.trim()}”的${name}没有成对`,
    remedy: `要写的是列表或一组字段，就补上 ${close}：${list.trim()}；括号是文字的一部分，就给整段内容加上一对英文单引号：${words.trim()}`,
    mended: isMeant.test(inner) ? list : words,
  };
}

const kinds = [
  { open: '[', close: ']', name: '方括号', isMeant: /^[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*$/ },
  { open: '{', close: '}', name: '花括号', isMeant: /^[a-z]+:\s/i },
];

/** Whether the bracket that a value begins with has its other half, and no half is left over at the end. */
function closes(value: string, { open, close }: (typeof kinds)[number]): boolean {
  const count = (sign: string) => value.split(sign).length - 1;
  return count(open) === count(close);
}

/** A pair of brackets around a field of the file. */
export function bracketed(written: string): Mending | undefined {
  const inner = /^\{\s*([A-Za-z]+:\s.*?)\s*\}$/.exec(written.trim())?.[1];
  if (inner === undefined) return undefined;
  return { problem: `“${written.trim()}”外面多了一对花括号`, remedy: `删去它：${inner}`, mended: inner };
}
