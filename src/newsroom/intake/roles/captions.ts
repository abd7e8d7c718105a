import { isBody } from './forms.ts';
import { mayBeName, namesIn } from './names.ts';

/** The typical forms of words that stand with a picture. */

/** What a picture shows: `图为…`, `▲会议现场`, `会议现场。王民峰 摄`. */
export const isCaption = (text: string) =>
  text.length <= 200 &&
  !isBrief(text) &&
  (/^(?:图[为：:①-⑨]|[上下左右][图:：]|图[一二三四五\d]{1,2}[：: 为])|^[▲△▼▽◀▶↑↓←→]/.test(text) ||
    /^(?:照片|图片|资料图片)(?:说明)?[：:]/.test(text) ||
    inBrackets.test(text) ||
    pictureCredit(text) !== undefined);

/** `（图为…）`, and a sign that a picture stood there: `（图）`, `【图2】`. */
const inBrackets = /^[（(【[](?:图[为：:]|(?:附|配)?图片?[一二三四五\d]{0,2}[）)】\]])/;

/** Who took the picture, at the end of its caption: the words, and where they begin. */
export function pictureCredit(text: string): { credit: string; at: number; dropped: string } | undefined {
  const bracketed =
    /[（(]([^（()）]{1,40}?(?:摄|摄影|供图|提供|摄影报道|绘|制图)|(?:本报)?资料(?:图片?|照片))[）)]$/.exec(
      text,
    );
  if (bracketed?.[1] && !inBrackets.test(bracketed[0]))
    return { credit: bracketed[1], at: bracketed.index, dropped: bracketed[0][0]! + bracketed[0].at(-1)! };
  const open =
    /(?<=^|[。\s\u3000！？])((?:\p{Script=Han}{0,8}(?:记者|通讯员|实习生)\s*)?\p{Script=Han}{1,4}(?:\s?\p{Script=Han}{1,3}){0,2}\s?(?:摄|摄影|供图|摄影报道))$/u.exec(
      text,
    );
  if (open?.index === 0 && !isPhotographer(open[1]!)) return undefined;
  return open?.[1] ? { credit: open[1].trim(), at: open.index, dropped: '' } : undefined;
}

/** Whether nothing is said but who took a picture: `郭晓辉 摄`, `本报记者 马超 摄`. */
export const isCredit = (text: string) => pictureCredit(text)?.at === 0;

const isPhotographer = (credit: string) =>
  namesIn(credit.replace(/^.*(?:记者|通讯员|实习生)|\s*(?:摄影报道|摄影?|供图)$/g, '')).every(
    (word) => mayBeName(word) || isBody(word),
  );

/** What a picture shows, beyond doubt. */
export const isSureCaption = (text: string) =>
  /^(?:图[为①-⑨]|[▲△▼▽])/.test(text) || (text.length <= 60 && /摄影?[）)]?$|供图[）)]?$/.test(text));

/** A report of a line or two among others, with who sent it: `△市中医院工会举办讲座。（李娜）`. */
export const isBrief = (text: string) => {
  const name = /^[△▲▽▼○●◎◆■□★☆·•].{8,}[（(]([^（()）]{2,12})[）)]$/.exec(text)?.[1];
  return name !== undefined && !/(?:摄|供图)$/.test(name);
};
