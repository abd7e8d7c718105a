import { isHeadline, isOfPage, without, type Block, type Role } from './block.ts';

/** The articles of a page: what stands from one beginning to the next. What stands before the first belongs to it. */
export function articlesOf(blocks: readonly Block[]): Block[][] {
  const articles: Block[][] = [];
  let isFirst = true;
  for (const block of blocks) {
    if (isOfPage(block)) continue;
    if (articles.length === 0 || (block.starts && !isFirst)) articles.push([block]);
    else articles.at(-1)?.push(block);
    if (block.starts) isFirst = false;
  }
  return articles;
}

/**
 * Gives a block another role. One that becomes the top of a headline begins an article; where the top of a headline becomes
 * something else, the article begins at the line below it, or no longer. Beginnings elsewhere stay.
 */
export function setRole(blocks: readonly Block[], id: string, role: Role): Block[] {
  const at = blocks.findIndex((block) => block.id === id);
  const old = blocks[at];
  if (!old) return [...blocks];
  const block = settled({ ...old, role });
  const [before, next] = [blocks[at - 1], blocks[at + 1]];
  const follows = next !== undefined && isHeadline(next);
  const changed = blocks.with(at, block);
  if (isHeadline(block)) {
    const isTop = !before || !isHeadline(before);
    if (isTop || old.starts) changed[at] = { ...block, starts: true };
    if (isTop && follows) changed[at + 1] = without(next, 'starts');
  } else if (old.starts && isHeadline(old)) {
    changed[at] = without(block, 'starts');
    if (follows) changed[at + 1] = { ...next, starts: true };
  }
  return changed;
}

/** Lets an article begin at a block, or no longer. */
export function setStart(blocks: readonly Block[], id: string, starts: boolean): Block[] {
  return blocks.map((block) => {
    if (block.id !== id) return block;
    return starts ? { ...block, starts: true } : without(block, 'starts');
  });
}

/** Says that a block is as it should be. */
export function confirm(blocks: readonly Block[], id: string): Block[] {
  return blocks.map((block) => (block.id === id ? settled(block) : block));
}

/** Joins a block to the nearest one of its role before it; those between stay where they are, behind both. */
export function joinBlock(blocks: readonly Block[], id: string): Block[] {
  const at = blocks.findIndex((block) => block.id === id);
  const block = blocks[at];
  const before = blocks.slice(0, Math.max(at, 0)).findLastIndex(({ role }) => role === block?.role);
  const target = blocks[before];
  const isWords = ({ picture, table }: Block) => picture === undefined && table === undefined;
  if (!block || !target || !isWords(block) || !isWords(target)) return [...blocks];
  return blocks
    .with(before, settled({ ...target, parts: [...target.parts, ...block.parts] }))
    .filter((_, index) => index !== at);
}

/** Parts a block into the paragraphs of the source again, each at the place that it had. */
export function partBlock(blocks: readonly Block[], id: string): Block[] {
  const block = blocks.find((other) => other.id === id);
  if (!block || block.parts.length < 2) return [...blocks];
  const [first, ...rest] = block.parts.map((part, index): Block => {
    return {
      ...without(block, 'doubt', ...(index === 0 ? [] : (['starts'] as const))),
      id: index === 0 ? id : `${id}.${part.paragraph}`,
      parts: [part],
    };
  });
  return [...blocks.map((other) => (other.id === id && first ? first : other)), ...rest].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
}

const placeOf = ({ parts }: Block) => parts[0]?.paragraph ?? 0;

const settled = (block: Block) => without(block, 'doubt');

/** Each stretch of headline blocks begins an article at its first, and no other block does but those that were set by hand. */
export function withBeginnings(blocks: readonly Block[]): Block[] {
  let inHeadline = false;
  return blocks.map((block) => {
    if (isOfPage(block)) return block;
    const starts = isHeadline(block) && !inHeadline;
    inHeadline =
      isHeadline(block) ||
      (inHeadline && (block.role === 'picture' || block.role === 'caption' || block.role === 'byline'));
    if (starts || (block.starts && isHeadline(block))) return { ...block, starts: true };
    return without(block, 'starts');
  });
}
