/** The best arrangement of each height, and of those the best. */
export class Best<Arrangement extends { height: number; cost: number }> {
  readonly #byHeight = new Map<number, Arrangement>();

  takes(height: number, cost: number): boolean {
    const known = this.#byHeight.get(stepOf(height));
    return !known || cost < known.cost || (cost === known.cost && height < known.height);
  }

  offer(one: Arrangement): void {
    if (this.takes(one.height, one.cost)) this.#byHeight.set(stepOf(one.height), one);
  }

  get all(): Arrangement[] {
    return [...this.#byHeight.values()]
      .sort((a, b) => a.cost - b.cost || a.height - b.height)
      .slice(0, mostKept);
  }
}

/** Heights that differ by less than a line are one. In em. */
const stepOf = (height: number) => Math.round(height / 1.5);

const mostKept = 10;
