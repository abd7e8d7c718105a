import type { Point } from './zoom.ts';

/** What fingers, a pen or a mouse do in the frame. */
export interface Gestures {
  /** One finger moved by `step`, and by `whole` since it came down. */
  drag: (step: Point, whole: Point) => void;
  /** The last finger was lifted; 0, 0 after a pinch or where the system took the gesture. `speed` is in pixels a millisecond across. */
  release: (whole: Point, speed: number) => void;
  /** Two fingers moved apart by `factor` around a point of the window, and together by `step`. */
  pinch: (factor: number, centre: Point, step: Point) => void;
  /** The wheel, or two fingers on a trackpad, by `factor` around a point of the window. */
  wheel: (factor: number, at: Point) => void;
  /** Two taps by a finger or a pen, or a double click at the pace that the system grants its mouse. */
  doubleTap: (at: Point) => void;
}

/** Reads gestures from the pointer and wheel events of `frame`, which must have `touch-action: none`. */
export function readGestures(frame: HTMLElement, on: Gestures) {
  const points = new Map<number, Point>();
  let start = { x: 0, y: 0, time: 0 };
  let pinched = false;
  let lastTap = { x: 0, y: 0, time: -Infinity };
  let pressedBy = '';

  const begin = ({ x, y }: Point, time: number) => (start = { x, y, time });
  const whole = ({ x, y }: Point) => ({ x: x - start.x, y: y - start.y });

  frame.addEventListener('pointerdown', (event) => {
    // A button in the frame is pressed, not dragged.
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    pressedBy = event.pointerType;
    frame.setPointerCapture(event.pointerId);
    points.set(event.pointerId, at(event));
    pinched = points.size > 1;
    begin(at(event), event.timeStamp);
  });

  frame.addEventListener('pointermove', (event) => {
    const last = points.get(event.pointerId);
    if (!last) return;
    const now = at(event);
    const other = [...points].find(([id]) => id !== event.pointerId)?.[1];
    points.set(event.pointerId, now);
    const step = { x: now.x - last.x, y: now.y - last.y };
    if (other) {
      on.pinch(distance(now, other) / Math.max(1, distance(last, other)), middle(now, other), half(step));
    } else if (!pinched) on.drag(step, whole(now));
  });

  const end = (event: PointerEvent) => {
    if (!points.delete(event.pointerId) || points.size > 0) return;
    const moved = event.type === 'pointercancel' || pinched ? { x: 0, y: 0 } : whole(at(event));
    on.release(moved, moved.x / Math.max(1, event.timeStamp - start.time));
    const stayed = event.type === 'pointerup' && Math.hypot(moved.x, moved.y) < 10;
    if (!pinched && stayed && event.pointerType !== 'mouse') tap(at(event), event.timeStamp);
  };
  frame.addEventListener('pointerup', end);
  frame.addEventListener('pointercancel', end);
  // Some browsers tell two taps as a double click too.
  frame.addEventListener('dblclick', (event) => {
    if (pressedBy === 'mouse' && !(event.target as Element).closest('button')) on.doubleTap(at(event));
  });

  const turn = (event: WheelEvent) => {
    event.preventDefault();
    // A trackpad's pinch arrives as a wheel with the control key, in smaller steps.
    on.wheel(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), at(event));
  };
  frame.addEventListener('wheel', turn, { passive: false });

  function tap(point: Point, time: number) {
    const again = time - lastTap.time < 350 && distance(point, lastTap) < 40;
    lastTap = again ? { ...point, time: -Infinity } : { ...point, time };
    if (again) on.doubleTap(point);
  }
}

const at = (event: MouseEvent): Point => ({ x: event.clientX, y: event.clientY });
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const half = ({ x, y }: Point) => ({ x: x / 2, y: y / 2 });
