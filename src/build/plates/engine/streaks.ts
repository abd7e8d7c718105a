import type { Camera } from './camera.ts';
import type { Plane } from './image.ts';
import type { Streak } from './scene.ts';
import { clamp } from './vector.ts';

/** Adds bright lines to a picture where nothing solid stands before them. */
export function addStreaks(image: Plane, depth: Plane, camera: Camera, streaks: readonly Streak[]): void {
  for (const streak of streaks) {
    const a = camera.project(streak.from);
    const b = camera.project(streak.to);
    if (!a || !b) continue;
    const thickness = (streak.width / a.distance) * image.height * pixelsPerRadian(camera, image);
    draw(image, depth, streak, a, b, thickness);
  }
}

function pixelsPerRadian(camera: Camera, image: Plane): number {
  const f = camera.forward;
  const e = camera.eye;
  const p = camera.project([e[0] + f[0], e[1] + f[1] + 0.001, e[2] + f[2]]);
  const q = camera.project([e[0] + f[0], e[1] + f[1] - 0.001, e[2] + f[2]]);
  return p && q ? Math.hypot(p.v - q.v, ((p.u - q.u) * image.width) / image.height) / 0.002 : 1;
}

interface Spot {
  u: number;
  v: number;
  distance: number;
}

function draw(image: Plane, depth: Plane, streak: Streak, a: Spot, b: Spot, thickness: number): void {
  const { width, height, data } = image;
  const ax = a.u * width;
  const ay = a.v * height;
  const bx = b.u * width;
  const by = b.v * height;
  const half = Math.max(0.55, thickness / 2);
  // A line thinner than a pixel is drawn a pixel wide and dimmer.
  const dim = Math.min(1, thickness / 1.1);
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy || 1;
  const x0 = clamp(Math.floor(Math.min(ax, bx) - half - 1), 0, width);
  const x1 = clamp(Math.ceil(Math.max(ax, bx) + half + 1), 0, width);
  const y0 = clamp(Math.floor(Math.min(ay, by) - half - 1), 0, height);
  const y1 = clamp(Math.ceil(Math.max(ay, by) + half + 1), 0, height);
  const start = streak.start ?? 1;
  const end = streak.end ?? 1;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const px = x + 0.5 - ax;
      const py = y + 0.5 - ay;
      const t = clamp((px * dx + py * dy) / square, 0, 1);
      const away = Math.hypot(px - dx * t, py - dy * t);
      const cover = clamp(half + 0.5 - away, 0, 1);
      if (cover <= 0) continue;
      const p = y * width + x;
      if (Math.log(a.distance + (b.distance - a.distance) * t) > depth.data[p]! + 0.002) continue;
      const k = cover * dim * (start + (end - start) * t);
      data[p * 3]! += streak.color[0] * k;
      data[p * 3 + 1]! += streak.color[1] * k;
      data[p * 3 + 2]! += streak.color[2] * k;
    }
  }
}
