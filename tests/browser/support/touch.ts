import type { CDPSession, Page } from '@playwright/test';

/** Fingers on the screen, as the browser's own protocol plays them: what they do arrives as it does on a phone. */
export class Fingers {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** One finger from one point to another. */
  async swipe(from: Point, to: Point, steps = 4): Promise<void> {
    await this.#move([[from, to]], steps);
  }

  /** Two fingers that move apart, or together, around a point. */
  async pinch({ x, y }: Point, from: number, to: number, steps = 8): Promise<void> {
    await this.#move(
      [-1, 1].map((side) => [
        { x: x + (side * from) / 2, y },
        { x: x + (side * to) / 2, y },
      ]),
      steps,
    );
  }

  async tap(point: Point): Promise<void> {
    await this.#move([[point, point]], 0);
  }

  /** The taps tell their own times, so that a slow machine does not part them. */
  async doubleTap(point: Point): Promise<void> {
    const first = Date.now() / 1000;
    for (const time of [first, first + 0.1]) {
      await this.#send('touchStart', [{ ...point, id: 0 }], time);
      await this.#send('touchEnd', [], time + 0.02);
    }
  }

  async #move(ways: Point[][], steps: number): Promise<void> {
    const at = (part: number) =>
      ways.map(([from, to], id) => ({
        id,
        x: from!.x + (to!.x - from!.x) * part,
        y: from!.y + (to!.y - from!.y) * part,
      }));
    await this.#send('touchStart', at(0));
    for (let step = 1; step <= steps; step += 1) await this.#send('touchMove', at(step / steps));
    await this.#send('touchEnd', []);
  }

  /** @param timestamp seconds since 1970; without it, now. */
  async #send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: (Point & { id: number })[],
    timestamp?: number,
  ) {
    await this.#session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints,
      ...(timestamp && { timestamp }),
    });
  }
}

export interface Point {
  x: number;
  y: number;
}
