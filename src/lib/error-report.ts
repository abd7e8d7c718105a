/** What a reader tells the newsroom about an error in an article (读者勘误). */
export interface ErrorReport {
  /** Of the article. */
  title: string;
  /** Of the article's page, in full. */
  address: string;
  /** The permanent id of the paragraph; empty where the reader's words were not found in the text. */
  paragraph: string;
  /** The words that are wrong, as the article has them. */
  passage: string;
  /** What is wrong with them, in the reader's words. */
  problem: string;
}

/** The report as a letter has it: a line a field, further lines of a value set in, so that {@link readReport} finds them again in a mail. */
export function writeReport(report: ErrorReport): string {
  const fields = labels.map(
    ([name, label]) => `${label}：${tidy(report[name]).replaceAll('\n', `\n${indent}`)}`,
  );
  return [head, ...fields, foot].join('\n');
}

/**
 * Reads a report back out of a pasted letter; greetings, signatures, and the marks of a quoted mail are passed over, lines that a mail
 * program has parted or set apart are joined.
 *
 * @returns `undefined` where there is none, or its address or the reader's words are missing.
 */
export function readReport(letter: string): ErrorReport | undefined {
  const lines = letter
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^(?:[ \t]*>)+ ?/, ''));
  const start = lines.findIndex((line) => bare(line) === head);
  if (start < 0) return undefined;
  const report: ErrorReport = { title: '', address: '', paragraph: '', passage: '', problem: '' };
  let field: keyof ErrorReport | undefined;
  const rest = lines.slice(start + 1).filter((line) => bare(line) !== '');
  const end = rest.findIndex((line) => bare(line) === foot);
  for (const line of end < 0 ? rest : rest.slice(0, end)) {
    const found = labels.find(([, label]) => line.startsWith(`${label}：`) || line.startsWith(`${label}:`));
    if (found) {
      field = found[0];
      report[field] = line.slice(found[1].length + 1);
    } else if (field && line.startsWith(indent)) report[field] += `\n${line.slice(indent.length)}`;
    // A mail program may have parted a long line; without an end it may be a signature.
    else if (field && end >= 0)
      report[field] += (field === 'address' ? '' : betweenLines(report[field], line)) + line;
    else field = undefined;
  }
  const tidied = Object.fromEntries(
    Object.entries(report).map(([name, value]) => [name, tidy(value)]),
  ) as unknown as ErrorReport;
  return tidied.address && (tidied.problem || tidied.passage) ? tidied : undefined;
}

/** A value as it is sent: without what no letter carries faithfully. */
export function tidy(value: string): string {
  const plain = value
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[^\P{C}\n\t]/gu, '')
    .replace(/[\t\p{Zs}]+/gu, ' ');
  const lines = plain.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join('\n');
}

/** What a mail program has taken out where it parted a line: it parts neither Latin words nor numbers. */
const betweenLines = (before: string, after: string) =>
  /[\p{Script=Latin}\d,.;]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after) ? ' ' : '';

/** What sets a value's further lines in is no mere space. */
const bare = (line: string) => line.replace(/^[ \t\ufeff]+|[ \t]+$/g, '');

const head = '【读者勘误】';
const foot = '【勘误完】';
const indent = '　　';

const labels = [
  ['title', '稿件'],
  ['address', '网址'],
  ['paragraph', '段落'],
  ['passage', '原文'],
  ['problem', '问题'],
] as const satisfies [keyof ErrorReport, string][];

/** The address of a mail with the report, for the reader's own mail program; one that is too long for it holds the subject alone. */
export function mailAddress(to: string, report: ErrorReport): string {
  const subject = `读者勘误：${tidy(report.title).replaceAll('\n', ' ')}`;
  const body = writeReport(report).replaceAll('\n', '\r\n');
  const whole = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  if (whole.length <= longestMail) return whole;
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(pasteHere)}`;
}

/** In characters: what mail programs and Windows take. */
const longestMail = 2000;

const pasteHere = '（勘误的文字已经复制，请粘贴在这里）';
