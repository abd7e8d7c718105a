import type { Locator } from '@playwright/test';

/** What an editor's hands do at the desk, counted, and how long each part of the work took. */
export class Counted {
  clicks = 0;
  /** Characters. */
  typed = 0;
  /** Files or folders of files that were dropped or chosen. */
  files = 0;
  readonly #parts: { name: string; seconds: number; clicks: number; typed: number }[] = [];

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async type(target: Locator, words: string): Promise<void> {
    this.typed += words.length;
    await target.fill(words);
  }

  /** Does a part of the work. */
  async part(name: string, work: () => Promise<void>): Promise<void> {
    const [start, clicks, typed] = [performance.now(), this.clicks, this.typed];
    await work();
    this.#parts.push({
      name,
      seconds: (performance.now() - start) / 1000,
      clicks: this.clicks - clicks,
      typed: this.typed - typed,
    });
  }

  /** As a table. */
  report(title: string): string {
    const seconds = this.#parts.reduce((sum, part) => sum + part.seconds, 0);
    const row = (name: string, ...values: (number | string)[]) => `| ${[name, ...values].join(' | ')} |`;
    return [
      `\n${title}\n`,
      row('part', 'seconds', 'clicks', 'characters typed'),
      '|---|---|---|---|',
      ...this.#parts.map((part) => row(part.name, part.seconds.toFixed(1), part.clicks, part.typed)),
      row('together', seconds.toFixed(1), this.clicks, this.typed),
      `\nFiles dropped or chosen: ${this.files} times. The seconds are the machine's: reading comes on top.`,
    ].join('\n');
  }
}
