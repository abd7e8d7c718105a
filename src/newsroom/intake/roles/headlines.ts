import type { Proposal } from './propose.ts';
import { dateline, endsSentence, isBody, isNumbered, isSigned } from './forms.ts';
import type { Line, Make } from './lines.ts';

/** The roles of a run of lines that may be a headline, `from` … `to`, in the light of what stands around it. */
export function judgeRun(make: Make, from: number, to: number, before: readonly Proposal[]): Proposal[] {
  const run = make.lines.slice(from, to);
  const heads = run.filter(isHead);
  const around = surroundings(make, from, to, before);
  const judged = make.isSet ? judgeSet(make, heads, around) : judgeUnset(make, heads, around);
  let next = 0;
  return run.map((line) => (isHead(line) ? judged[next++]! : judgeName(line, judged)));
}

const isHead = ({ is }: Line) => is === 'head' || is === 'dashed';

/** Who wrote it, below a headline; behind a sub-heading it is text. */
function judgeName({ is }: Line, heads: readonly Proposal[]): Proposal {
  const isArticle = heads.some(({ role }) => role === 'title');
  if (is === 'byline') return { role: 'byline' };
  return isArticle
    ? { role: 'byline', doubt: '只有姓名，看不出是不是作者' }
    : { role: 'body', doubt: '只有两三个字，可能是作者' };
}

interface Around {
  /** An article begins here, as the lines around say, whatever those of the run look like. */
  isBeginning: boolean;
  isFirst: boolean;
  /** The text before is in mid-sentence. */
  isBroken: boolean;
  next: Line | undefined;
  previous: Line | undefined;
  /** One paragraph follows, and then the next headline or the end. */
  isShortStory: boolean;
}

function surroundings({ lines }: Make, from: number, to: number, before: readonly Proposal[]): Around {
  const run = lines.slice(from, to);
  const follows = lines.slice(to).filter(({ is }) => is !== 'picture' && is !== 'caption');
  const next = follows[0];
  const lastText = before.findLastIndex(({ role }) => role === 'body' || role === 'byline');
  const previous = lines[lastText];
  const isFirst = !before.some(({ role }) => role === 'body' || role === 'title');
  const isEnded =
    previous !== undefined &&
    (isSigned(previous.text) || (previous.is === 'byline' && before[lastText - 1]?.role === 'body'));
  const hasSubtitle = run.some(({ is }, index) => is === 'dashed' && index > 0);
  const hasByline = run.at(-1)?.is === 'byline' || run.at(-1)?.is === 'name';
  const hasDateline = next?.is === 'text' && dateline(next.text) !== undefined;
  const after = follows[1];
  return {
    isBeginning: isFirst || isEnded || hasSubtitle || hasByline || hasDateline,
    isFirst,
    isBroken: previous?.is === 'text' && !endsSentence(previous.text) && previous.text.length > 20,
    next,
    previous,
    isShortStory: next?.is === 'text' && after?.is !== 'text' && next.text.length <= 150,
  };
}

/** Where sizes and bold letters tell. */
function judgeSet({ bodySize, lines }: Make, heads: readonly Line[], around: Around): Proposal[] {
  const sizeOf = ({ form }: Line) => form.size ?? bodySize;
  const isTitleStyle = ({ form }: Line) => form.style === 'title' || form.style === 'heading';
  const largest = Math.max(...heads.map(sizeOf));
  const hasBig = heads.some(({ look }) => look === 'big');
  const titles = heads.some(isTitleStyle)
    ? heads.filter(isTitleStyle)
    : heads.filter((line) => sizeOf(line) === largest && line.is !== 'dashed');
  const ofPage = Math.min(...lines.filter(({ is, look }) => is === 'head' && look === 'big').map(sizeOf));
  const isSubheading =
    !around.isBeginning &&
    !heads.some(({ form }) => form.style === 'title' || form.style === 'heading') &&
    (!hasBig || (largest < biggest(lines, bodySize) * 0.7 && largest < bodySize * 1.6));
  if (heads.every(({ form, text }) => form.style === 'subheading' || isNumbered(text)) && !around.isFirst)
    return heads.map(() => ({ role: 'subheading' }));
  if (isSubheading) {
    const isSure = heads.length === 1 && Number.isFinite(ofPage) && !hasBig && heads[0]!.form.bold === true;
    return heads.map(({ is }) => ({
      role: is === 'dashed' ? 'subtitle' : 'subheading',
      ...(isSure ? {} : { doubt: '小标题，还是另一篇的标题' }),
    }));
  }
  const first = heads.indexOf(titles[0]!);
  const last = heads.lastIndexOf(titles.at(-1)!);
  const isSure = hasBig || (around.isBeginning && heads.length === 1);
  return heads.map((line, index): Proposal => {
    if (line.is === 'dashed' && index > 0) return { role: 'subtitle' };
    if (line.form.style === 'subtitle') return { role: 'subtitle' };
    if (isNumbered(line.text) && index > last) return { role: 'subheading' };
    const role = index < first ? 'kicker' : index > last ? 'subtitle' : 'title';
    const doubt = doubtOfSet(line, role, { isSure, bodySize, hasBig, titles: titles.length });
    return { role, ...(doubt ? { doubt } : {}) };
  });
}

