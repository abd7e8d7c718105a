import { GROUND } from './caster.ts';
import type { Caster } from './caster.ts';
import { BOX, CAPSULE, CYLINDER, STRIDE } from './world.ts';

/** Where a ray met a surface: position in metres, unit normal towards the viewer, and coordinates of the thing itself. */
export interface Hit {
  x: number;
  y: number;
  z: number;
  nx: number;
  ny: number;
  nz: number;
  /** Number of the primitive, for variation from one to the next; -2 is the floor. */
  id: number;
  /** Box: metres from its centre along its axes. Bars and cylinders: u is metres along, v and w are 0. Triangles: weights. */
  u: number;
  v: number;
  w: number;
  /** Box: which axis the face looks along (0, 1, 2). */
  face: number;
  /** Metres from the camera to the first hit, longer where the surface is seen at a slant: details finer than a pixel can be left out. */
  distance: number;
  /** 0 for what the camera sees directly. */
  bounce: number;
}

export const emptyHit = (): Hit => ({
  x: 0,
  y: 0,
  z: 0,
  nx: 0,
  ny: 1,
  nz: 0,
  id: 0,
  u: 0,
  v: 0,
  w: 0,
  face: 0,
  distance: 0,
  bounce: 0,
});

/** Fills `hit` from the caster's last nearest hit along the ray. */
export function locate(
  caster: Caster,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  hit: Hit,
): void {
  const i = caster.primitive;
  hit.x = ox + dx * caster.t;
  hit.y = oy + dy * caster.t;
  hit.z = oz + dz * caster.t;
  hit.id = i;
  hit.u = hit.v = hit.w = 0;
  hit.face = 0;
  if (i === GROUND) {
    hit.nx = hit.nz = 0;
    hit.ny = 1;
  } else {
    const kind = caster.world.kind[i]!;
    const d = caster.world.data;
    const at = i * STRIDE;
    if (kind === BOX) onBox(d, at, hit);
    else if (kind === CAPSULE) onCapsule(d, at, hit);
    else if (kind === CYLINDER) onCylinder(d, at, hit);
    else onTriangle(d, at, hit);
  }
  const n = Math.sqrt(hit.nx * hit.nx + hit.ny * hit.ny + hit.nz * hit.nz) || 1;
  const facing = (hit.nx * dx + hit.ny * dy + hit.nz * dz > 0 ? -1 : 1) / n;
  hit.nx *= facing;
  hit.ny *= facing;
  hit.nz *= facing;
}

function onBox(d: Float32Array, at: number, hit: Hit): void {
  const px = hit.x - d[at]!;
  const py = hit.y - d[at + 1]!;
  const pz = hit.z - d[at + 2]!;
  hit.u = px * d[at + 3]! + py * d[at + 4]! + pz * d[at + 5]!;
  hit.v = px * d[at + 6]! + py * d[at + 7]! + pz * d[at + 8]!;
  hit.w = px * d[at + 9]! + py * d[at + 10]! + pz * d[at + 11]!;
  const a = d[at + 12]! - Math.abs(hit.u);
  const b = d[at + 13]! - Math.abs(hit.v);
  const c = d[at + 14]! - Math.abs(hit.w);
  hit.face = a < b ? (a < c ? 0 : 2) : b < c ? 1 : 2;
  const o = hit.face === 0 ? hit.u : hit.face === 1 ? hit.v : hit.w;
  const s = o < 0 ? -1 : 1;
  const n = at + 3 + hit.face * 3;
  hit.nx = d[n]! * s;
  hit.ny = d[n + 1]! * s;
  hit.nz = d[n + 2]! * s;
}

function onCapsule(d: Float32Array, at: number, hit: Hit): void {
  const bx = d[at + 3]! - d[at]!;
  const by = d[at + 4]! - d[at + 1]!;
  const bz = d[at + 5]! - d[at + 2]!;
  const px = hit.x - d[at]!;
  const py = hit.y - d[at + 1]!;
  const pz = hit.z - d[at + 2]!;
  const square = bx * bx + by * by + bz * bz;
  const raw = (px * bx + py * by + pz * bz) / square;
  const t = raw < 0 ? 0 : raw > 1 ? 1 : raw;
  hit.nx = px - bx * t;
  hit.ny = py - by * t;
  hit.nz = pz - bz * t;
  hit.u = t * Math.sqrt(square);
}

function onCylinder(d: Float32Array, at: number, hit: Hit): void {
  const bx = d[at + 3]! - d[at]!;
  const by = d[at + 4]! - d[at + 1]!;
  const bz = d[at + 5]! - d[at + 2]!;
  const px = hit.x - d[at]!;
  const py = hit.y - d[at + 1]!;
  const pz = hit.z - d[at + 2]!;
  const square = bx * bx + by * by + bz * bz;
  const t = (px * bx + py * by + pz * bz) / square;
  hit.u = t * Math.sqrt(square);
  const rx = px - bx * t;
  const ry = py - by * t;
  const rz = pz - bz * t;
  const onSide = Math.sqrt(rx * rx + ry * ry + rz * rz) > d[at + 6]! * 0.9995;
  hit.face = onSide ? 0 : 1;
  hit.nx = onSide ? rx : bx;
  hit.ny = onSide ? ry : by;
  hit.nz = onSide ? rz : bz;
}

function onTriangle(d: Float32Array, at: number, hit: Hit): void {
  const e1x = d[at + 3]! - d[at]!;
  const e1y = d[at + 4]! - d[at + 1]!;
  const e1z = d[at + 5]! - d[at + 2]!;
  const e2x = d[at + 6]! - d[at]!;
  const e2y = d[at + 7]! - d[at + 1]!;
  const e2z = d[at + 8]! - d[at + 2]!;
  const px = hit.x - d[at]!;
  const py = hit.y - d[at + 1]!;
  const pz = hit.z - d[at + 2]!;
  const a = e1x * e1x + e1y * e1y + e1z * e1z;
  const b = e1x * e2x + e1y * e2y + e1z * e2z;
  const c = e2x * e2x + e2y * e2y + e2z * e2z;
  const e = px * e1x + py * e1y + pz * e1z;
  const f = px * e2x + py * e2y + pz * e2z;
  const k = 1 / (a * c - b * b || 1e-12);
  hit.u = (c * e - b * f) * k;
  hit.v = (a * f - b * e) * k;
  hit.w = 1 - hit.u - hit.v;
  const n = at + 9;
  hit.nx = d[n]! * hit.w + d[n + 3]! * hit.u + d[n + 6]! * hit.v;
  hit.ny = d[n + 1]! * hit.w + d[n + 4]! * hit.u + d[n + 7]! * hit.v;
  hit.nz = d[n + 2]! * hit.w + d[n + 5]! * hit.u + d[n + 8]! * hit.v;
}
