import type { Proposal } from './block.ts';
import { isNumbered } from './forms.ts';
import { isHead, type Line, type Make } from './lines.ts';
import { dashedProposal } from './plain-headlines.ts';
import type { Around } from './surroundings.ts';

/** The roles of the lines of a headline where sizes and bold letters tell. */
export function judgeSet({ bodySize, lines }: Make, heads: readonly Line[], around: Around): Proposal[] {
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
  // Three lines of one size, the first a paragraph of its own: it leads to the others.
  const own = titles.length > 2 && !titles[0]!.form.sameParagraph && !titles[1]!.form.sameParagraph ? 1 : 0;
  const first = heads.indexOf(titles[own]!);
  const last = heads.lastIndexOf(titles.at(-1)!);
  const isSure = hasBig || (around.isBeginning && heads.length === 1);
  return heads.map((line, index): Proposal => {
    if (line.is === 'dashed' && index > 0) return dashedProposal(line);
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
