/**
 * The words of a text as its source has them, without its marks, pictures and components, a line for each line: for looking through
 * very many texts. {@link plainBlocks} is exact, and takes a hundred times as long.
 */
export const plainSource = (body: string): string =>
  body
    .replace(/^\s*!\[[^\][\n]*\]\(.*\)\s*$/gm, '')
    .replace(/^\s*<[A-Z][^<>]*\/>/gm, '')
    .replace(/\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '')
    .replace(/\[\^[^\s\][^]+\]:?/g, '')
    .replace(/\*\*|\[/g, '')
    .replace(/^(?:\s*(?:##\s|>|-\s|\|[\s:|-]+\|$))+/gm, '')
    .trim();
