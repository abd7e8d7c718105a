import { setSizes } from './slides.ts';

/** How far one picture is drawn up and where it stands; the frame's middle is 0, 0. */
export class Zoom {
  readonly #frame: HTMLElement;
  readonly #onChange: (zoomed: boolean) => void;
  #img: HTMLImageElement | undefined;
  #scale = 1;
  #x = 0;
  #y = 0;

  constructor(frame: HTMLElement, onChange: (zoomed: boolean) => void) {
    this.#frame = frame;
    this.#onChange = onChange;
  }

  get zoomed(): boolean {
    return this.#scale > 1.01;
  }

  /** Takes up another picture, whole; the last one is left whole too. */
  reset(img = this.#img) {
    this.#scale = 1;
    this.#x = this.#y = 0;
    this.#apply();
    this.#img = img;
    this.#apply();
  }

  /** Whole, or one pixel of the master on one of the screen's: at least twice as large. */
  toggle(point: Point = { x: 0, y: 0 }) {
    if (this.zoomed) return this.reset();
    this.by(Math.max(2, this.#most / devicePixelRatio), point);
  }

  /** Draws up or down around a point of the frame. */
  by(factor: number, point: Point = { x: 0, y: 0 }) {
    const scale = Math.min(Math.max(this.#scale * factor, 1), Math.max(2, this.#most));
    const change = scale / this.#scale;
    this.#x = point.x - (point.x - this.#x) * change;
    this.#y = point.y - (point.y - this.#y) * change;
    this.#scale = scale;
    this.#apply();
  }

  pan(x: number, y: number) {
    this.#x += x;
    this.#y += y;
    this.#apply();
  }

  /** The point of the frame that lies below a point of the window. */
  pointAt(clientX: number, clientY: number): Point {
    const { left, top, width, height } = this.#frame.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  /** One pixel of the master on one CSS pixel. */
  get #most(): number {
    return this.#img ? Number(this.#img.dataset['width']) / shown(this.#img).width : 1;
  }

  #apply() {
    const img = this.#img;
    if (!img) return;
    const room = (own: number, frame: number) => Math.max(0, (own * this.#scale - frame) / 2);
    const { width, height } = shown(img);
    const across = room(width, this.#frame.clientWidth);
    const along = room(height, this.#frame.clientHeight);
    this.#x = Math.min(Math.max(this.#x, -across), across);
    this.#y = Math.min(Math.max(this.#y, -along), along);
    img.style.transform = this.zoomed ? `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})` : '';
    setSizes(img, width * this.#scale);
    this.#onChange(this.zoomed);
  }
}

/** The size at which a picture is seen whole, as `Strip.fit` gave it: not rounded, as the browser's own figures are. */
const shown = ({ style }: HTMLImageElement) => ({
  width: parseFloat(style.width),
  height: parseFloat(style.height),
});

export interface Point {
  x: number;
  y: number;
}
