/**
 * The paragraphs that a reader sees of an article's Markdown or MDX, one string each, without marks and components.
 */
export function plainText(markdown: string): string[] {
  return markdown
    .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '')
    .split(/\r?\n\s*\r?\n/)
    .filter((block) => !/^\s*(import|export)\s/.test(block))
    .map((block) =>
      block
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/<\/?[A-Za-z][^>]*>/g, '')
        .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
        .replace(/\*\*|__|`|(?<=\S)\*|\*(?=\S)|\\(?=[\p{P}\p{S}])/gu, '')
        .replace(/\s*\r?\n\s*/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}
