/**
 * Lets a title break where its words end.
 *
 * @param breaks after how many letters, white space not counted, as in `4 6 9`.
 */
export function breakBetweenWords(title: HTMLElement, breaks: string): void {
  title.classList.add('title-words');
  const ends = new Set(breaks.split(' ').map(Number));
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  let letters = 0;
  let broken = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (let at = 0; at < text.data.length; at += 1) {
      if (!text.data[at]!.trim()) continue;
      if (ends.has(letters) && letters > broken) {
        broken = letters;
        // The rest is the next text.
        const rest = at === 0 ? text : text.splitText(at);
        rest.before(document.createElement('wbr'));
        if (rest !== text) break;
      }
      letters += 1;
    }
  }
}
