/** Calls `advance` at a steady pace while it runs; a tab that is put away stops it. */
export class Slideshow {
  readonly #advance: () => void;
  readonly #onChange: (running: boolean) => void;
  /** Milliseconds for the picture that is seen. */
  pace = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(advance: () => void, onChange: (running: boolean) => void) {
    this.#advance = advance;
    this.#onChange = onChange;
    document.addEventListener('visibilitychange', () => document.hidden && this.stop());
  }

  get running(): boolean {
    return this.#timer !== undefined;
  }

  toggle() {
    if (this.running) this.stop();
    else this.wait(true);
  }

  /** Begins the time of the present picture anew, if the show runs or is to start. */
  wait(start = false) {
    if (!start && !this.running) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#advance, this.pace);
    this.#onChange(true);
  }

  stop() {
    if (!this.running) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#onChange(false);
  }
}
