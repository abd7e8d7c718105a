import type { ParagraphForm } from '../read/source.ts';
import { textOf, without, type Block, type Part } from './block.ts';
import { endsSentence, isBody, isNumbered, isSpoken } from './forms.ts';
import { isSigned } from './names.ts';
import type { Make } from './lines.ts';

/**
 * Joins paragraphs that a column or a page had parted: one ends in mid-sentence, the next goes on. A picture or its caption
 * may stand between them; it comes behind.
 */
export function joinParted(blocks: readonly Block[], { lines, isIndented }: Make): Block[] {
  const joined: Block[] = [];
  const forms: Forms = new Map(
    lines.flatMap(({ parts, form }) => parts.map(({ paragraph }) => [paragraph, form])),
  );
  for (const block of blocks) {
    const target = partner(joined, block, forms, isIndented);
    if (!target) joined.push(block);
    else {
      const doubt = target.doubt ?? block.doubt ?? doubtOfJoint(endsOf(target), textOf(block));
      joined[joined.lastIndexOf(target)] = {
        ...without(target, 'doubt'),
        parts: [...target.parts, ...block.parts],
        ...(doubt ? { doubt } : {}),
      };
    }
  }
  return joined;
}

/** How the paragraphs of the source look, by their places. */
type Forms = ReadonlyMap<number, ParagraphForm>;

/** The words of a block; of one that has been joined again and again those at both ends, for it may be a list of thousands of lines. */
const endsOf = ({ parts }: Block): string =>
  textOf({
    parts: parts.length > 2 * shortest ? [...parts.slice(0, shortest), ...parts.slice(-shortest)] : parts,
  });

function partner(
  before: readonly Block[],
  block: Block,
  forms: Forms,
  isIndented: boolean,
): Block | undefined {
  if (block.role !== 'body' || block.table) return undefined;
  const target = before.findLast(({ role }) => !between.has(role));
  if (target?.role !== 'body' || target.table) return undefined;
  const [first, second] = [endsOf(target), textOf(block)];
  const end = first.slice(-200);
  const formOf = (part: Part | undefined) => part && forms.get(part.paragraph);
  const form = formOf(block.parts[0]);
  if (form?.aside === 'note' || formOf(target.parts.at(-1))?.aside === 'note') return undefined;
  if (endsSentence(end) || isSigned(end) || startsAnew.test(second) || isNumbered(second) || isSpoken(second))
    return undefined;
  if (form?.sameParagraph || (isIndented && (form?.indent ?? 0) >= 1.5)) return undefined;
  // Lines of a list, of a poem and of an address are short, and end as they like.
  const isLong =
    [...first.slice(0, 2 * shortest)].length >= shortest &&
    (second.length >= shortest || endsSentence(second)) &&
    !isBody(second);
  return isLong || (form?.breakBefore && first.length > 10) ? target : undefined;
}

/** Lines of a list may be long, too: they begin alike, or do not end as sentences do. */
function doubtOfJoint(first: string, second: string): string | undefined {
  const isSure = first.length >= 40 && endsSentence(second) && first.slice(0, 2) !== second.slice(0, 2);
  return isSure ? undefined : '前一段没有完，接上了后一段，请核对';
}

/** In characters: a line of a column has some twelve to twenty. */
const shortest = 24;

/** What may stand in the gap. */
const between = new Set<Block['role']>(['picture', 'caption', 'pageInfo', 'ignored']);

/** A label with its colon, a dash of a list, where a report comes from. */
const startsAnew =
  /^(?:\S{1,8}[：:]|[-—●■◆★▲○□·•]|【?(?:本报|本刊|本网|新华社|中新社)\S{0,12}?[讯电](?:[\s（(】]|$))/;
