import { isHeadline, without, type Block } from './block.ts';
import type { Make } from './lines.ts';

/**
 * Lets an article begin at who wrote it, where that stands above the headline. Between two articles nothing but empty lines and the
 * custom of the page tells whose name it is.
 */
export function withBylinesAbove(blocks: readonly Block[], { lines }: Make): Block[] {
  const blanks = new Map(lines.map(({ parts, form }) => [parts[0]?.paragraph, form.blanks]));
  const blanksOf = ({ parts }: Block) => blanks.get(parts[0]?.paragraph) ?? 0;
  const isCustom = blocks[0]?.role === 'byline' && blocks[1]?.starts === true;
  const found = [...blocks];
  for (const [index, block] of blocks.entries()) {
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    const isBetween =
      block.role === 'byline' && before && !isHeadline(before) && before.role !== 'byline' && next?.starts;
    if (!isBetween || /^[（(【[]/.test(block.parts[0]?.text ?? '')) continue;
    const more = blanksOf(block) - blanksOf(next);
    if (isCustom || more > 0 || before.role === 'ignored') {
      found[index] = { ...block, starts: true };
      found[index + 1] = without(next, 'starts');
    } else if (more === 0 && blocks.at(-1)?.role !== 'byline') found[index] = { ...block, doubt };
  }
  return found;
}

const doubt = '在两篇之间，可能是上一篇的作者，也可能是下一篇的';
