import type { Slide } from './slide.ts';

/** The three pictures side by side of which the middle one is seen: its neighbours are loaded before they are wanted. */
export class Strip {
  readonly #track: HTMLElement;
  readonly #onFailure: (href: string) => void;
  #places: HTMLElement[];
  #seen: Slide | undefined;

  /** @param onFailure a picture cannot be had; in its place a text says so. */
  constructor(track: HTMLElement, onFailure: (href: string) => void) {
    this.#track = track;
    this.#onFailure = onFailure;
    this.#places = [...track.children] as HTMLElement[];
  }

  /** The picture that is seen. */
  get picture(): HTMLImageElement {
    return this.#places[1]?.querySelector('img') as HTMLImageElement;
  }

  /** Resolves when the next picture is there, or cannot be had. */
  async nextReady() {
    await this.#places[2]
      ?.querySelector('img')
      ?.decode()
      .catch(() => undefined);
  }

  /** Shows the middle one of three works; `turn` is 1 when it was the next one before, -1 when the previous. */
  show(works: (Slide | undefined)[], turn: number) {
    this.#seen = works[1];
    if (turn === 1) this.#places.push(this.#places.shift() as HTMLElement);
    if (turn === -1) this.#places.unshift(this.#places.pop() as HTMLElement);
    this.#places.forEach((place, index) => {
      place.style.transform = `translateX(${(index - 1) * 104}%)`;
      place.toggleAttribute('inert', index !== 1);
      this.#fill(place, works[index], index === 1);
    });
    this.fit();
  }

  /** Asks again for the picture that is seen. */
  retry() {
    const place = this.#places[1];
    if (place) this.#fill(place, this.#seen, true);
    this.fit();
  }

  /** A picture that failed is asked for again when its turn comes. */
  #fill(place: HTMLElement, work: Slide | undefined, seen: boolean) {
    const failed = seen && place.hasAttribute('data-failed');
    if (place.dataset['href'] === (work?.href ?? '') && !failed) return;
    place.dataset['href'] = work?.href ?? '';
    place.removeAttribute('data-failed');
    place.replaceChildren(...(work ? [picture(work, seen)] : []));
    const img = place.querySelector('img');
    img?.addEventListener('error', () => {
      if (place.dataset['href'] !== work?.href || place.hasAttribute('data-failed')) return;
      place.setAttribute('data-failed', '');
      // What stands in for the picture stays, and the browser's mark of a torn one goes.
      (img.parentElement as HTMLElement).style.background = img.style.background;
      img.style.visibility = 'hidden';
      place.append(failureText());
      this.#onFailure(work?.href ?? '');
    });
  }

  /** Follows a finger. */
  drag(across: number) {
    this.#track.style.transform = across ? `translateX(${across}px)` : '';
  }

  /** Comes to rest from `across`. */
  settle(across: number) {
    this.drag(0);
    this.#track.getAnimations().forEach((animation) => animation.cancel());
    if (!across || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#track.animate([{ transform: `translateX(${across}px)` }, { transform: 'none' }], {
      duration: 280,
      easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
    });
  }

  /** The distance between two neighbours. */
  get step(): number {
    return this.#track.clientWidth * 1.04;
  }

  /** Gives every picture the room of the frame, never more than its own pixels. */
  fit() {
    const width = room(this.#track.clientWidth);
    const height = room(this.#track.clientHeight);
    for (const img of this.#track.querySelectorAll('img')) {
      const own = { width: Number(img.dataset['width']), height: Number(img.dataset['height']) };
      const scale = Math.min(width / own.width, height / own.height, 1);
      img.style.width = `${own.width * scale}px`;
      img.style.height = `${own.height * scale}px`;
      setSizes(img, own.width * scale);
    }
  }
}

/** Large screens leave a margin around the picture; a phone has none to spare. */
const room = (side: number) => (side > 600 ? side - 32 : side);

/** Tells the browser how wide a picture is shown, so that it fetches the file that fits; a larger one that it has stays. */
export function setSizes(img: HTMLImageElement, width: number) {
  const sizes = `${Math.max(Math.ceil(width), parseInt(img.sizes) || 0)}px`;
  if (sizes === img.sizes) return;
  for (const part of [...(img.parentElement?.querySelectorAll('source') ?? []), img]) part.sizes = sizes;
}

/** What stands in the place of a picture that cannot be had. */
export const failure = '图片加载失败。';

/** The viewer listens to its buttons. */
function failureText(): HTMLElement {
  const text = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['do'] = 'retry';
  button.textContent = '重试';
  text.append(failure, button);
  return text;
}

function picture(work: Slide, seen: boolean): HTMLPictureElement {
  const element = document.createElement('picture');
  const source = document.createElement('source');
  source.type = 'image/avif';
  source.srcset = srcset(work.file, work.avif, 'avif');
  const img = document.createElement('img');
  img.alt = work.alt;
  img.draggable = false;
  // What is seen comes before what may be seen next.
  img.fetchPriority = seen ? 'high' : 'low';
  img.dataset['width'] = String(work.width);
  img.dataset['height'] = String(work.height);
  img.style.background = ground(work);
  img.srcset = srcset(work.file, work.jpeg, 'jpg');
  element.append(source, img);
  return element;
}

/** What the wall shows of a work already, above what stands in for it there. */
function ground({ link, preview }: Slide): string {
  const own = getComputedStyle(link.querySelector('img') ?? link).backgroundImage;
  return preview ? `url("${preview}") center / cover, ${own}` : own;
}

/** File names are `<width>.<hash>.<ending>`, as `variantPath` in `src/lib/images.ts` makes them. */
function srcset(file: string, widths: string[], ending: string): string {
  return widths
    .map((width) => `${file.replace(/\d+(\.[^./]+)\.\w+$/, `${width}$1.${ending}`)} ${width}w`)
    .join(', ');
}
