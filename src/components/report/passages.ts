/** The words of an article in a selection, paragraphs parted by line ends; nothing of what editors added, and nothing from elsewhere. */
export function selectedPassage(range: Range): string {
  return paragraphs()
    .filter((paragraph) => range.intersectsNode(paragraph))
    .map((paragraph) => wordsOf(paragraph, range).trim())
    .filter(Boolean)
    .join('\n');
}

/** The permanent id of the paragraph that holds a passage, or the first part of one; empty where none does. */
export function paragraphOf(passage: string): string {
  const wanted = squash(passage.trim().split('\n')[0] ?? '');
  const found = paragraphs().find((paragraph) => squash(wordsOf(paragraph)).includes(wanted));
  return wanted ? (found?.id ?? '') : '';
}

const paragraphs = () => [...document.querySelectorAll<HTMLElement>('.article [id^="p-"]:not([data-added])')];

/** The article's own words in a paragraph, as far as a range holds them. */
function wordsOf(paragraph: HTMLElement, range?: Range): string {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('[data-added]')) continue;
    const start = range?.startContainer === node ? range.startOffset : 0;
    const end = range?.endContainer === node ? range.endOffset : node.length;
    if (!range || range.intersectsNode(node)) words += node.data.slice(start, end);
  }
  return words;
}

const squash = (words: string) => words.replace(/\s/g, '');
