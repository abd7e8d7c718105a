import type { Block } from '../../shared/intake.ts';

/** A photograph that the editor has chosen. */
export interface Photo {
  upload: string;
  /** No other has it. */
  name: string;
  /** What there is to know of it. */
  notes: string[];
  /** Where this page finds it. */
  address: string;
}

/**
 * The blocks with a photograph at one caption and at no other place.
 *
 * @param caption the id of the caption's block; '' takes the photograph away.
 */
export function placePicture(blocks: readonly Block[], { name }: Photo, caption: string): Block[] {
  return blocks
    .filter((block) => !(isGiven(block) && block.picture === name))
    .flatMap((block) =>
      block.id === caption
        ? [{ id: `photo ${name}`, role: 'picture', parts: [], picture: name } as Block, block]
        : [block],
    );
}

/** Whether a block stands for a photograph that came beside the text. */
export const isGiven = ({ parts, picture }: Block) => parts.length === 0 && picture !== undefined;

/** The captions of a page, and which photograph each has. */
export const captionsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block, index) =>
    block.role === 'caption' ? [{ block, photo: givenBefore(blocks, index)?.picture }] : [],
  );

const givenBefore = (blocks: readonly Block[], index: number) => {
  const before = blocks[index - 1];
  return before && isGiven(before) ? before : undefined;
};
