import type { Emphasis, PhrasingContent } from 'mdast';
import type { CitableBlock } from './citable.ts';

/** The fragments of the address of a block: its own, and those of blocks whose words it has taken in. */
export interface BlockAddress {
  id: string;
  also: readonly string[];
}

/** Gives a block of a text its address, and a place to arrive at for each other one. */
export function setAddress(block: CitableBlock, { id, also }: BlockAddress): void {
  block.data = { ...block.data, hProperties: { ...block.data?.hProperties, id } };
  const places = also.map(place);
  if (places.length === 0) return;
  if (block.type === 'paragraph') block.children.unshift(...places);
  else if (block.type === 'listItem') block.children.unshift({ type: 'paragraph', children: places });
  else block.children[0]?.children[0]?.children.unshift(...places);
}

const place = (id: string): PhrasingContent & Emphasis => ({
  type: 'emphasis',
  children: [],
  data: { hName: 'span', hProperties: { id, dataAdded: '' } },
});
