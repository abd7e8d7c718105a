import { pageSentences, reveal, sentenceAt, type Sentence } from './page-sentences.ts';
import { Speaker } from './speaker.ts';

/** Reads the page aloud sentence by sentence, and shows the sentence that is read. */
export class Reader {
  state: 'off' | 'reading' | 'paused' = 'off';
  #sentences: Sentence[] = [];
  #at = 0;
  #speaker = new Speaker();
  #on: ReaderEvents;

  constructor(on: ReaderEvents) {
    this.#on = on;
  }

  start(): void {
    this.#sentences = pageSentences();
    this.#at = 0;
    this.#read();
  }

  /** Silent, and still at its sentence. */
  pause(): void {
    if (this.state === 'reading') this.#be('paused');
  }

  resume(): void {
    if (this.state === 'paused') this.#read();
  }

  /** To the next sentence or back to the one before; one that is paused stays so. */
  step(by: 1 | -1): void {
    this.#goTo(Math.min(Math.max(this.#at + by, 0), this.#sentences.length - 1));
  }

  /** Reads on from the sentence at a point of the screen; links are left to themselves. */
  startAt(x: number, y: number): boolean {
    if (this.state === 'off') return false;
    const at = sentenceAt(this.#sentences, x, y);
    if (at < 0 || this.#sentences[at]!.range.startContainer.parentElement?.closest('a')) return false;
    this.#at = at;
    this.#read();
    return true;
  }

  setRate(rate: number): void {
    this.#speaker.rate = rate;
    if (this.state === 'reading') this.#read();
  }

  stop(): void {
    this.#be('off');
  }

  #goTo(at: number): void {
    this.#at = at;
    if (this.state === 'reading') this.#read();
    else this.#show();
  }

  #read(): void {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return this.stop();
    this.#be('reading');
    this.#speaker.say(sentence.words, (isSaid) => {
      if (!isSaid) {
        this.pause();
        this.#on.refused();
      } else if (this.#at + 1 < this.#sentences.length) {
        this.#at += 1;
        this.#read();
      } else {
        this.stop();
        this.#on.finished();
      }
    });
  }

  #be(state: Reader['state']): void {
    if (state !== 'reading') this.#speaker.stop();
    this.state = state;
    this.#show();
    this.#on.changed();
  }

  #show(): void {
    const sentence = this.state === 'off' ? undefined : this.#sentences[this.#at];
    showPiece(sentence?.range.startContainer.parentElement?.closest('[data-zone]'));
    if (!('highlights' in CSS)) return;
    CSS.highlights.delete('spoken');
    if (!sentence) return;
    CSS.highlights.set('spoken', new Highlight(sentence.range));
    reveal(sentence, this.#on.hiddenBelow());
  }
}

/** On a phone an issue's page shows the opening of each piece; the one that is read is shown whole. */
function showPiece(piece: Element | null | undefined): void {
  for (const other of document.querySelectorAll('[data-zone].is-read'))
    if (other !== piece) other.classList.remove('is-read');
  piece?.classList.add('is-read');
}

interface ReaderEvents {
  changed: () => void;
  /** All has been read. */
  finished: () => void;
  /** The browser did not let it be said. */
  refused: () => void;
  /** How much of the screen's height is covered at the bottom, in pixels. */
  hiddenBelow: () => number;
}
