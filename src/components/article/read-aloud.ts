/** The elements of a text that hold words. */
const blocks = 'h2, h3, p, li, th, td';

/** Reads the article aloud sentence by sentence and marks the sentence that is being read. */
class ReadAloud extends HTMLElement {
  #sentences: Range[] = [];
  #next = 0;
  /** Counts the readings: what an ended one still reports is not heard. */
  #reading = 0;
  #button = document.createElement('button');

  connectedCallback() {
    const text = document.getElementById('text');
    if (!('speechSynthesis' in window) || !('Segmenter' in Intl) || !text?.textContent?.trim()) return;
    this.#sentences = [...text.querySelectorAll(blocks)].flatMap(sentencesOf);
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => (speechSynthesis.speaking ? this.#stop() : this.#read()));
    this.append(this.#button);
    this.#label('朗读', false);
    this.hidden = false;
    addEventListener('pagehide', () => speechSynthesis.cancel());
  }

  /** One sentence at a time: browsers fall silent in long utterances. */
  #read() {
    const range = this.#sentences[this.#next];
    if (!range) return this.#stop(0);
    this.#label('停止朗读', true);
    mark(range);
    const utterance = new SpeechSynthesisUtterance(wordsOf(range));
    utterance.lang = 'zh-CN';
    const reading = (this.#reading += 1);
    utterance.onend = () => {
      if (reading !== this.#reading) return;
      this.#next += 1;
      this.#read();
    };
    utterance.onerror = () => {
      if (reading === this.#reading) this.#stop();
    };
    speechSynthesis.speak(utterance);
  }

  /** Stops; the next reading goes on from the same sentence unless another is given. */
  #stop(next = this.#next) {
    this.#next = next;
    // Some browsers report a cancelled sentence as one that has ended.
    this.#reading += 1;
    this.#label(next > 0 ? '继续朗读' : '朗读', false);
    mark(null);
    speechSynthesis.cancel();
  }

  #label(text: string, pressed: boolean) {
    this.#button.textContent = text;
    this.#button.setAttribute('aria-pressed', String(pressed));
  }
}

/** The sentences of a block as ranges over its text, without the numbers of notes and the blocks inside it. */
function sentencesOf(block: Element): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent?.closest(blocks) === block && !parent.closest('[data-added]')) nodes.push(node);
  }
  const text = nodes.map(({ data }) => data).join('');
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ index, segment }) => {
    const range = document.createRange();
    range.setStart(...pointAt(nodes, index));
    range.setEnd(...pointAt(nodes, index + segment.length));
    return range;
  });
}

/** What is spoken: the words without the numbers of notes between them. */
function wordsOf(range: Range): string {
  const words = range.cloneContents();
  for (const added of words.querySelectorAll('[data-added]')) added.remove();
  return words.textContent ?? '';
}

/** The text node and the offset in it that a position in the whole text falls into. */
function pointAt(nodes: Text[], position: number): [Text, number] {
  let left = position;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  const last = nodes.at(-1) as Text;
  return [last, last.length];
}

/** Marks without touching the document, where the browser can. */
function mark(range: Range | null) {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set('spoken', new Highlight(range));
  else CSS.highlights.delete('spoken');
  if (!range) return;
  // A paragraph may be taller than the screen: it is the sentence that has to be seen.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3 });
}

customElements.define('read-aloud', ReadAloud);
