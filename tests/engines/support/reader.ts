/** A reader at a browser: all that the journeys need of an engine. */
export interface Reader {
  /** Opens a page of the site by its address below the first page, and waits until it is set in its typeface. */
  open: (path: string) => Promise<void>;
  back: () => Promise<void>;
  /** Clicks the first element of a CSS selector, as soon as it is there and seen. */
  click: (selector: string) => Promise<void>;
  /** Types into a field, in place of what it holds. */
  type: (selector: string, text: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  /** The words that are seen in the first element of a selector; none as long as there is no such element. */
  text: (selector: string) => Promise<string>;
  /** Where the reader is, below the first page. */
  path: () => Promise<string>;
  /** What a function says on the page; what it takes and gives is JSON. */
  evaluate: <Result, Options extends unknown[]>(
    script: (...options: Options) => Result | Promise<Result>,
    ...options: Options
  ) => Promise<Result>;
  /** The size of the page in its window, in CSS pixels; of pages that are opened from now on. */
  resize: (width: number, height: number) => Promise<void>;
  /** PNG of what is in the window. */
  screenshot: () => Promise<Uint8Array>;
  /** The page on paper, as PDF; not every engine can be asked for it. */
  print?: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export type Key = 'ArrowRight' | 'ArrowLeft' | 'Escape' | 'Enter';

/** Runs on a page: brings an element to the middle of the window, and gives a point where it takes a click. */
export async function pointOn(element: Element): Promise<Point> {
  const moves = ':active-view-transition';
  const isMoving = () => CSS.supports(`selector(${moves})`) && document.documentElement.matches(moves);
  while (isMoving()) await new Promise((drawn) => requestAnimationFrame(drawn));
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const content = document.createRange();
  content.selectNodeContents(element);
  // Of a link around whole lines some engines give lines without a width.
  const boxes = [...element.getClientRects(), ...content.getClientRects()];
  const box = boxes.find(({ width, height }) => width * height > 0);
  if (!box) throw new Error(`Nothing is seen of ${element.outerHTML}`);
  const { left, top, width, height } = box;
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

/** In CSS pixels, from the left and the top of the window. */
export interface Point {
  x: number;
  y: number;
}

/** What browsers are built on; Chromium has to be there, the others may be. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

export const engineNames: Record<Engine, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};
