/** Mixes up to three integers into 32 well-spread bits. */
export function hash(a: number, b = 0, c = 0): number {
  let h = (a | 0) ^ 0x9e3779b9;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ (b | 0);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ (c | 0);
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Seeded random numbers; the same seed always gives the same series. */
export class Random {
  private state: number;
  constructor(seed: number) {
    this.state = hash(seed) | 1;
  }
  /** Starts a new series. */
  reseed(seed: number): void {
    this.state = seed | 1;
  }
  /** A number from 0 up to, not including, 1. */
  next(): number {
    let s = this.state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.state = s;
    return (s >>> 0) / 4294967296;
  }
  between(lo: number, hi: number): number {
    return lo + (hi - lo) * this.next();
  }
  /** Bell-shaped around 0 with standard deviation close to 1. */
  bell(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.73;
  }
  integer(count: number): number {
    return Math.floor(this.next() * count);
  }
}
