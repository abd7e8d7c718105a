import type { Slide } from './slide.ts';
import { WorkTexts } from './text.ts';

/** What the viewer says: the line below the picture, the announcement, the work's text, the words on the buttons. */
export class Labels {
  readonly #dialog: HTMLDialogElement;
  readonly #texts: WorkTexts;
  #work: Slide | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#texts = new WorkTexts(dialog.dataset['texts'] ?? '');
    new ResizeObserver(() => this.#keepCaptionInReach()).observe(this.#part('caption'));
  }

  /** Names the work that is seen, the `at`th of `of`. */
  describe(work: Slide, at: number, of: number) {
    this.#work = work;
    const { number, title, mark, alt, lines = '' } = work;
    const name = document.createElement('b');
    name.textContent = title;
    this.#part('name').replaceChildren(number, name, mark);
    this.#part('lines').textContent = lines;
    this.#part('caption').scrollTop = 0;
    this.#keepCaptionInReach();
    this.#part('place').textContent = `${at} / ${of}`;
    const way = lines && '导览，';
    this.say(`${way}共${of}幅，第${at}幅：${number} ${title}${mark && `（${mark}）`}。${lines}${alt}`);
    this.button('leave').hidden = !lines;
    this.button('previous').ariaDisabled = String(at === 1);
    this.button('next').ariaDisabled = String(at === of);
    if (!this.#part('more').hidden) void this.#tell();
  }

  /** Announces a text: a dialog that has just opened must be there first, and of works passed in haste only the last is told. */
  say(text: string) {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.#part('announce').textContent = text), 150);
  }

  /** A running show does not talk over what the reader is listening to. */
  quiet(quiet: boolean) {
    this.#part('announce').ariaLive = quiet ? 'off' : 'polite';
  }

  /** Shows the work's text, or puts it away. */
  toggleText() {
    const more = this.#part('more');
    more.hidden = !more.hidden;
    this.button('more').ariaExpanded = String(!more.hidden);
    if (!more.hidden) void this.#tell();
  }

  /** The word on a button says what it will do; a pressed state beside it would say it twice. */
  label(action: string, on: boolean, label: string) {
    const button = this.button(action);
    button.toggleAttribute('data-on', on);
    button.textContent = label;
  }

  button = (action: string) => this.#dialog.querySelector(`[data-do="${action}"]`) as HTMLButtonElement;

  /** The text arrives later than the picture: it may be that of a work already left. */
  async #tell() {
    const work = this.#work;
    const text = work ? await this.#texts.of(work) : [];
    if (work === this.#work) this.#part('more').replaceChildren(...text);
  }

  /** A caption that is longer than its place is scrolled, by the keyboard too. */
  #keepCaptionInReach() {
    const caption = this.#part('caption');
    if (caption.scrollHeight > caption.clientHeight) caption.tabIndex = 0;
    else caption.removeAttribute('tabindex');
  }

  #part = (name: string) => this.#dialog.querySelector(`[data-${name}]`) as HTMLElement;
}
