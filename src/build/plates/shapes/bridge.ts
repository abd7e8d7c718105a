import type { Material } from '../engine/material.ts';
import { add } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';
import { railing } from './steel.ts';

/** A cable-stayed bridge along x: ends, place and height of the deck, towers, tower height and cables a side; metres. */
export interface CableStayed {
  x0: number;
  x1: number;
  z: number;
  deck: number;
  towers: readonly number[];
  height: number;
  cables: number;
}

/** Builds a cable-stayed bridge with A-shaped towers. */
export function cableStayed(w: World, b: CableStayed, m: Material, dark: Material): void {
  w.box([(b.x0 + b.x1) / 2, b.deck, b.z], [(b.x1 - b.x0) / 2, 0.9, 6.5], m);
  w.box([(b.x0 + b.x1) / 2, b.deck - 1.5, b.z], [(b.x1 - b.x0) / 2, 0.9, 3.4], m);
  for (const s of [-6.3, 6.3])
    railing(
      w,
      [
        [b.x0, b.deck + 0.9, b.z + s],
        [b.x1, b.deck + 0.9, b.z + s],
      ],
      1.3,
      5,
      dark,
    );
  const reach = (b.x1 - b.x0) / (b.towers.length * 2) - 12;
  for (const x of b.towers) {
    for (const s of [-1, 1]) {
      w.bar([x, -2, b.z + s * 9], [x, b.height * 0.62, b.z + s * 2.2], 3, 3.6, m);
      w.bar([x, b.height * 0.62, b.z + s * 2.2], [x, b.height, b.z + s * 1.4], 2.2, 3, m);
      w.box([x, 0.5, b.z + s * 9], [5, 2.5, 4], m);
      for (let i = 1; i <= b.cables; i++) {
        const t = i / b.cables;
        for (const e of [-1, 1])
          w.capsule(
            [x, b.height * (0.62 + 0.36 * t), b.z + s * 1.6],
            [x + e * (10 + reach * t), b.deck + 0.9, b.z + s * 6],
            0.13,
            0.13,
            dark,
          );
      }
    }
    w.bar([x, b.deck - 3, b.z - 8], [x, b.deck - 3, b.z + 8], 2, 2, m);
  }
  for (let x = b.x0 + 20; x < b.x1; x += 44) {
    if (b.towers.every((t) => Math.abs(t - x) > reach + 4))
      w.box([x, b.deck / 2 - 1, b.z], [1.4, b.deck / 2, 4], m);
  }
}

/** A through truss bridge along z; metres. */
export interface TrussBridge {
  z0: number;
  z1: number;
  y: number;
  width: number;
  height: number;
  bay: number;
}

/** Builds a riveted through truss with deck, portals and top bracing. */
export function trussBridge(w: World, b: TrussBridge, m: Material, dark: Material): void {
  const h = b.width / 2;
  const [low, high] = [b.y, b.y + b.height];
  for (const s of [-h, h]) {
    w.bar([s, low, b.z0], [s, low, b.z1], 0.5, 0.7, m);
    w.bar([s, high, b.z0], [s, high, b.z1], 0.5, 0.6, m);
  }
  let i = 0;
  for (let z = b.z0; z > b.z1; z -= b.bay, i++) {
    for (const s of [-h, h]) {
      w.bar([s, low, z], [s, high, z], 0.36, 0.4, m);
      if (i % 2) w.bar([s, low, z], [s, high, z - b.bay], 0.34, 0.4, m);
      else w.bar([s, high, z], [s, low, z - b.bay], 0.34, 0.4, m);
      for (const y of [low + 0.4, high - 0.4]) {
        w.box([s, y, z], [0.22, 0.75, 0.7], m);
        for (let k = 0; k < 12; k++)
          w.sphere(
            [s - Math.sign(s) * 0.23, y - 0.55 + (k % 4) * 0.36, z - 0.45 + Math.floor(k / 4) * 0.45],
            0.05,
            m,
          );
      }
    }
    w.bar([-h, high, z], [h, high, z], 0.4, 0.5, m);
    w.bar([-h, low - 0.2, z], [h, low - 0.2, z], 0.4, 0.6, m);
    w.bar([-h, high, z], [h, high, z - b.bay], 0.2, 0.2, m);
    w.bar([h, high, z], [-h, high, z - b.bay], 0.2, 0.2, m);
    for (const s of [-1, 1]) w.bar([s * h, high - 2, z], [s * (h - 2), high, z], 0.22, 0.22, m);
  }
  for (let z = b.z0; z > b.z1; z -= 0.36) w.box([0, low + 0.1, z], [h - 0.4, 0.06, 0.15], dark);
  for (const s of [-h + 0.5, h - 0.5])
    railing(
      w,
      [
        [s, low + 0.15, b.z0],
        [s, low + 0.15, b.z1],
      ],
      1.15,
      2,
      dark,
    );
}

