import type { CST } from 'yaml';

/** Every token of a text, those inside others too. */
export function allTokens(tokens: readonly CST.Token[]): CST.Token[] {
  const all: CST.Token[] = [];
  const add = (part: Part | Part[] | null | undefined): void => {
    if (!part) return;
    if (Array.isArray(part)) return part.forEach(add);
    if (part.type) all.push(part as CST.Token);
    for (const inner of [part.start, part.props, part.key, part.sep, part.value, part.items, part.end]) add(inner);
  };
  add(tokens as unknown as Part[]);
  return all;
}

/** What may stand inside a token, whichever kind it is. */
interface Part {
  type?: string;
  start?: Part | Part[];
  props?: Part | Part[];
  key?: Part | Part[] | null;
  sep?: Part | Part[];
  value?: Part | Part[];
  items?: Part | Part[];
  end?: Part | Part[];
}
