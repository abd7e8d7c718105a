import type { Proposal } from './block.ts';
import { isBody, isDocumentNumber, isNumbered } from './forms.ts';
import type { Line, Make } from './lines.ts';
import type { Around } from './surroundings.ts';

/** The roles of the lines of a headline where nothing but words and empty lines tells. */
export function judgePlain(make: Make, heads: readonly Line[], around: Around): Proposal[] {
  const { usualBlanks } = make;
  const isApart = ({ form }: Line) => form.blanks > usualBlanks + 1;
  if (heads.length > mostLines || (around.isBelowByline && heads.length > 1 && !around.isBeginning))
    return judgeList(heads, around);
  if (around.isBeginning) {
    // A picture had its place between the headline and the text.
    const captions = heads.filter((line, index) => index > 0 && line.is === 'head' && isApart(line));
    const rest = heads.filter((line) => !captions.includes(line));
    const judged = judgeHeadline(rest);
    return heads.map((line) =>
      captions.includes(line)
        ? { role: 'caption', doubt: '前面空了几行，像是图片的位置，可能是图片说明' }
        : judged[rest.indexOf(line)]!,
    );
  }
  if (heads.length > 2 || heads.every(({ text }) => heads.length > 1 && isNumbered(text)))
    return judgeList(heads, around);
  if (heads.length === 2) {
    return judgeHeadline(heads).map(({ role }) => ({
      role,
      doubt: '可能是标题，也可能是小标题或正文里的短行',
    }));
  }
  return [judgeOne(make, heads[0]!, around, isApart(heads[0]!))];
}

/** A line alone, with text before it and, most often, behind it. */
function judgeOne(
  make: Make,
  line: Line,
  { next, end, isBroken, isShortStory, isBehindLine, isAtPageEnd }: Around,
  isApart: boolean,
): Proposal {
  const behind = make.lines[end]?.is;
  if (next?.is === 'date' && isBody(line.text)) return { role: 'body' };
  if (isBroken && isAtPageEnd) return { role: 'pageInfo', doubt: '在换页的地方，把一句话断开了，像书眉' };
  if (isBroken && next?.is === 'text') return { role: 'caption', doubt: '它把一句话断开了，可能是图片说明' };
  if (behind === 'caption' || behind === 'picture')
    return { role: 'title', doubt: '后面是图片，可能是图片新闻的标题' };
  if (isNumbered(line.text)) {
    const inList = next !== undefined && isNumbered(next.text);
    return inList ? { role: 'body', doubt: '带编号的短行，可能是小标题' } : { role: 'subheading' };
  }
  if (isBehindLine && next?.is === 'text')
    return { role: 'title', doubt: '前面有分隔线，可能是另一篇的标题，也可能是小标题' };
  if (isShortStory && isApart) return { role: 'title', doubt: photoNews };
  if (isApart && next?.is === 'text')
    return { role: 'title', doubt: '前面空了几行，可能是另一篇的标题，也可能是小标题' };
  if (next?.is !== 'text') return { role: 'body', doubt: '后面没有正文，可能是标题、图片说明或落款' };
  return isParallel(make, line)
    ? { role: 'subheading' }
    : { role: 'subheading', doubt: '小标题，还是另一篇的标题' };
}

/** The doubt of a headline that may stand below a picture. */
export const photoNews = '前面空了几行，后面只有一段，可能是图片新闻的标题';

/** More lines than a headline has. */
const mostLines = 4;

function judgeList(heads: readonly Line[], { isBeginning, isFirst, isAboveByline }: Around): Proposal[] {
  const title = isAboveByline && !isFirst ? heads.length - 1 : 0;
  return heads.map((_, index) =>
    index === title && isBeginning
      ? {
          role: 'title',
          doubt: isAboveByline ? '前面是许多短行，后面是作者，可能是标题' : '后面接着许多短行，可能是标题',
        }
      : { role: 'body', doubt: '许多短行连在一起，可能是名单、诗歌或目录' },
  );
}

/** The lines of one headline by their number. */
function judgeHeadline(heads: readonly Line[]): Proposal[] {
  const [first, second, ...more] = heads;
  if (first && second?.is === 'dashed' && more.length === 0 && isShort(second)) {
    return [first, second].map(() => ({ role: 'body', doubt: '像引语和它的出处，也可能是标题和副题' }));
  }
  const plain = heads.filter(
    ({ is, text }, index) => (is !== 'dashed' && !isDocumentNumber(text)) || index === 0,
  );
  const order = orders[plain.length - 1] ?? [];
  let next = 0;
  return heads.map((line, index): Proposal => {
    if (line.is === 'dashed' && index > 0) return dashedProposal(line);
    if (isDocumentNumber(line.text) && index > 0) return { role: 'subtitle' };
    const role = order[next++] ?? 'subtitle';
    if (plain.length > 1)
      return { role: /[，、]$/.test(first?.text ?? '') && index < 2 ? 'title' : role, doubt: severalLines };
    if (/^[（(【].*[)）】]$/.test(line.text)) return { role: 'body', doubt: '在括号里，可能不是标题' };
    return [...line.text].length < 4 ? { role, doubt: '很短，可能不是标题' } : { role };
  });
}

const severalLines = '标题有几行，引题、标题、副题怎样分，请核对';

/** The roles of one line, of two, of three, of four. */
const orders: Proposal['role'][][] = [
  ['title'],
  ['kicker', 'title'],
  ['kicker', 'title', 'subtitle'],
  ['kicker', 'title', 'title', 'subtitle'],
];

/** Whether what stands behind dashes is as short as a name: a quotation is signed so. */
const isShort = ({ text }: Line) => [...text.replace(/^[—―─-]+\s*/, '')].length < 5;

export const dashedProposal = (line: Line): Proposal =>
  isShort(line) ? { role: 'subtitle', doubt: '很短，可能是引语的出处' } : { role: 'subtitle' };

/**
 * Whether at least two other lines of the page are built like this one, with the same marks at nearly the same places, and the
 * texts below all of them begin alike: parts of one article.
 */
function isParallel({ lines }: Make, line: Line): boolean {
  const shape = shapeOf(line);
  if (shape.length < 2) return false;
  const below = lines.flatMap((other, index) => {
    if (other.is !== 'head') return [];
    const lengths = shapeOf(other);
    const isAlike =
      lengths.length === shape.length &&
      lengths.every((length, part) => Math.abs(length - shape[part]!) <= 3);
    return isAlike ? [lines[index + 1]?.text.slice(0, 2)] : [];
  });
  return below.length > 2 && new Set(below).size === 1;
}

/** The lengths of a line's parts between its commas. */
function shapeOf(line: Line): number[] {
  const known = shapes.get(line) ?? line.text.split(/[，、：]/).map((part) => part.length);
  shapes.set(line, known);
  return known;
}

/** Each is asked for as often as there are headlines. */
const shapes = new WeakMap<Line, number[]>();
