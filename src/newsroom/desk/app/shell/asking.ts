/** Asks something, at once or a moment after the last change; an answer that a change has overtaken is dropped. */
export class Asking<Answer> {
  readonly #ask: () => Promise<Answer>;
  readonly #take: (answer: Answer) => void;
  readonly #pause: number;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked and changed. */
  #turn = 0;

  /** @param pause in milliseconds. */
  constructor(ask: () => Promise<Answer>, take: (answer: Answer) => void, pause: number) {
    this.#ask = ask;
    this.#take = take;
    this.#pause = pause;
  }

  soon(): void {
    this.drop();
    this.#waiting = setTimeout(() => void this.now(), this.#pause);
  }

  async now(): Promise<void> {
    this.drop();
    const turn = this.#turn;
    const answer = await this.#ask();
    if (turn === this.#turn) this.#take(answer);
  }

  /** Nothing is asked any more, and no answer taken. */
  drop(): void {
    clearTimeout(this.#waiting);
    this.#turn += 1;
  }
}
