/** The typical forms of words on a newspaper page: what a line is by its words alone. */

/** Whether nothing is said: dashes, stars and the like. */
export const isSeparator = (text: string) => !/[\p{L}\p{N}]/u.test(text);

/** Dots that stand for words left out, also as a typewriter writes them. */
export const hasEllipsis = (text: string) => /…|\.{3}|。{3}/.test(text);

/** Which page of which paper of which day: `第03版`, `2024年3月20日 星期三 第3版 要闻`. */
export const isPageInfo = (text: string) =>
  text.length <= 60 &&
  !/[。！？；]/.test(text) &&
  (/^(?:第?\s*[A-Za-z]?\d{1,3}|第[一二三四五六七八九十]{1,3})\s*版(?:[\s·|/：:].{0,30})?$/.test(text) ||
    (pageNumberIn(text) !== undefined && dateIn(text) !== undefined) ||
    /^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天]/.test(text));

/** Which page of a document or a print-out, not of a paper: `- 3 -`, `第 3 页 共 5 页`. */
export const isPageNumber = (text: string) =>
  /^(?:[-—–－―]+\s*\d{1,3}\s*[-—–－―]+|第\s*\d{1,3}\s*页[\s，,/／]*(?:共\s*\d{1,3}\s*页)?|Page\s+\d{1,3}(?:\s+of\s+\d{1,3})?)$/i.test(
    text,
  );

/** A page's number as printed: `03` of 第03版, `A3` of A3版. */
export function pageNumberIn(text: string): string | undefined {
  const inWords = /第([一二三四五六七八九]|十[一二三四五六]?)版/.exec(text)?.[1];
  if (inWords)
    return String(
      [...'〇一二三四五六七八九十'].indexOf(inWords[0]!) +
        Math.max(0, [...'〇一二三四五六'].indexOf(inWords[1] ?? '〇')),
    );
  return /(?:第\s*)?([A-Za-z]?\d{1,3})\s*版(?!本|面|权|画)/.exec(text)?.[1];
}

/** A whole date in words, as `2024-03-20`. */
export function dateIn(text: string): string | undefined {
  const [, year, month, day] =
    /([12]\d{3})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?/.exec(text) ?? [];
  return year && `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** What a line of the page says besides its number and its day. */
export const withoutPageInfo = (text: string): string =>
  text
    .replace(/(?:第?\s*[A-Za-z]?\d{1,3}|第[一二三四五六七八九十]{1,3})\s*版/g, '')
    .replace(/[12]\d{3}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?/g, '')
    .replace(/(?:星期|周)[一二三四五六日天]/g, '')
    .replace(/[\s\p{P}|]/gu, '');

/** Whether a line is a date alone, as below a notice. */
export const isDate = (text: string) =>
  /^[二〇○零一\d]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$/.test(text);

/** Who made the page: `本版图片均由市总工会提供`, `责编：王五 校对：赵六`. */
export const isPageCredit = (text: string) =>
  text.length <= 80 &&
  !/。./.test(text) &&
  (/^[（(]?本版[^。]{0,20}(?:提供|供图|供稿|摄影?|采写|撰写|整理|编辑|统筹|策划)/.test(text) ||
    /^(?:责任编辑|责\s*编|编\s*辑|校\s*对|美\s*编|版\s*式|组\s*版|审\s*读|值班|主\s*编)\s*[：:\s/／]/.test(
      text,
    ));

/** The number of an official document, below its headline: `平工发〔2023〕18号`. */
export const isDocumentNumber = (text: string) =>
  /^\p{Script=Han}{1,12}[〔［[（(][12]\d{3}[〕］\]）)]第?\d{1,4}号$/u.test(text);

/** Below a headline, with its dashes. */
export const isDashed = (text: string) => /^(?:——|―+|─{2,}|--+|—)\s*[^\s—―─-]/.test(text);

/** Where the news comes from, at the head of a text, and who sent it. */
export function dateline(text: string): { dateline: string; byline?: string; whole: string } | undefined {
  const [whole, head, inner] =
    /^(?:【?((?:本报|本刊|本网|新华社|中新社|人民网|据[^，。]{1,12})[^，。；：（()）】]{0,18}?(?:讯|电|消息))】?)\s*(?:[（(]([^（()）]{2,60})[）)])?/.exec(
      text,
    ) ?? [];
  if (!whole || !head) return undefined;
  const byline = inner && /记者|通讯员|评论员|实习生/.test(inner) ? inner.trim() : undefined;
  return { dateline: head, ...(byline ? { byline } : {}), whole };
}

/** A number or a sign at the head of a sub-heading. */
export const isNumbered = (text: string) =>
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节条、]|[①-⑳]|[●■◆★◎▶]\s*)/.test(
    text,
  );

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string) =>
  /[。！？!?…；;：:][”’」』）)\]】》]*$|[。！？!?…]?[”’」』]$|[）)]$|\.$/.test(text);

/** Whether a line may be a headline by its words: short, and no sentence. */
export const mayBeHeadline = (text: string) =>
  text.length <= 40 &&
  !/[。；，、,;：:]$/.test(text) &&
  !/。/.test(text) &&
  !/^[”’」』）)，。；、]/.test(text);

/** Bodies that put their name below a notice. */
export const isBody = (text: string) =>
  text.length <= 30 &&
  /(?:工会|总工会|委员会|办公室|局|公司|集团|中心|编辑部|学校|学院|医院|协会|联合会|社|厂|矿|队|部|处|院)$/.test(
    text,
  );

/** A greeting, a question or an answer: what is said, not what it is called. */
export const isSpoken = (text: string) => /^(?:问|答|记者|主持人|Q|A)[：:]/.test(text);

/** A label and what it names: `时间：5月6日`. */
export const isLabelled = (text: string) => /^\S{1,6}[：:]\s*\S/.test(text);
