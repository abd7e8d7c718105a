/**
 * A number as lists of Word and of the web write it.
 *
 * @param format as Word names it: `decimal`, `chineseCounting`.
 * @returns `undefined` where the format, or this number in it, is written in ways that are not known here.
 */
export function formatNumber(value: number, format: string): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > largest) return undefined;
  const signs = rows[format];
  if (signs) return value > 0 ? [...signs][value - 1] : undefined;
  return formats[format]?.(value);
}

/** Word itself counts no further. */
const largest = 32_767;

/** 一 to 九十九: beyond, each counting goes its own way. */
function counted(value: number): string | undefined {
  if (value < 1 || value > 99) return undefined;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

const digits = [...'〇一二三四五六七八九'];

/** Word doubles its letters behind the last one: z, aa, bb. */
const lettered = (first: string) => (value: number) =>
  value > 0
    ? String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
    : undefined;

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let [left, text] = [value, ''];
  for (const [sign, worth] of romanSigns) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

const romanSigns: [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** `count` signs that follow each other in Unicode. */
const from = (first: number, count: number) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, index) => first + index));

const circled = from(0x2460, 20);

/** Formats whose numbers are single signs, from 1 on. */
const rows: Record<string, string> = {
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  ideographEnclosedCircle: from(0x3280, 10),
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  ideographDigital: '一二三四五六七八九',
  japaneseDigitalTenThousand: '一二三四五六七八九',
  taiwaneseDigital: '一二三四五六七八九',
  chineseLegalSimplified: '壹贰叁肆伍陆柒捌玖',
  ideographLegalTraditional: '壹貳參肆伍陸柒捌玖',
};

const formats: Record<string, (value: number) => string | undefined> = {
  none: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperLetter: lettered('A'),
  lowerLetter: lettered('a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
};

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}
