import { colours } from '../../lib/colours.ts';

/** How strongly the edge of a letter covers its place is told in so many steps, none left out. */
const steps = { ink: 6, faint: 4, red: 4 } as const;

/** Colours of letters. */
export type Ink = keyof typeof steps;

const inks = Object.keys(steps) as Ink[];

/** The colours of a picture, by their numbers: paper, rules, and each ink from its faintest edge to the full. */
export const palette: readonly string[] = [
  colours.paper,
  colours.rule,
  ...inks.flatMap((ink) =>
    Array.from({ length: steps[ink] }, (_, step) =>
      mixed(colours.paper, colours[ink], (step + 1) / steps[ink]),
    ),
  ),
];

/** The number of the colour of an ink that covers a place by so much of 255. */
const shades: Record<Ink, Uint8Array> = (() => {
  let first = palette.length - inks.reduce((sum, ink) => sum + steps[ink], 0);
  const made = inks.map((ink) => {
    const shade = Uint8Array.from({ length: 256 }, (_, covered) => {
      const step = Math.round((covered / 255) * steps[ink]);
      return step && first + step - 1;
    });
    first += steps[ink];
    return [ink, shade] as const;
  });
  return Object.fromEntries(made) as Record<Ink, Uint8Array>;
})();

/** Lays a letter with its beginning on the base line at a place; where two meet the stronger one is seen. */
export function ink(picture: Picture, letter: Letter, x: number, y: number, colour: Ink): void {
  const { places, width } = picture;
  const shade = shades[colour];
  const [left, top] = [x + letter.left, y + letter.top];
  const [from, to] = [Math.max(0, -left), Math.min(letter.width, width - left)];
  for (let row = Math.max(0, -top); row < Math.min(letter.height, places.length / width - top); row += 1) {
    for (let column = from; column < to; column += 1) {
      const number = shade[letter.covered[row * letter.width + column]!]!;
      const place = (top + row) * width + left + column;
      if (number > places[place]!) places[place] = number;
    }
  }
}

/** The numbers of the colours that are nearest to those of an RGB picture. */
export function nearest(rgb: Uint8Array): Uint8Array {
  const known = new Map<number, number>();
  const numbers = palette.map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
  return Uint8Array.from({ length: rgb.length / 3 }, (_, place) => {
    const key = (rgb[3 * place]! << 16) | (rgb[3 * place + 1]! << 8) | rgb[3 * place + 2]!;
    let number = known.get(key);
    if (number === undefined) {
      const own = [key >> 16, (key >> 8) & 255, key & 255];
      const distances = numbers.map((other) => Math.hypot(...other.map((part, index) => part - own[index]!)));
      known.set(key, (number = distances.indexOf(Math.min(...distances))));
    }
    return number;
  });
}

function mixed(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

export interface Picture {
  /** Of each place the number of its colour, row by row. */
  places: Uint8Array;
  width: number;
}

/** How much a letter covers of each pixel, of 255, row by row, in a box that begins at `left` and `top` of its beginning on the base line. */
export interface Letter {
  covered: Uint8Array;
  left: number;
  top: number;
  width: number;
  height: number;
}