function doubtOfSet(
  line: Line,
  role: Proposal['role'],
  {
    isSure,
    bodySize,
    hasBig,
    titles,
  }: { isSure: boolean; bodySize: number; hasBig: boolean; titles: number },
): string | undefined {
  const size = line.form.size ?? bodySize;
  if (!isSure) return '没有字号可以依据，可能是标题，也可能是小标题';
  if (role === 'subtitle' && size <= bodySize * 1.1) return '字号和正文一样，可能是副题，也可能是小标题';
  if (role === 'title' && titles > 2) return '几行一样大，可能不是同一个标题';
  if (role === 'title' && titles === 2 && !hasBig) return '两行一样大，可能是引题和标题';
  return undefined;
}

const biggest = (lines: readonly Line[], bodySize: number) =>
  Math.max(...lines.filter(isHead).map(({ form }) => form.size ?? bodySize));

/** Where nothing but words and empty lines tells. */
function judgeUnset(make: Make, heads: readonly Line[], around: Around): Proposal[] {
  const { usualBlanks } = make;
  const isApart = ({ form }: Line) => form.blanks > usualBlanks + 1;
  if (heads.length > mostLines) return heads.map((_, index) => judgeList(index, around));
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
  const [line] = heads as [Line];
  if (heads.length > 1)
    return judgeHeadline(heads).map(({ role }) => ({
      role,
      doubt: '可能是标题，也可能是小标题或正文里的短行',
    }));
  if (around.next?.is === 'date' && isBody(line.text)) return [{ role: 'body' }];
  if (around.isBroken && around.next?.is === 'text')
    return [{ role: 'caption', doubt: '它把一句话断开了，可能是图片说明' }];
  if (isNumbered(line.text)) return [{ role: 'subheading' }];
  if (around.isShortStory && isApart(line)) return [{ role: 'title', doubt: photoNews }];
  if (around.next?.is !== 'text')
    return [{ role: 'body', doubt: '后面没有正文，可能是标题、图片说明或落款' }];
  return [
    isParallel(make, line)
      ? { role: 'subheading' }
      : { role: 'subheading', doubt: '小标题，还是另一篇的标题' },
  ];
}

/** The doubt of a headline that may stand below a picture. */
export const photoNews = '前面空了几行，后面只有一段，可能是图片新闻的标题';

/** More lines than a headline has. */
const mostLines = 4;

function judgeList(index: number, { isBeginning }: Around): Proposal {
  return index === 0 && isBeginning
    ? { role: 'title', doubt: '后面接着许多短行，可能是标题' }
    : { role: 'body', doubt: '许多短行连在一起，可能是名单、诗歌或目录' };
}

/** The lines of one headline by their number. */
function judgeHeadline(heads: readonly Line[]): Proposal[] {
  const plain = heads.filter(({ is }, index) => is !== 'dashed' || index === 0);
  const order =
    plain.length === 1
      ? onlyTitle
      : plain.length === 2
        ? kickerAndTitle
        : plain.length === 3
          ? threeLines
          : fourLines;
  let next = 0;
  return heads.map((line, index): Proposal => {
    if (line.is === 'dashed' && index > 0) return { role: 'subtitle' };
    const role = order[next++] ?? 'subtitle';
    return plain.length === 1 ? { role } : { role, doubt: '标题有几行，引题、标题、副题怎样分，请核对' };
  });
}

const onlyTitle = ['title'] as const;
const kickerAndTitle = ['kicker', 'title'] as const;
const threeLines = ['kicker', 'title', 'subtitle'] as const;
const fourLines = ['kicker', 'title', 'title', 'subtitle'] as const;

/** Whether at least two other lines of the page are built like this one, with the same marks at nearly the same places. */
function isParallel({ lines }: Make, line: Line): boolean {
  const shape = shapeOf(line.text);
  if (shape.length < 2) return false;
  const alike = lines.filter(({ is, text }) => {
    const other = shapeOf(text);
    return (
      is === 'head' &&
      other.length === shape.length &&
      other.every((length, index) => Math.abs(length - shape[index]!) <= 3)
    );
  });
  return alike.length > 2;
}

/** The lengths of a line's parts between its commas. */
const shapeOf = (text: string) => text.split(/[，、：]/).map((part) => part.length);
