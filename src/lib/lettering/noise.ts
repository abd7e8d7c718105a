/**
 * Smooth noise from -1 to 1 that depends on its arguments alone.
 *
 * @param size about how far apart its hills lie.
 */
export function roughness(x: number, y: number, size: number, seed: number): number {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
  const [a, b] = [ease(x / size - column), ease(y / size - row)];
  const at = (i: number, j: number) => hash(column + i, row + j, seed);
  return (1 - b) * ((1 - a) * at(0, 0) + a * at(1, 0)) + b * ((1 - a) * at(0, 1) + a * at(1, 1));
}

const ease = (t: number) => t * t * (3 - 2 * t);

function hash(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1442695041);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2246822519);
  return ((h ^ (h >>> 15)) >>> 0) / 0x7fffffff - 1;
}
