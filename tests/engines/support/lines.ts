/**
 * Runs on a page: the lines of its justified text, and how far their characters stand apart for it. A block's last line is
 * not stretched, and left out.
 */
export function justifiedLines(): Line[] {
  const blocks = [...document.querySelectorAll<HTMLElement>('.prose :is(p, li)')].filter(
    (block) => getComputedStyle(block).textAlign === 'justify' && block.checkVisibility(),
  );
  const lines = blocks.flatMap((block) => {
    const stretched = charactersOf(block);
    block.style.textAlign = 'start';
    const natural = charactersOf(block);
    block.style.textAlign = '';
    const size = parseFloat(getComputedStyle(block).fontSize);
    return linesOf(natural, size)
      .slice(0, -1)
      .map(({ from, to }) => {
        const indices = Array.from({ length: to - from - 1 }, (_, index) => from + index);
        // From the left edge of a character to that of the next one, now and before.
        const gaps = indices.map((index) => step(stretched, index) - step(natural, index));
        return {
          text: natural
            .slice(from, to)
            .map(({ char }) => char)
            .join(''),
          gap: Math.max(0, ...gaps) / size,
        };
      });
  });
  return lines;

  function step(characters: Character[], index: number): number {
    return characters[index + 1]!.left - characters[index]!.left;
  }

  /** The parts of the text that stand on one line each, as indices. */
  function linesOf(characters: Character[], size: number): { from: number; to: number }[] {
    const starts = characters.flatMap(({ middle }, index) =>
      // A smaller sign stands within its line; the next line stands lower, and the next column higher.
      index === 0 || Math.abs(middle - characters[index - 1]!.middle) > size * 0.6 ? [index] : [],
    );
    return starts.map((from, index) => ({ from, to: starts[index + 1] ?? characters.length }));
  }

  function charactersOf(block: HTMLElement): Character[] {
    const characters: Character[] = [];
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      for (let place = 0; place < node.length; place += 1) {
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        // Some engines put the end of the line before in front.
        const box = [...range.getClientRects()].at(-1);
        if (box?.width)
          characters.push({ char: node.data[place]!, left: box.left, middle: (box.top + box.bottom) / 2 });
      }
    }
    return characters;
  }
}

interface Character {
  char: string;
  left: number;
  middle: number;
}

export interface Line {
  text: string;
  /** The widest gap that justification put between two characters of it; 1 is the size of the type. */
  gap: number;
}
