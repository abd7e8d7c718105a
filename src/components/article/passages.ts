/** The words of an article in a selection, paragraphs parted by line ends; nothing of what editors added, and nothing from elsewhere. */
export function selectedPassage(range: Range): string {
  return paragraphs()
    .filter((paragraph) => range.intersectsNode(paragraph))
    .map((paragraph) => wordsOf(paragraph, range).trim())
    .filter(Boolean)
    .join('\n');
}

/**
 * The permanent id of the paragraph that holds a passage, or the first part of one: empty where it stands in a heading, which has none;
 * nothing where the article does not hold it.
 */
export function paragraphOf(passage: string): string | undefined {
  const wanted = squash(passage.trim().split('\n')[0] ?? '');
  const found = paragraphs().find((paragraph) => squash(wordsOf(paragraph)).includes(wanted));
  return found && (found.id.startsWith('p-') ? found.id : '');
}

const paragraphs = () => [...document.querySelectorAll<HTMLElement>(places)];

/** Where an article's words stand; those that have a permanent address, and the others. */
const places = ['[id^="p-"]', '.head :is(.kicker, h1, .subtitle, .byline)', '#text :is(h2, .endnotes p)']
  .map((place) => `.article ${place}:not([data-added])`)
  .join();

/** The article's own words in a paragraph, as far as a range holds them, a table's cells parted by spaces; an item of a list does not hold those within it. */
function wordsOf(paragraph: HTMLElement, range?: Range): string {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let words = '';
  let cell: Element | null | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const within = node.parentElement!;
    if (within.closest('[data-added]') || within.closest(places) !== paragraph) continue;
    if (words && cell !== within.closest('td, th')) words += ' ';
    cell = within.closest('td, th');
    const start = range?.startContainer === node ? range.startOffset : 0;
    const end = range?.endContainer === node ? range.endOffset : node.length;
    if (!range || range.intersectsNode(node)) words += node.data.slice(start, end);
  }
  return words;
}

const squash = (words: string) => words.replace(/\s/g, '');
