import { noSign, otherSign, tightColon, wideColon } from './rows.ts';
import type { Mending } from './slip.ts';

/** A colon as wide as a Chinese character. */
export function chineseColon(written: string): Mending | undefined {
  const [, head, value] = wideColon.exec(written) ?? [];
  if (head === undefined || value === undefined) return undefined;
  const mended = `${head}: ${value.trim()}`;
  return {
    problem: `“${written.trim()}”用了中文的全角冒号`,
    remedy: `字段名后面用英文冒号加一个空格：${mended.trim()}`,
    mended,
  };
}

/** A colon with nothing between it and the value. */
export function noSpace(written: string): Mending | undefined {
  const [, head, value] = tightColon.exec(written) ?? [];
  if (head === undefined || value === undefined) return undefined;
  const mended = `${head}: ${value.trimStart()}`;
  return {
    problem: `“${written.trim()}”冒号后面少一个英文空格`,
    remedy: `在英文冒号后面加一个空格：${mended.trim()}`,
    mended,
  };
}

/** Another sign where the colon belongs. */
export function otherColon(written: string): Mending | undefined {
  const [, head, sign, value] = otherSign.exec(written) ?? [];
  if (head === undefined || value === undefined || /:\s/.test(written)) return undefined;
  const mended = `${head}: ${value.trim()}`;
  return {
    problem: `“${written.trim()}”字段名后面是“${sign}”，不是英文冒号`,
    remedy: `字段名后面用英文冒号加一个空格：${mended.trim()}`,
    mended,
  };
}

/** Words without a colon. */
export function noColon(written: string): Mending | undefined {
  if (/:|^\s*(-|\.\.\.)/.test(written)) return undefined;
  const [, head, value] = noSign.exec(written) ?? [];
  return {
    problem: `“${written.trim()}”这一行没有英文冒号，不知道是哪个字段`,
    remedy: '字段名后面用英文冒号加一个空格，例如 title: 标题；如果接着上一行，就并到上一行里去',
    mended: head === undefined || value === undefined ? '' : `${head}: '${value.replaceAll("'", "''")}'`,
  };
}
