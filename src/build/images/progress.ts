/** Tells at a bearable pace how many pictures there are already and how long the others will take. */
export class Progress {
  readonly #total: number;
  readonly #log: (message: string) => void;
  readonly #start = performance.now();
  #told = this.#start;
  #done = 0;
  #encoded = 0;

  constructor(total: number, log: (message: string) => void) {
    this.#total = total;
    this.#log = log;
  }

  /** One picture is there; kept ones take no time and say nothing of the others. */
  count(encoded: boolean) {
    this.#done += 1;
    if (!encoded) return;
    this.#encoded += 1;
    const now = performance.now();
    const left = this.#total - this.#done;
    if (left === 0 || this.#encoded < fewest || now - this.#told < pace) return;
    this.#told = now;
    const seconds = ((now - this.#start) / this.#encoded) * left;
    this.#log(`图片${this.#done}/${this.#total}幅，大约还要${duration(seconds / 1000)}`);
  }

  /** All are there; says so only where anybody has waited. */
  finish() {
    if (this.#encoded > 0) this.#log(`图片${this.#total}幅全部就绪`);
  }
}

/** Before so many pictures are encoded nothing can be said of the others. */
const fewest = 4;

/** Milliseconds between two messages. */
const pace = 5000;

/** `40秒`, `2分钟`: no finer than an estimate is. */
function duration(seconds: number): string {
  return seconds < 55 ? `${Math.max(5, Math.ceil(seconds / 5) * 5)}秒` : `${Math.ceil(seconds / 60)}分钟`;
}
