/** A picture of floating-point numbers, `channels` a pixel, rows from the top. */
export interface Plane {
  width: number;
  height: number;
  channels: number;
  data: Float32Array;
}

export function plane(width: number, height: number, channels: number): Plane {
  return { width, height, channels, data: new Float32Array(width * height * channels) };
}

/** Halves a picture by averaging 2 × 2 pixels. */
export function halve(from: Plane): Plane {
  const to = plane(Math.max(1, from.width >> 1), Math.max(1, from.height >> 1), from.channels);
  const c = from.channels;
  for (let y = 0; y < to.height; y++) {
    const y1 = Math.min(from.height - 1, y * 2 + 1);
    for (let x = 0; x < to.width; x++) {
      const x1 = Math.min(from.width - 1, x * 2 + 1);
      for (let k = 0; k < c; k++) {
        to.data[(y * to.width + x) * c + k] =
          (from.data[(y * 2 * from.width + x * 2) * c + k]! +
            from.data[(y * 2 * from.width + x1) * c + k]! +
            from.data[(y1 * from.width + x * 2) * c + k]! +
            from.data[(y1 * from.width + x1) * c + k]!) /
          4;
      }
    }
  }
  return to;
}

/** Blurs in place with three box passes, close to a bell curve; `radius` in pixels. */
export function blur(image: Plane, radius: number): void {
  const r = Math.max(1, Math.round(radius * 0.6));
  const { width, height, channels: c, data } = image;
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    for (let k = 0; k < c; k++) {
      for (let y = 0; y < height; y++) boxLine(data, line, y * width * c + k, c, width, r);
      for (let x = 0; x < width; x++) boxLine(data, line, x * c + k, width * c, height, r);
    }
  }
}

/** Enlarges or reduces a picture with a Catmull-Rom curve in both directions. */
export function resize(from: Plane, width: number, height: number): Plane {
  const across = plane(width, from.height, from.channels);
  const down = plane(width, height, from.channels);
  const c = from.channels;
  for (let x = 0; x < width; x++) {
    const t = taps(((x + 0.5) * from.width) / width - 0.5, from.width);
    for (let y = 0; y < from.height; y++) {
      const row = y * from.width;
      for (let k = 0; k < c; k++) {
        let sum = 0;
        for (let i = 0; i < 4; i++) sum += from.data[(row + t.at[i]!) * c + k]! * t.weight[i]!;
        across.data[(y * width + x) * c + k] = sum;
      }
    }
  }
  for (let y = 0; y < height; y++) {
    const t = taps(((y + 0.5) * from.height) / height - 0.5, from.height);
    const [a, b, d, e] = t.at.map((row) => row * width * c) as [number, number, number, number];
    const [wa, wb, wd, we] = t.weight as [number, number, number, number];
    for (let x = 0; x < width * c; x++) {
      const s = across.data;
      down.data[y * width * c + x] = s[a + x]! * wa + s[b + x]! * wb + s[d + x]! * wd + s[e + x]! * we;
    }
  }
  return down;
}

/** Reads a picture between pixels, edges repeated. */
export function sample(image: Plane, x: number, y: number, k: number): number {
  const px = Math.max(0, Math.min(image.width - 1.001, x));
  const py = Math.max(0, Math.min(image.height - 1.001, y));
  const ix = Math.floor(px);
  const iy = Math.floor(py);
  const fx = px - ix;
  const fy = py - iy;
  const right = ix + 1 < image.width ? image.channels : 0;
  const below = iy + 1 < image.height ? image.width * image.channels : 0;
  const at = (iy * image.width + ix) * image.channels + k;
  const top = image.data[at]! * (1 - fx) + image.data[at + right]! * fx;
  const bottom = image.data[at + below]! * (1 - fx) + image.data[at + below + right]! * fx;
  return top * (1 - fy) + bottom * fy;
}

function taps(position: number, size: number): { at: number[]; weight: number[] } {
  const i = Math.floor(position);
  const t = position - i;
  const at = [-1, 0, 1, 2].map((d) => Math.min(size - 1, Math.max(0, i + d)));
  const weight = [
    ((2 - t) * t - 1) * t * 0.5,
    ((3 * t - 5) * t * t + 2) * 0.5,
    ((4 - 3 * t) * t + 1) * t * 0.5,
    (t - 1) * t * t * 0.5,
  ];
  return { at, weight };
}

function boxLine(
  data: Float32Array,
  line: Float32Array,
  at: number,
  step: number,
  n: number,
  r: number,
): void {
  for (let i = 0; i < n; i++) line[i] = data[at + i * step]!;
  let sum = 0;
  for (let i = -r; i <= r; i++) sum += line[i < 0 ? 0 : i >= n ? n - 1 : i]!;
  const k = 1 / (2 * r + 1);
  for (let i = 0; i < n; i++) {
    data[at + i * step] = sum * k;
    const out = i - r;
    const into = i + r + 1;
    sum += line[into >= n ? n - 1 : into]! - line[out < 0 ? 0 : out]!;
  }
}
