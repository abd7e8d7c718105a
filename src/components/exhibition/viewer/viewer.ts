import { Fullscreen } from './fullscreen.ts';
import { readGestures } from './gestures.ts';
import { readKeys } from './keys.ts';
import { Labels } from './labels.ts';
import type { Slide } from './slide.ts';
import { failure, Strip } from './slides.ts';
import { Slideshow } from './slideshow.ts';
import { Zoom, type Point } from './zoom.ts';

/** Shows the works of a wall one by one over it. It knows the dialog; the address is the business of who opens it. */
export class Viewer {
  readonly #dialog: HTMLDialogElement;
  readonly #on: ViewerEvents;
  readonly #labels: Labels;
  readonly #strip: Strip;
  readonly #zoom: Zoom;
  readonly #show: Slideshow;
  readonly #fullscreen: Fullscreen;
  #works: Slide[] = [];
  #index = 0;
  #state: 'closed' | 'open' | 'leaving' = 'closed';

  constructor(dialog: HTMLDialogElement, on: ViewerEvents) {
    this.#dialog = dialog;
    this.#on = on;
    this.#labels = new Labels(dialog);
    this.#fullscreen = new Fullscreen(dialog.querySelector('[data-screen]') as HTMLElement, this.#labels);
    const frame = dialog.querySelector('[data-frame]') as HTMLElement;
    this.#strip = new Strip(dialog.querySelector('[data-track]') as HTMLElement, (href) => {
      if (href === this.current?.href) this.#labels.say(failure);
    });
    this.#zoom = new Zoom(frame, (zoomed) => {
      frame.toggleAttribute('data-zoomed', zoomed);
      this.#labels.label('zoom', zoomed, zoomed ? '缩小' : '放大');
    });
    this.#show = new Slideshow(
      () => void this.#advance(),
      (running) => {
        this.#labels.label('play', running, running ? '暂停' : '播放');
        this.#labels.quiet(running);
      },
    );
    this.#listen(frame);
  }

  /** Until {@link hide}, even where the browser has closed the dialog by itself. */
  get open(): boolean {
    return this.#state !== 'closed';
  }

  get current(): Slide | undefined {
    return this.#works[this.#index];
  }

  /** The picture that is seen, to be moved from and to the wall. */
  get picture(): HTMLImageElement {
    return this.#strip.picture;
  }

  /** Opens at one of some works, or goes on with them. */
  show(works: Slide[], first: number) {
    this.#works = works;
    this.#index = nowhere;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#state = 'open';
    this.#dialog.focus();
    this.#go(first);
  }

  hide() {
    this.#state = 'closed';
    this.#show.stop();
    this.#zoom.reset();
    this.#fullscreen.leave();
    this.#dialog.close();
  }

  #go(index: number, across = 0) {
    const work = this.#works[index];
    if (!work) return this.#strip.settle(across);
    const turn = this.#strip.picture && Math.abs(index - this.#index) === 1 ? index - this.#index : 0;
    this.#zoom.reset();
    this.#index = index;
    this.#strip.show([this.#works[index - 1], work, this.#works[index + 1]], turn);
    this.#strip.settle(turn && across + turn * this.#strip.step);
    this.#zoom.reset(this.#strip.picture);
    this.#labels.describe(work, index + 1, this.#works.length);
    this.#show.pace = pace + (work.lines?.length ?? 0) * paceOfReading;
    this.#show.wait();
    this.#on.change(work);
  }

  async #advance() {
    const last = this.#index === this.#works.length - 1;
    if (!last) await this.#strip.nextReady();
    if (this.#show.running) this.#go(last ? 0 : this.#index + 1);
  }

  /** What the reader asks for, by a button or a key; the show goes on only when it is asked for the whole screen. */
  #do(action: string) {
    if (action === 'play') return this.#show.toggle();
    if (action === 'fullscreen') return void this.#fullscreen.toggle();
    this.#show.stop();
    if (action === 'previous') this.#go(this.#index - 1);
    if (action === 'next') this.#go(this.#index + 1);
    if (action === 'zoom') this.#zoom.toggle();
    if (action === 'more') this.#labels.toggleText();
    if (action === 'retry') this.#retry();
    if (action === 'leave' && this.current) this.#on.leaveRoute(this.current);
    if (action === 'close') this.#leave();
  }

  /** The button goes with the failure: the focus must not go with it. */
  #retry() {
    this.#strip.retry();
    this.#zoom.reset(this.#strip.picture);
    this.#dialog.focus();
  }

  /** Asks once: a second Escape before the answer would lead a page too far back. */
  #leave() {
    if (this.#state !== 'open') return;
    this.#state = 'leaving';
    this.#on.close();
  }

  #listen(frame: HTMLElement) {
    const dialog = this.#dialog;
    readKeys(dialog, {
      stop: () => this.#show.stop(),
      step: (action) => this.#do(action),
      first: () => this.#go(0),
      last: () => this.#go(this.#works.length - 1),
      zoom: (factor) => (factor ? this.#zoom.by(factor) : this.#zoom.reset()),
      pan: (x, y) => this.#zoom.zoomed && (this.#zoom.pan(x, y), true),
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#leave();
    });
    // A browser does not let every Escape be cancelled, lest a page keep its reader.
    dialog.addEventListener('close', () => this.#leave());
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset['do'] && button.ariaDisabled !== 'true') this.#do(button.dataset['do']);
    });
    new ResizeObserver(() => {
      this.#strip.fit();
      this.#zoom.reset();
    }).observe(frame);
    readGestures(frame, {
      drag: (step, whole) => {
        if (this.#zoom.zoomed) return this.#zoom.pan(step.x, step.y);
        this.#show.stop();
        this.#strip.drag(across(whole));
      },
      release: (whole, speed) => this.#onRelease(whole, speed),
      pinch: (factor, centre, step) => {
        this.#show.stop();
        this.#strip.drag(0);
        this.#zoom.by(factor, this.#zoom.pointAt(centre.x, centre.y));
        this.#zoom.pan(step.x, step.y);
      },
      wheel: (factor, { x, y }) => {
        this.#show.stop();
        this.#zoom.by(factor, this.#zoom.pointAt(x, y));
      },
      doubleTap: ({ x, y }) => {
        this.#show.stop();
        this.#zoom.toggle(this.#zoom.pointAt(x, y));
      },
    });
  }

  #onRelease(whole: Point, speed: number) {
    if (this.#zoom.zoomed) return;
    const way = across(whole);
    const far = Math.abs(way) > this.#strip.step / 5 || (Math.abs(way) > 20 && Math.abs(speed) > 0.4);
    if (far) this.#go(this.#index - Math.sign(way), way);
    else if (!way && Math.abs(whole.y) > 120) this.#leave();
    else this.#strip.settle(way);
  }
}

/** Milliseconds for each picture of a running show, and for each character that is read beside it. */
const pace = 5000;
const paceOfReading = 150;

/** Beside no work, so that the first one does not slide in. */
const nowhere = -2;

/** How far a finger moved across, if that is where it went. */
const across = ({ x, y }: Point) => (Math.abs(x) > Math.abs(y) ? x : 0);

export interface ViewerEvents {
  /** Another work is seen. */
  change: (work: Slide) => void;
  /** The reader wants to go on along the wall. */
  leaveRoute: (work: Slide) => void;
  /** The reader asks to leave; nothing is closed yet. */
  close: () => void;
}
