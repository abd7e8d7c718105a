import { readGestures } from './viewer-gestures.ts';
import { readKeys } from './viewer-keys.ts';
import { readSlide, Strip, type Slide } from './viewer-slides.ts';
import { readWorkText } from './viewer-text.ts';
import { Slideshow } from './viewer-slideshow.ts';
import { Zoom } from './viewer-zoom.ts';

/** Shows the works of a wall one by one over it. It knows the dialog; the address is the business of who opens it. */
export class Viewer {
  readonly #dialog: HTMLDialogElement;
  readonly #on: ViewerEvents;
  readonly #strip: Strip;
  readonly #zoom: Zoom;
  readonly #show: Slideshow;
  #works: Slide[] = [];
  #index = 0;
  #dragged = 0;

  constructor(dialog: HTMLDialogElement, on: ViewerEvents) {
    this.#dialog = dialog;
    this.#on = on;
    const frame = this.#part('frame');
    this.#strip = new Strip(this.#part('track'));
    this.#zoom = new Zoom(frame, (zoomed) => {
      frame.toggleAttribute('data-zoomed', zoomed);
      this.#press('zoom', zoomed, zoomed ? '缩小' : '放大');
    });
    this.#show = new Slideshow(
      () => void this.#advance(),
      (running) => {
        this.#press('play', running, running ? '暂停' : '播放');
        // A running show does not talk over what the reader is listening to.
        this.#part('announce').ariaLive = running ? 'off' : 'polite';
      },
    );
    this.#listen(frame);
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  get current(): Slide | undefined {
    return this.#works[this.#index];
  }

  /** The picture that is seen, to be moved from and to the wall. */
  get picture(): HTMLImageElement {
    return this.#strip.picture;
  }

  /** Opens at one of the works that the wall shows. */
  show(links: HTMLAnchorElement[], first: HTMLAnchorElement) {
    this.#works = links.map(readSlide);
    if (!this.open) this.#dialog.showModal();
    this.#dialog.focus();
    this.#go(links.indexOf(first));
  }

  hide() {
    this.#show.stop();
    this.#zoom.reset();
    if (document.fullscreenElement) void document.exitFullscreen();
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
    this.#describe(work);
    this.#show.wait();
    this.#on.change(work);
  }

  #describe({ number, title, mark, alt }: Slide) {
    const name = document.createElement('b');
    name.textContent = title;
    this.#part('caption').replaceChildren(number, name, mark);
    const [at, of] = [this.#index + 1, this.#works.length];
    this.#part('place').textContent = `${at} / ${of}`;
    this.#part('announce').textContent =
      `第 ${at} 幅，共 ${of} 幅：${number} ${title}${mark && `（${mark}）`}。${alt}`;
    this.#button('previous').ariaDisabled = String(at === 1);
    this.#button('next').ariaDisabled = String(at === of);
    if (!this.#part('more').hidden) void this.#tell();
  }

  /** The text arrives later than the picture: it may be that of a work already left. */
  async #tell() {
    const work = this.current;
    const text = work ? await readWorkText(work.href) : [];
    if (work === this.current) this.#part('more').replaceChildren(...text);
  }

  async #advance() {
    const last = this.#index === this.#works.length - 1;
    if (!last) await this.#strip.nextReady();
    if (this.#show.running) this.#go(last ? 0 : this.#index + 1);
  }

  #do(action: string) {
    const more = this.#part('more');
    if (action === 'previous') this.#go(this.#index - 1);
    if (action === 'next') this.#go(this.#index + 1);
    if (action === 'zoom') this.#zoom.toggle();
    if (action === 'play') this.#show.toggle();
    if (action === 'close') this.#on.close();
    if (action === 'fullscreen') void toggleFullscreen(this.#part('screen'));
    if (action === 'more') {
      more.hidden = !more.hidden;
      this.#button('more').ariaExpanded = String(!more.hidden);
      if (!more.hidden) void this.#tell();
    }
    if (action === 'more' || action === 'zoom') this.#show.stop();
  }

  #listen(frame: HTMLElement) {
    const dialog = this.#dialog;
    readKeys(dialog, {
      step: (action) => this.#do(action),
      first: () => this.#go(0),
      last: () => this.#go(this.#works.length - 1),
      zoom: (factor) => (factor ? this.#zoom.by(factor) : this.#zoom.reset()),
      pan: (x, y) => this.#zoom.zoomed && (this.#zoom.pan(x, y), true),
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#on.close();
    });
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset['do'] && button.ariaDisabled !== 'true') this.#do(button.dataset['do']);
    });
    const fullscreen = this.#button('fullscreen');
    fullscreen.hidden = !document.fullscreenEnabled;
    document.addEventListener('fullscreenchange', () => {
      const full = Boolean(document.fullscreenElement);
      this.#press('fullscreen', full, full ? '退出全屏' : '全屏');
    });
    new ResizeObserver(() => {
      this.#strip.fit();
      this.#zoom.reset();
    }).observe(frame);
    frame.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    readGestures(frame, {
      drag: (step, whole) => {
        if (this.#zoom.zoomed) return this.#zoom.pan(step.x, step.y);
        this.#dragged = Math.abs(whole.x) > Math.abs(whole.y) ? whole.x : 0;
        this.#strip.drag(this.#dragged);
      },
      release: (whole, speed) => this.#onRelease(whole.y, speed),
      pinch: (factor, centre, step) => {
        this.#show.stop();
        this.#strip.drag((this.#dragged = 0));
        this.#zoom.by(factor, this.#zoom.pointAt(centre.x, centre.y));
        this.#zoom.pan(step.x, step.y);
      },
      doubleTap: ({ x, y }) => {
        this.#show.stop();
        this.#zoom.toggle(this.#zoom.pointAt(x, y));
      },
    });
  }

  #onRelease(along: number, speed: number) {
    const across = this.#dragged;
    this.#dragged = 0;
    if (this.#zoom.zoomed) return;
    const far = Math.abs(across) > this.#strip.step / 5 || (Math.abs(across) > 20 && Math.abs(speed) > 0.4);
    if (far) this.#go(this.#index - Math.sign(across), across);
    else if (!across && Math.abs(along) > 120) this.#on.close();
    else this.#strip.settle(across);
  }

  #onWheel(event: WheelEvent) {
    event.preventDefault();
    this.#show.stop();
    // A trackpad's pinch arrives as a wheel with the control key, in smaller steps.
    this.#zoom.by(
      Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)),
      this.#zoom.pointAt(event.clientX, event.clientY),
    );
  }

  #press(action: string, pressed: boolean, label: string) {
    const button = this.#button(action);
    button.ariaPressed = String(pressed);
    button.textContent = label;
  }

  #button = (action: string) => this.#dialog.querySelector(`[data-do="${action}"]`) as HTMLButtonElement;
  #part = (name: string) => this.#dialog.querySelector(`[data-${name}]`) as HTMLElement;
}

/** A dialog cannot be shown full screen itself: the screen inside it can. */
async function toggleFullscreen(screen: HTMLElement) {
  const done = document.fullscreenElement ? document.exitFullscreen() : screen.requestFullscreen();
  await done.catch(() => undefined);
}

export interface ViewerEvents {
  /** Another work is seen. */
  change: (work: Slide) => void;
  /** The reader asks to leave; nothing is closed yet. */
  close: () => void;
}
