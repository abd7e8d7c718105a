import type { Named } from '../../shared/overview.ts';

/** Those whose name or id holds every word that was typed, in their order. */
export function foundBy(typed: string, items: readonly Named[]): readonly Named[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? items
    : items.filter(({ id, name }) => words.every((word) => folded(`${name} ${id}`).includes(word)));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
