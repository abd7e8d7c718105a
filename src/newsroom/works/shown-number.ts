/**
 * A number as its cell shows it.
 *
 * @param format the code of a number format, '' for none.
 * @returns `undefined` where that cannot be told.
 */
export function shownNumber(value: number, format: string): string | undefined {
  const [positive = '', negative, zero] = sectionsOf(format);
  const own = value < 0 ? negative : value === 0 ? zero : positive;
  const sign = value < 0 && negative === undefined ? '-' : '';
  const parts = partsOf(own ?? positive);
  if (!parts) return undefined;
  const places = parts.filter(({ kind }) => kind === 'digits');
  if (places.length > 1 || (format !== '' && parts.length === 0)) return undefined;
  const scaled = Math.abs(value) * 100 ** parts.filter(({ text }) => text === '%').length;
  const words = parts.map(({ kind, text }) => (kind === 'digits' ? inPlaces(scaled, text) : text)).join('');
  return sign + (format === '' ? general(scaled) : words.trim());
}

/** Whether a format is one of days or times. */
export const isDateFormat = (format: string) =>
  /[ymdhs]|^[^0#]*e/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));

const sectionsOf = (format: string): string[] =>
  format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/g) ?? [''];

interface Part {
  kind: 'digits' | 'words';
  text: string;
}

/** `undefined` where a part is not known here: conditions, fractions, powers, Chinese numerals. */
function partsOf(section: string): Part[] | undefined {
  const parts: Part[] = [];
  for (const { groups = {} } of section.matchAll(signs)) {
    const { quoted, escaped, bracketed, digits, gap, other } = groups;
    if (digits !== undefined) parts.push({ kind: 'digits', text: digits });
    else if (bracketed !== undefined) {
      const currency = /^\$([^-]*)/.exec(bracketed)?.[1];
      if (currency === undefined && !colours.test(bracketed)) return undefined;
      parts.push({ kind: 'words', text: currency ?? '' });
    } else if (gap === undefined) {
      if (other !== undefined && /[A-Za-z@]/.test(other)) return undefined;
      parts.push({ kind: 'words', text: quoted ?? escaped ?? other ?? '' });
    }
  }
  return parts;
}

const signs =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|(?<gap>[_*].)|\[(?<bracketed>[^\]]*)\]|(?<digits>General|[0#?,.]+)|(?<other>.)/gis;

const colours = /^(?:black|white|red|green|blue|yellow|magenta|cyan|colou?r ?\d+|.色)$/i;

function inPlaces(value: number, places: string): string {
  if (/general/i.test(places)) return general(value);
  const [before = '', after = ''] = places.split('.');
  const least = after.replace(/[^0]/g, '').length;
  const [whole = '', rest = ''] = Number(value.toPrecision(15)).toFixed(after.length).split('.');
  const padded = whole.replace(/^0$/, '').padStart(before.replace(/[^0]/g, '').length, '0');
  const grouped = before.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const kept = rest.replace(/0+$/, '').padEnd(least, '0');
  return grouped + (kept || (after === '' && places.includes('.')) ? `.${kept}` : '');
}

/** What a cell without a format shows of a number: not the last digits, which a machine has put in. */
const general = (value: number) => String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));
