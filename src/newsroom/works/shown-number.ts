import { format as inFormat, isValidFormat, tokenize } from 'numfmt';

/**
 * A number as its cell shows it.
 *
 * @param format the code of a number format, '' for none.
 * @returns `undefined` where that cannot be told, or the cell shows nothing.
 */
export function shownNumber(value: number, format: string): string | undefined {
  const plain = format.replace(chineseColours, '');
  // In a narrow cell a spreadsheet shows a long number as a power; what somebody typed are its digits.
  if (plain === '' || /^general$/i.test(plain)) return String(Number(value.toPrecision(15)));
  if (!isValidFormat(plain) || tokenize(plain).some(({ type }) => ownDigits.includes(type))) return undefined;
  return inFormat(plain, value).trim() || undefined;
}

/** The library knows colours by their English names. */
const chineseColours = /\[(?:[黑白红绿蓝黄]色|洋红色?|蓝绿色|颜色 ?\d+)\]/g;

/** Chinese numerals, which the library writes as Western ones. */
const ownDigits = ['dbnum', 'natnum'];