/** A stone bridge of `count` round arches along x through `centre`; span and height of the arches in metres. */
export function archBridge(
  w: World,
  centre: Vec3,
  count: number,
  span: number,
  height: number,
  m: Material,
): void {
  const at = (x: number, y: number, z: number): Vec3 => add(centre, [x, y, z]);
  const r = span * 0.42;
  const deep = 3.2;
  const pitch = span;
  for (let i = 0; i < count; i++) {
    const cx = (i - (count - 1) / 2) * pitch;
    const spring = height - r;
    for (let k = 0; k < 21; k++) {
      const a = ((k + 0.5) / 21) * Math.PI;
      w.orientedBox(
        at(cx + Math.cos(a) * (r + 0.35), spring + Math.sin(a) * (r + 0.35), 0),
        [Math.cos(a), Math.sin(a), 0],
        [-Math.sin(a), Math.cos(a), 0],
        [0, 0, 1],
        [0.38, (r * Math.PI) / 42, deep + 0.08],
        m,
      );
    }
    fillSpandrel(w, at, cx, pitch, r, spring, height, deep, m);
  }
  const long = (count * pitch) / 2;
  w.box(at(0, height + 1.35, 0), [long + 30, 0.22, deep + 0.3], m);
  for (const s of [-1, 1])
    for (let x = -long - 28; x < long + 28; x += 1.5)
      w.box(at(x, height + 1.95, s * deep), [0.72, 0.45, 0.18], m);
  for (let i = 0; i <= count; i++) {
    const x = (i - count / 2) * pitch;
    for (let y = 0; y < height - r + 0.4; y += 0.62)
      w.box(at(x, y + 0.1, 0), [span * 0.09 + 0.3, 0.3, deep + 0.35], m);
    w.capsule(at(x, -0.4, deep + 0.3), at(x, (height - r) * 0.7, deep + 0.3), 1, 0.9, m);
  }
  for (const s of [-1, 1]) w.box(at(s * (long + 15), height / 2, 0), [15.2, height / 2 + 1.2, deep], m);
}

function fillSpandrel(
  w: World,
  at: (x: number, y: number, z: number) => Vec3,
  cx: number,
  pitch: number,
  r: number,
  spring: number,
  height: number,
  deep: number,
  m: Material,
): void {
  for (let y = spring; y < height + 1.2; y += 0.5) {
    const up = y + 0.25 - spring;
    const open = up < r + 0.7 ? Math.sqrt((r + 0.7) ** 2 - up * up) : 0;
    for (const s of [-1, 1]) {
      let x = open * 0.98;
      while (x < pitch / 2) {
        const wide = Math.min(1.1, pitch / 2 - x);
        w.box(at(cx + s * (x + wide / 2), y + 0.25, 0), [wide / 2 - 0.015, 0.235, deep], m);
        x += wide;
      }
    }
  }
}
