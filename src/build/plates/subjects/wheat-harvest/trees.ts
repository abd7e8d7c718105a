import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { broadleaf, leafCluster } from '../../shapes/broadleaf.ts';
import { dark } from './parts.ts';

const leaf = look({ color: [0.09, 0.11, 0.04], rough: 0.9, vary: 0.4 });

/** A shelter belt along x: slim poplars in uneven groups, rounder trees among them, brushwood at their feet. `leaves` is their number at the tip of each branch: more for trees that stand near. */
export function shelterBelt(
  w: World,
  random: Random,
  z: number,
  x0: number,
  x1: number,
  step: number,
  leaves = 20,
): void {
  const size = 0.115 * Math.sqrt(20 / leaves);
  for (let x = x0; x < x1;) {
    const group = 1 + random.integer(6);
    const slim = random.next() < 0.72;
    const tall = random.between(10, 19);
    for (let i = 0; i < group && x < x1; i++) {
      const height = tall * random.between(0.78, 1.16);
      const crown = slim
        ? { height: height * 1.15, breadth: random.between(0.11, 0.16), clear: 0.14 }
        : { height: height * 0.72, breadth: random.between(0.26, 0.36), clear: 0.22 };
      broadleaf(w, random, [x, 0, z + random.bell() * 5], { ...crown, leaves, leaf: size }, dark, leaf);
      x += step * (slim ? random.between(0.3, 0.6) : random.between(0.7, 1.1));
    }
    brush(w, random, x - step * 0.6, z, step);
    x += step * (random.next() < 0.25 ? random.between(1, 2.2) : random.between(0.1, 0.5));
  }
}

function brush(w: World, random: Random, x: number, z: number, width: number): void {
  for (let i = 0; i < 7; i++) {
    const p: Vec3 = [x + random.bell() * width * 0.6, random.between(0.2, 1.3), z + random.bell() * 3];
    leafCluster(w, random, p, 0.5, 18, 0.115, leaf);
  }
}
