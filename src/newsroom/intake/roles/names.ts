import { parseByline } from '../../../lib/subjects/byline.ts';
import { familyNames } from '../../../text/emphasis.ts';
import { isBody } from './forms.ts';

/** The typical forms of names on a newspaper page: of who wrote a piece, and of others. */

const office = '(?:记者|通讯员|评论员|特约撰稿人?|实习生|见习记者|摄影师|撰稿|作者)';
const craft = '(?:文/图|图/文|文图|图文|文字|摄影报道|摄影|摄|文|图|供图|绘图|制图|整理|撰文)';

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
    new RegExp(`^\\p{Script=Han}[\\p{Script=Han}\\s·]{1,8}[/／]\\s*${craft}(?:$|\\s)`, 'u').test(inner) ||
    isNameInBrackets(text) ||
    isNameOfBody(text)
  );
}

/** One or two names in brackets, as below a short report: `（王磊）`, `（李 娜 张鹏）`. */
const isNameInBrackets = (text: string) => {
  const inner = /^[（(]([^（()）]{2,16})[）)]$/.exec(text)?.[1];
  return inner !== undefined && namesIn(inner).length <= 3 && namesIn(inner).every(mayBeName);
};

/** A name, and in brackets where somebody works: `李晓玲（市财政局）`. */
const isNameOfBody = (text: string) => {
  const [, name = '', body = ''] = /^([^（()）]{2,6})[（(]([^（()）]{3,20})[）)]$/.exec(text) ?? [];
  return namesIn(name).length === 1 && namesIn(name).every(mayBeName) && isBody(body);
};

/** The words of a line, those of a name printed apart put together: a name with a space is one. */
export const namesIn = (text: string) =>
  text
    .trim()
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .split(/[\s\u3000、，]+/)
    .filter(Boolean);

/** Whether a line is but a name: whose, the line does not say. */
export const isName = (text: string) =>
  /^\p{Script=Han}{2,3}$|^\p{Script=Han} {1,2}\p{Script=Han}$|^\p{Script=Han}\u3000\p{Script=Han}$/u.test(
    text,
  ) ||
  (text.length === 4 && mayBeName(text));

/** Names of people, and nothing else: at least three, each of which begins as names do. */
export function isNameList(text: string): boolean {
  const names = namesIn(text);
  return names.length >= 3 && names.every((name) => mayBeName(name.replace(/[（(]女[)）]$/, '')));
}

/** Whether a word may be a person's name: by its length and its first character. */
export const mayBeName = (word: string) =>
  /^\p{Script=Han}{2,4}$/u.test(word) &&
  (familyNames.includes(word[0]!) ||
    rarerNames.includes(word[0]!) ||
    /^(?:欧阳|司马|上官|诸葛|司徒|皇甫|慕容)/.test(word));

/** Family names that are less frequent, those that begin many other words left out. */
const rarerNames =
  '聂庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕焦柳邢岳齐梅莫庄辛祝涂祁舒耿牟詹苗凌纪靳童甄裴鲍覃霍翁隋甘景柯阮桂闵柴冉饶刁瞿戚滕苑邬臧宫褚娄奚穆郎邸冀姬屠郜晏栾喻迟敖鄢卓仇艾蓝巩仲虞卞竺佟栗匡巫鞠荆谌岑胥蔺';

/** Whether a by-line names only what may be names: 记者节 does not. */
export function isSureByline(text: string): boolean {
  const contributors = parseByline(text.replace(/^[□■○●◎◇◆△▲]\s*/, ''));
  const people = contributors.filter(({ kind }) => kind === 'person');
  if (people.length === 0) return /^[（(]?本报(?:特约)?评论员[）)]?$/.test(text);
  return (
    people.length === contributors.length && people.every(({ name }) => mayBeName(name) && name.length < 4)
  );
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
