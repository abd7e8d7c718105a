import { keep, readKept } from '../site/kept.ts';
import { watchDisplay } from './display-buttons.ts';
import { Reader } from './reader.ts';
import { watchVoices } from './voice.ts';

/** In the address of an article that another one reads on to. */
const readOnHash = '#read';

/** The reading bar: reading aloud, and how the text is shown. */
class ReadingBar extends HTMLElement {
  #reader = new Reader({
    changed: () => this.#update(),
    finished: () => this.#readOn(),
    refused: () => this.#tell('浏览器没有出声。请按“继续”再试。'),
    hiddenBelow: () => (getComputedStyle(this).position === 'sticky' ? this.offsetHeight : 0),
  });

  connectedCallback() {
    const reader = this.#reader;
    const on = (name: string, act: () => void) => this.#part(name)?.addEventListener('click', act);
    on('read', () => (reader.state === 'off' ? reader.start() : reader.stop()));
    on('pause', () => (reader.state === 'reading' ? reader.pause() : reader.resume()));
    on('back', () => reader.step(-1));
    on('on', () => reader.step(1));
    on('panel', () => this.#openPanel(this.#part('settings')!.hasAttribute('hidden')));
    this.#keepRate();
    this.#keepReadOn();
    watchDisplay(this);
    document.addEventListener('click', (event) => this.#tap(event));
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#openPanel(false));
    // Also before the page is kept for its reader's return: it comes back as it is when nobody reads.
    addEventListener('pagehide', () => reader.stop());
    watchVoices((state) => this.#showVoice(state === 'there'));
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part | null {
    return this.querySelector<Part>(`[data-part="${name}"]`);
  }

  #showVoice(isThere: boolean): void {
    this.toggleAttribute('data-mute', !isThere);
    if (isThere && location.hash === readOnHash) {
      history.replaceState(history.state, '', location.pathname + location.search);
      this.#reader.start();
    }
  }

  #update(): void {
    const { state } = this.#reader;
    this.dataset['reading'] = state;
    document.documentElement.toggleAttribute('data-reading', state !== 'off');
    this.#part('pause')!.textContent = state === 'paused' ? '继续' : '暂停';
    if (state === 'reading') this.#tell('');
  }

  #tell(words: string): void {
    this.#part('told')!.textContent = words;
  }

  #openPanel(isOpen: boolean): void {
    const panel = this.#part('settings')!;
    if (!isOpen && panel.contains(document.activeElement)) this.#part('panel')!.focus();
    panel.hidden = !isOpen;
    this.#part('panel')!.setAttribute('aria-expanded', String(isOpen));
  }

  /** Reads on from the sentence that a reader taps while the page is read, but not where words are being selected. */
  #tap(event: MouseEvent): void {
    const target = event.target as Element;
    // On an issue's page the whole zone is the link to its article: there it is the words below the finger that count.
    const isText = target.closest('[data-zone]') ?? (!target.closest('a') && target.closest('[data-spoken]'));
    if (!isText || !getSelection()!.isCollapsed) return;
    if (this.#reader.startAt(event.clientX, event.clientY)) event.preventDefault();
  }

  #keepRate(): void {
    const choice = this.#part<HTMLSelectElement>('rate')!;
    const kept = readKept('local', 'reading-rate');
    if ([...choice.options].some(({ value }) => value === kept)) choice.value = kept!;
    this.#reader.setRate(Number(choice.value));
    choice.addEventListener('change', () => {
      keep('local', 'reading-rate', choice.value);
      this.#reader.setRate(Number(choice.value));
    });
  }

  #keepReadOn(): void {
    const button = this.#part('read-on');
    const set = (isOn: boolean) => button?.setAttribute('aria-pressed', String(isOn));
    set(readKept('local', 'read-on') === 'on');
    button?.addEventListener('click', () => {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      set(isOn);
      keep('local', 'read-on', isOn ? 'on' : 'off');
    });
  }

  /** From the end of an article to the next one of the issue, where that is wished. */
  #readOn(): void {
    const next = document.querySelector<HTMLAnchorElement>('.neighbours a[rel="next"]');
    if (next && this.#part('read-on')?.getAttribute('aria-pressed') === 'true')
      location.assign(next.href + readOnHash);
  }
}

customElements.define('reading-bar', ReadingBar);
