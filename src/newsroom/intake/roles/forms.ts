import { parseByline } from '../../../lib/subjects/byline.ts';
import { familyNames } from '../../../text/emphasis.ts';

/** The typical forms of words on a newspaper page: what a line is by its words alone. */

const office = '(?:记者|通讯员|评论员|特约撰稿人?|实习生|见习记者|摄影师|撰稿|作者)';
const craft = '(?:文/图|图/文|文图|图文|文字|摄影报道|摄影|摄|文|图|供图|绘图|制图|整理|撰文)';

/** Whether nothing is said: dashes, stars and the like. */
export const isSeparator = (text: string) => !/[\p{L}\p{N}]/u.test(text);

/** Which page of which paper of which day: `第03版`, `2024年3月20日 星期三 第3版 要闻`. */
export const isPageInfo = (text: string) =>
  text.length <= 60 &&
  !/[。！？；]/.test(text) &&
  (/^(?:第?\s*[A-Za-z]?\d{1,3}|第[一二三四五六七八九十]{1,3})\s*版(?:[\s·|/].{0,30})?$/.test(text) ||
    (pageNumberIn(text) !== undefined && dateIn(text) !== undefined) ||
    /^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天]/.test(text));

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

/** Who wrote it, on a line of its own: `本报记者 王民峰`, `□ 张三`, `文/李四 图/王五`. */
export function isByline(text: string): boolean {
  if (text.length > 60 || /[。！？；]|[：:].{12,}/.test(text)) return false;
  const inner = text.replace(/^[（(【[](.*)[）)】\]]$/, '$1').trim();
  if (/^[（(].*摄[）)]$/.test(text)) return false;
  return (
    new RegExp(
      `^(?:[□■○●◎◇◆△▲]\\s*)?(?:\\p{Script=Han}{0,8}?)${office}(?:组)?[\\s：:]*[\\p{Script=Han}·\\s、/／，,]{0,40}$`,
      'u',
    ).test(inner) ||
    new RegExp(`^(?:[□○◎◇△]|作者[：:])\\s*\\p{Script=Han}[\\p{Script=Han}\\s·、]{1,20}$`, 'u').test(inner) ||
    new RegExp(`^${craft}\\s*[/／：:]\\s*\\p{Script=Han}`, 'u').test(inner) ||
    new RegExp(`^${craft}\\s+\\p{Script=Han}{2,4}$`, 'u').test(inner) ||
    new RegExp(`^\\p{Script=Han}[\\p{Script=Han}\\s·]{1,8}[/／]\\s*${craft}(?:$|\\s)`, 'u').test(inner)
  );
}

/** Whether a line is but a name: whose, the line does not say. */
export const isName = (text: string) =>
  /^\p{Script=Han}{2,4}$|^\p{Script=Han} {1,2}\p{Script=Han}$|^\p{Script=Han}\u3000\p{Script=Han}$/u.test(
    text,
  );

/** What a picture shows: `图为…`, `▲会议现场`, `会议现场。王民峰 摄`. */
export const isCaption = (text: string) =>
  text.length <= 200 &&
  (/^(?:图[为：:①-⑨]|[上下左右][图:：]|图[一二三四五\d]{1,2}[：: 为])|^[▲△▼▽◀▶↑↓←→]/.test(text) ||
    /^(?:照片|图片|资料图片)(?:说明)?[：:]/.test(text) ||
    pictureCredit(text) !== undefined);

/** Who took the picture, at the end of its caption: the words, and where they begin. */
export function pictureCredit(text: string): { credit: string; at: number; dropped: string } | undefined {
  const bracketed = /[（(]([^（()）]{1,40}?(?:摄|摄影|供图|提供|摄影报道|绘|制图))[）)]$/.exec(text);
  if (bracketed?.[1])
    return { credit: bracketed[1], at: bracketed.index, dropped: bracketed[0][0]! + bracketed[0].at(-1)! };
  const open =
    /(?<=[。\s\u3000！？])((?:\p{Script=Han}{0,8}(?:记者|通讯员|实习生)\s*)?\p{Script=Han}{1,4}(?:\s?\p{Script=Han}{1,3}){0,2}\s?(?:摄|摄影|供图|摄影报道))$/u.exec(
      text,
    );
  return open?.[1] ? { credit: open[1].trim(), at: open.index, dropped: '' } : undefined;
}

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

/** Who wrote it, in brackets at the end of a text. */
export const signature = (text: string): string | undefined =>
  /[（(]\s*((?:[^（()）。！？]{0,12})(?:记者|通讯员|评论员|作者|实习生)[^（()）。！？]{0,40}|[^（()）。]{2,16}[/／](?:文|图|摄|文图))\s*[）)]$/
    .exec(text)?.[1]
    ?.trim();

/** Whether a text is signed: nothing of it follows. */
export const isSigned = (text: string) => {
  const found = signature(text);
  return found !== undefined && !/摄$|供图$/.test(found);
};

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

/** Names of people, and nothing else: at least three, each of which begins as names do. */
export function isNameList(text: string): boolean {
  const names = text
    .replace(/(?<![\p{Script=Han}])(\p{Script=Han})[ \u3000](\p{Script=Han})(?![\p{Script=Han}])/gu, '$1$2')
    .split(/[\s\u3000、，]+/)
    .filter(Boolean);
  return names.length >= 3 && names.every((name) => mayBeName(name.replace(/[（(]女[)）]$/, '')));
}

/** Whether a word may be a person's name: by its length and its first character. */
export const mayBeName = (word: string) =>
  /^\p{Script=Han}{2,4}$/u.test(word) &&
  (familyNames.includes(word[0]!) || /^(?:欧阳|司马|上官|诸葛|司徒|皇甫|慕容)/.test(word));

/** Whether a by-line names only what may be names: 记者节 does not. */
export function isSureByline(text: string): boolean {
  const contributors = parseByline(text.replace(/^[□■○●◎◇◆△▲]\s*/, ''));
  const people = contributors.filter(({ kind }) => kind === 'person');
  if (people.length === 0) return /^[（(]?本报(?:特约)?评论员[）)]?$/.test(text);
  return (
    people.length === contributors.length && people.every(({ name }) => mayBeName(name) && name.length < 4)
  );
}

/** What a picture shows, beyond doubt. */
export const isSureCaption = (text: string) =>
  /^(?:图[为①-⑨]|[▲△▼▽])/.test(text) || (text.length <= 60 && /摄影?[）)]?$|供图[）)]?$/.test(text));

/** A label and what it names: `时间：5月6日`. */
export const isLabelled = (text: string) => /^\S{1,6}[：:]\s*\S/.test(text);
