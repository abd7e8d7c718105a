import type { Random } from '../engine/random.ts';
import type { Streak } from '../engine/scene.ts';
import type { Vec3 } from '../engine/vector.ts';

/** How sparks fly: metres, seconds and metres a second. */
export interface Spray {
  speed: number;
  /** Extra speed upwards. */
  up: number;
  /** Extra speed in one direction. */
  toward?: Vec3;
  life: number;
  width: number;
  color: Vec3;
  /** Height at which they bounce. */
  floor: number;
  /** Time the shutter is open, as a share of the flight. */
  shutter?: number;
}

/** Sparks from one point, each a chain of short lines along its flight. */
export function sparks(random: Random, from: Vec3, count: number, s: Spray): Streak[] {
  const out: Streak[] = [];
  for (let i = 0; i < count; i++) {
    const a = random.next() * 2 * Math.PI;
    const lift = random.between(-0.4, 1);
    const speed = s.speed * Math.pow(random.next(), 0.6) * 1.3;
    const flat = Math.sqrt(Math.max(0, 1 - lift * lift));
    const v = [
      Math.cos(a) * flat * speed + (s.toward?.[0] ?? 0) * random.next(),
      lift * speed * 0.6 + s.up * random.next() + (s.toward?.[1] ?? 0) * random.next(),
      Math.sin(a) * flat * speed + (s.toward?.[2] ?? 0) * random.next(),
    ] as [number, number, number];
    fly(random, [...from], v, s, out);
  }
  return out;
}

function fly(
  random: Random,
  p: [number, number, number],
  v: [number, number, number],
  s: Spray,
  out: Streak[],
): void {
  const life = s.life * random.between(0.3, 1);
  const open = s.shutter ?? random.between(0.15, 0.6);
  const begin = random.between(0, 1 - open);
  const pieces = 14;
  const dt = life / pieces;
  const power = random.between(0.35, 1.2);
  for (let k = 0; k < pieces; k++) {
    const from: Vec3 = [...p];
    for (let i = 0; i < 3; i++) {
      v[i] = v[i]! * (1 - 1.1 * dt) - (i === 1 ? 9.8 * dt : 0);
      p[i] = p[i]! + v[i]! * dt;
    }
    if (p[1] < s.floor) {
      p[1] = s.floor;
      v[1] = Math.abs(v[1]) * random.between(0.2, 0.5);
      v[0] *= 0.7;
      v[2] *= 0.7;
    }
    const t = (k + 0.5) / pieces;
    if (t < begin || t > begin + open) continue;
    const heat = power * (1 - 0.75 * t);
    const color: Vec3 = [
      s.color[0] * heat,
      s.color[1] * heat * (1 - 0.45 * t),
      s.color[2] * heat * (1 - 0.8 * t),
    ];
    out.push({ from, to: [...p], color, width: s.width * (1 - 0.6 * t) });
  }
}
