import { plane } from './image.ts';
import type { Plane } from './image.ts';

/** What tracing leaves for each pixel, averaged over its rays. */
export interface Buffers {
  width: number;
  height: number;
  clear: Plane;
  lit: Plane;
  tint: Plane;
  normal: Plane;
  /** Natural logarithm of the distance in metres. */
  depth: Plane;
}

export function buffers(width: number, height: number): Buffers {
  return {
    width,
    height,
    clear: plane(width, height, 3),
    lit: plane(width, height, 3),
    tint: plane(width, height, 3),
    normal: plane(width, height, 3),
    depth: plane(width, height, 1),
  };
}
