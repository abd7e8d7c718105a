/** Reads the article aloud sentence by sentence and marks the sentence that is being read. */
class ReadAloud extends HTMLElement {
  #sentences: Range[] = [];
  #next = 0;
  #button = document.createElement('button');

  connectedCallback() {
    const text = document.getElementById('text');
    if (!('speechSynthesis' in window) || !('Segmenter' in Intl) || !text?.textContent?.trim()) return;
    this.#sentences = [...text.querySelectorAll('h2, h3, p')]
      .filter((block) => !block.closest('.note'))
      .flatMap(sentencesOf);
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
    const utterance = new SpeechSynthesisUtterance(range.toString());
    utterance.lang = 'zh-CN';
    utterance.onend = () => {
      this.#next += 1;
      this.#read();
    };
    utterance.onerror = () => this.#stop();
    speechSynthesis.speak(utterance);
  }

  /** Stops; the next reading goes on from the same sentence unless another is given. */
  #stop(next = this.#next) {
    this.#next = next;
    this.#label(next > 0 ? '继续朗读' : '朗读', false);
    mark(null);
    speechSynthesis.cancel();
  }

  #label(text: string, pressed: boolean) {
    this.#button.textContent = text;
    this.#button.setAttribute('aria-pressed', String(pressed));
  }
}

/** The sentences of a block as ranges over its text, without the numbers of notes. */
function sentencesOf(block: Element): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'sentence' }).segment(block.textContent ?? '');
  return [...segments].map(({ index, segment }) => {
    const range = document.createRange();
    range.setStart(...pointAt(nodes, index));
    range.setEnd(...pointAt(nodes, index + segment.length));
    return range;
  });
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
  range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

customElements.define('read-aloud', ReadAloud);
