import { hiddenCharacters } from '../../content/characters.ts';
import { meantDate } from '../../schema/meant-date.ts';
import type { Cell } from './table.ts';
import { told, type Told } from '../told.ts';

/** What a cell says in the archive's words. */
export interface Reading<Value = string> {
  value?: Value;
  notes: string[];
  problems: Told[];
}

const nothing = { notes: [], problems: [] };
const fine = <Value>(value: Value, ...notes: string[]): Reading<Value> => ({ value, notes, problems: [] });
const wrong = (problem: string, remedy: string): Reading<never> => ({
  notes: [],
  problems: [told(problem, remedy)],
});

/** A number: `001`, `第1号`, `No.1`, `１`. */
export function readNumber(cell: Cell | undefined): Reading<number> {
  if (!cell) return nothing;
  if (cell.fault) return { notes: [], problems: [cell.fault] };
  const text = cell.text.normalize('NFKC').replace(/\s/g, '');
  const [, digits] = /^(?:第|no\.?|№|#)?0*(\d{1,4})(?:\.0+)?(?:号|幅|件|[.、])?$/i.exec(text) ?? [];
  if (digits && Number(digits) > 0) return fine(Number(digits));
  return wrong(`编号“${cell.text}”不是数字`, '写成 1、2、3 或 001、002、003');
}

/** A day, a month or a year in whatever form, a spreadsheet's own number of days too. */
export function readDate(cell: Cell | undefined): Reading {
  if (!cell || isUnknown(cell)) return unknown(cell, '拍摄日期');
  if (cell.fault) return { notes: [], problems: [cell.fault] };
  const { text, isNumber } = cell;
  if (isNumber && /^[12]\d{3}\.1$/.test(text)) {
    return wrong(`日期“${text}”不知道是1月还是10月`, '写成 2024-01 或 2024-10，单元格设为文本');
  }
  const days = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (days >= 10_000 && days < 80_000) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
    return fine(date, `日期“${text}”是表格自己的记法，按 ${date} 读`);
  }
  const date = meantDate(arabic(text));
  if (date !== undefined) return fine(date);
  return wrong(`看不懂日期“${text}”`, '写成 2024-03-05；只知道月份写 2024-03，只知道年份写 2024');
}

/** A line of words: line ends become what they are in a line, marks that nobody sees go, each with a note. */
export function readWords(cell: Cell | undefined, name: string): Reading {
  if (!cell) return nothing;
  if (cell.fault) return { notes: [], problems: [cell.fault] };
  const notes: string[] = [];
  let text = cell.text;
  if (/[\n\r\u2028\u2029\v]/.test(text)) {
    notes.push(`${name}里的换行接成了一行`);
    text = text
      .replace(/(?<=[\p{Script=Han}\p{P}])\s*[\n\r\u2028\u2029\v]+\s*(?=[\p{Script=Han}\p{P}])/gu, '')
      .replace(/\s*[\n\r\u2028\u2029\v]+\s*/g, ' ');
  }
  const clean = text.replace(unseen, '');
  if (clean !== text) notes.push(`${name}里看不见的字符去掉了`);
  const problems = hiddenCharacters(clean).map(({ problem, remedy }) => told(`${name}${problem}`, remedy));
  const value = clean.trim();
  return { ...(value && problems.length === 0 ? { value } : {}), notes, problems };
}

/** Words that may be left open: 无, 不详, a dash. */
export function readOptional(cell: Cell | undefined, name: string): Reading {
  return cell && isUnknown(cell) ? unknown(cell, name) : readWords(cell, name);
}

const isUnknown = ({ text }: Cell) => /^([-—–－/\\、.]+|无|没有|不详|未知|暂无|n\/a)$/i.test(text.trim());

const unknown = (cell: Cell | undefined, name: string): Reading =>
  cell ? { notes: [`${name}“${cell.text}”按没有写处理`], problems: [] } : nothing;

/** Control characters, marks of width nothing and of direction, a byte order mark; not the joints of an emoji. */
const unseen = /(?![\t\n\r])\p{Cc}|[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** `二〇二四年十二月` → `2024年12月`; other text as it is. */
function arabic(text: string): string {
  const [, year, month, day] =
    /^([〇零○一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月)?(?:([一二三四五六七八九十]{1,3})[日号])?$/.exec(
      text.replace(/\s/g, ''),
    ) ?? [];
  if (!year) return text;
  const figures = [...year].map((sign) => Math.max(0, '零一二三四五六七八九'.indexOf(sign))).join('');
  return [
    `${figures}年`,
    month ? `${upToThirtyOne(month)}月` : '',
    day ? `${upToThirtyOne(day)}日` : '',
  ].join('');
}

function upToThirtyOne(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const figure = (sign = '') => '零一二三四五六七八九'.indexOf(sign || '零');
  return (text.includes('十') ? (tens ? figure(tens) : 1) * 10 : 0) + figure(ones);
}
