import { hash } from '../engine/random.ts';
import { look } from '../engine/material.ts';
import type { Material } from '../engine/material.ts';
import { add, normalize, scale, sub, turn } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/** A wall with rows of windows; `lit` is the share of them with light behind. Sizes in metres. */
export function facade(color: Vec3, lit: number, glow: Vec3, seed: number, bay = 3.2, storey = 3): Material {
  return look({
    color,
    color2: scale(color, 0.6),
    grain: [0.3, 0.06, 0.3],
    rough: 0.9,
    finish: (hit, s) => {
      if (hit.face === 1) return;
      const across = hit.face === 0 ? hit.w : hit.u;
      const x = across / bay + 100.5;
      const y = hit.v / storey + 100.1;
      const fx = x - Math.floor(x);
      const fy = y - Math.floor(y);
      if (fx < 0.25 || fx > 0.75 || fy < 0.3 || fy > 0.8) {
        if (fy < 0.04) s.r = s.g = s.b = s.r * 0.7;
        return;
      }
      const h = hash(Math.floor(x) + hit.face * 999, Math.floor(y), seed + hit.id);
      s.r = s.g = s.b = 0.02;
      s.rough = 0.12;
      s.mirror = 0.08;
      if ((h & 1023) / 1023 < lit) {
        const k = (0.35 + ((h >>> 10) & 255) / 255) * (Math.abs(fx - 0.5) < 0.015 ? 0.2 : 1);
        s.glowR = glow[0] * k;
        s.glowG = glow[1] * k;
        s.glowB = glow[2] * k * (0.6 + ((h >>> 18) & 255) / 320);
      }
    },
  });
}

/** A person `height` metres tall as a dark figure in working clothes, seen from afar. `stride` parts the legs, `facing` in radians. */
export function figure(
  w: World,
  foot: Vec3,
  height: number,
  m: Material,
  facing = 0,
  stride = 0.25,
  hat = true,
): void {
  const h = height;
  const p = (x: number, y: number, z: number): Vec3 => add(foot, turn([x * h, y * h, z * h], facing));
  for (const s of [-1, 1]) {
    const z = s * stride * 0.5;
    w.capsule(p(s * 0.06, 0.03, z), p(s * 0.058, 0.27, z * 0.45 + 0.02), 0.038 * h, 0.048 * h, m);
    w.capsule(p(s * 0.058, 0.27, z * 0.45 + 0.02), p(s * 0.05, 0.49, 0), 0.048 * h, 0.068 * h, m);
    w.capsule(p(s * 0.055, 0.018, z), p(s * 0.06, 0.018, z + 0.07), 0.026 * h, 0.022 * h, m);
    const arm = -z * 0.8;
    w.capsule(p(s * 0.115, 0.785, 0), p(s * 0.15, 0.61, arm * 0.4), 0.043 * h, 0.036 * h, m);
    w.capsule(p(s * 0.145, 0.61, arm * 0.4), p(s * 0.145, 0.46, arm + 0.04), 0.036 * h, 0.028 * h, m);
  }
  w.capsule(p(0, 0.5, 0), p(0, 0.74, -0.005), 0.09 * h, 0.105 * h, m);
  w.capsule(p(0, 0.46, 0), p(0, 0.5, 0), 0.096 * h, 0.09 * h, m);
  w.capsule(p(0, 0.78, 0), p(0, 0.87, 0.005), 0.045 * h, 0.035 * h, m);
  w.capsule(p(0, 0.905, 0.008), p(0, 0.935, 0.008), 0.05 * h, 0.052 * h, m);
  if (hat) {
    w.capsule(p(0, 0.945, 0.005), p(0, 0.955, 0), 0.064 * h, 0.056 * h, m);
    w.cylinder(p(0, 0.938, 0.012), p(0, 0.947, 0.012), 0.085 * h, m);
  }
}

/** A hipped or gabled roof over a box of half sizes `half`; the ridge runs along its x axis. */
export function gable(w: World, centre: Vec3, half: Vec3, rise: number, m: Material, angle = 0): void {
  const p = (x: number, y: number, z: number): Vec3 => add(centre, turn([x, y, z], angle));
  const [a, b, c] = half;
  const e = 1.06;
  for (const s of [-1, 1]) {
    const eave0 = p(-a * e, b, s * c * 1.15);
    const eave1 = p(a * e, b, s * c * 1.15);
    const mid = scale(add(add(eave0, eave1), add(p(-a * e, b + rise, 0), p(a * e, b + rise, 0))), 0.25);
    const along = normalize(sub(eave1, eave0));
    const slope = sub(p(0, b + rise, 0), p(0, b, s * c * 1.15));
    const up = normalize(slope);
    const out = normalize([
      along[1] * up[2] - along[2] * up[1],
      along[2] * up[0] - along[0] * up[2],
      along[0] * up[1] - along[1] * up[0],
    ]);
    w.orientedBox(mid, along, out, up, [a * e, 0.12, Math.hypot(slope[0], slope[1], slope[2]) / 2], m);
    w.triangle(p(s * a, b, -c), p(s * a, b, c), p(s * a, b + rise, 0), m);
  }
}

/** A street lamp with a curved arm; returns where its light is. */
export function streetLamp(
  w: World,
  foot: Vec3,
  height: number,
  reach: Vec3,
  m: Material,
  glow: Material,
): Vec3 {
  const top = add(foot, [0, height, 0]);
  w.capsule(foot, top, 0.1, 0.06, m);
  const tip = add(top, add(reach, [0, 0.5, 0]));
  w.capsule(top, tip, 0.05, 0.04, m);
  const lamp = add(tip, scale(normalize(reach), 0.35));
  w.capsule(tip, lamp, 0.12, 0.1, m);
  w.capsule(add(tip, [0, -0.09, 0]), add(lamp, [0, -0.08, 0]), 0.08, 0.07, glow);
  return add(lamp, [0, -0.3, 0]);
}
