/** Ray tests against one primitive stored at `at`: the distance along the unit direction, or -1. */
export function hitCapsule(
  d: Float32Array,
  at: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const ra = d[at + 6]!;
  const rb = d[at + 7]!;
  const bax = d[at + 3]! - d[at]!;
  const bay = d[at + 4]! - d[at + 1]!;
  const baz = d[at + 5]! - d[at + 2]!;
  const oax = ox - d[at]!;
  const oay = oy - d[at + 1]!;
  const oaz = oz - d[at + 2]!;
  const rr = ra - rb;
  const m0 = bax * bax + bay * bay + baz * baz;
  const m1 = bax * oax + bay * oay + baz * oaz;
  const m2 = bax * dx + bay * dy + baz * dz;
  const m3 = dx * oax + dy * oay + dz * oaz;
  const m5 = oax * oax + oay * oay + oaz * oaz;
  const d2 = m0 - rr * rr;
  const k2 = d2 - m2 * m2;
  const k1 = d2 * m3 - m1 * m2 + m2 * rr * ra;
  const k0 = d2 * m5 - m1 * m1 + m1 * rr * ra * 2 - m0 * ra * ra;
  const h = k1 * k1 - k0 * k2;
  if (h < 0) return -1;
  const side = (-Math.sqrt(h) - k1) / k2;
  const y = m1 - ra * rr + side * m2;
  if (y > 0 && y < d2) return side;
  const h1 = m3 * m3 - m5 + ra * ra;
  const m6 = m3 - m2;
  const h2 = m6 * m6 - (m5 - 2 * m1 + m0) + rb * rb;
  let t = 1e30;
  if (h1 > 0) t = -m3 - Math.sqrt(h1);
  if (h2 > 0) {
    const end = -m6 - Math.sqrt(h2);
    if (end < t) t = end;
  }
  return t < 1e30 ? t : -1;
}

export function hitBox(
  d: Float32Array,
  at: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const px = ox - d[at]!;
  const py = oy - d[at + 1]!;
  const pz = oz - d[at + 2]!;
  let near = -1e30;
  let far = 1e30;
  for (let k = 0; k < 3; k++) {
    const a = at + 3 + k * 3;
    const o = px * d[a]! + py * d[a + 1]! + pz * d[a + 2]!;
    const v = dx * d[a]! + dy * d[a + 1]! + dz * d[a + 2]!;
    const half = d[at + 12 + k]!;
    const inverse = 1 / v;
    const reach = Math.abs(inverse) * half;
    const middle = -o * inverse;
    if (middle - reach > near) near = middle - reach;
    if (middle + reach < far) far = middle + reach;
  }
  if (near > far || far < 0) return -1;
  return near > 1e-4 ? near : far;
}

export function hitCylinder(
  d: Float32Array,
  at: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const r = d[at + 6]!;
  const bax = d[at + 3]! - d[at]!;
  const bay = d[at + 4]! - d[at + 1]!;
  const baz = d[at + 5]! - d[at + 2]!;
  const ocx = ox - d[at]!;
  const ocy = oy - d[at + 1]!;
  const ocz = oz - d[at + 2]!;
  const baba = bax * bax + bay * bay + baz * baz;
  const bard = bax * dx + bay * dy + baz * dz;
  const baoc = bax * ocx + bay * ocy + baz * ocz;
  const k2 = baba - bard * bard;
  const k1 = baba * (ocx * dx + ocy * dy + ocz * dz) - baoc * bard;
  const k0 = baba * (ocx * ocx + ocy * ocy + ocz * ocz) - baoc * baoc - r * r * baba;
  const h = k1 * k1 - k2 * k0;
  if (h < 0) return -1;
  const root = Math.sqrt(h);
  const t = (-k1 - root) / k2;
  const y = baoc + t * bard;
  if (y > 0 && y < baba) return t;
  const cap = ((y < 0 ? 0 : baba) - baoc) / bard;
  return Math.abs(k1 + k2 * cap) < root ? cap : -1;
}

export function hitTriangle(
  d: Float32Array,
  at: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const e1x = d[at + 3]! - d[at]!;
  const e1y = d[at + 4]! - d[at + 1]!;
  const e1z = d[at + 5]! - d[at + 2]!;
  const e2x = d[at + 6]! - d[at]!;
  const e2y = d[at + 7]! - d[at + 1]!;
  const e2z = d[at + 8]! - d[at + 2]!;
  const px = dy * e2z - dz * e2y;
  const py = dz * e2x - dx * e2z;
  const pz = dx * e2y - dy * e2x;
  const determinant = e1x * px + e1y * py + e1z * pz;
  if (determinant === 0) return -1;
  const inverse = 1 / determinant;
  const sx = ox - d[at]!;
  const sy = oy - d[at + 1]!;
  const sz = oz - d[at + 2]!;
  const u = (sx * px + sy * py + sz * pz) * inverse;
  if (u < 0 || u > 1) return -1;
  const qx = sy * e1z - sz * e1y;
  const qy = sz * e1x - sx * e1z;
  const qz = sx * e1y - sy * e1x;
  const v = (dx * qx + dy * qy + dz * qz) * inverse;
  if (v < 0 || u + v > 1) return -1;
  return (e2x * qx + e2y * qy + e2z * qz) * inverse;
}
