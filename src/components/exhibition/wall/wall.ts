import { readSlide, type Slide } from '../viewer/slide.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { WallFiltering } from './filtering.ts';
import { cameFrom, keepPlace, returnToPlace } from './place.ts';
import { routeSlides } from './stops.ts';
import { leaveBy } from './transition.ts';

/** The wall in the browser: filters in the address, the viewer over it, and the place kept for who comes back. */
class PhotoWall extends HTMLElement {
  #wall = this.querySelector('.wall') as HTMLElement;
  #filtering = new WallFiltering(this, this.#wall);
  #title = document.title;
  #viewer: Promise<Viewer> | undefined;
  #loaded: Viewer | undefined;
  #isOpening = false;
  /** What the reader opened the viewer by. */
  #opener: HTMLAnchorElement | undefined;

  connectedCallback() {
    // A wall that the address filters is shown when its rows are set and drawn, whatever becomes of all that follows.
    const { dataset } = document.documentElement;
    if (dataset['wall']) requestAnimationFrame(() => requestAnimationFrame(() => (dataset['wall'] = '')));
    for (const place of [this.#wall, ...document.querySelectorAll<HTMLElement>('[data-opens]')]) {
      place.addEventListener('click', (event) => this.#onClick(event));
      // The viewer is fetched when somebody is about to open it.
      for (const type of ['pointerover', 'focusin', 'touchstart']) {
        place.addEventListener(type, () => void this.#load().catch(() => undefined), {
          once: true,
          passive: true,
        });
      }
    }
    addEventListener('popstate', () => void this.#follow());
    leaveBy((href) => (this.#loaded?.open ? this.#loaded.picture : this.#linkTo(href)?.querySelector('img')));
    keepPlace();
    returnToPlace();
    this.#returnTo(
      this.#linkTo(cameFrom()) ??
        this.#linkTo(history.state?.opened) ??
        this.#linkAt(location.hash) ??
        offTheWall(history.state?.opened),
    );
    // Who went forward before this script was there has the address of a work, and the wall before them.
    if (history.state?.viewer && this.#linkTo(location.href)) void this.#follow();
    // A page that the browser kept comes back without being made anew.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#returnTo(this.#linkTo(cameFrom())));
  }

  async #onClick(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // A second click while the viewer is on its way opens nothing more.
    if (this.#isOpening) return;
    this.#isOpening = true;
    history.replaceState({ opened: link.href }, '');
    const viewer = await this.#load().catch(() => undefined);
    this.#isOpening = false;
    if (!viewer) return location.assign(link.href);
    history.pushState({ viewer: true }, '', link.href);
    this.#opener = link;
    await this.#open(viewer, this.#linkTo(link.href) ?? link, link);
  }

  /** Back closes the viewer, Forward opens it again, and both may change the filter. */
  async #follow() {
    const viewer = await this.#viewer;
    const link = history.state?.viewer ? this.#linkTo(location.href) : undefined;
    if (link) return this.#open(viewer ?? (await this.#load()), link);
    if (viewer?.open) await this.#close(viewer);
    this.#filtering.apply();
  }

  async #open(viewer: Viewer, link: HTMLAnchorElement, opener = link) {
    const works = this.#worksAround(link);
    const from = viewer.open ? undefined : opener.querySelector('img');
    await morph(from, () => {
      viewer.show(
        works,
        works.findIndex((work) => work.link === link),
      );
      return viewer.picture;
    });
  }

  /** What the viewer walks through: the route where the address follows it, else what hangs on the wall. */
  #worksAround(link: HTMLAnchorElement): Slide[] {
    const route = routeSlides(this.#linkTo);
    if (route.some((stop) => stop.link === link)) return route;
    const links = [...this.#wall.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) > a')];
    return (links.includes(link) ? links : [link]).map(readSlide);
  }

  async #close(viewer: Viewer) {
    const { link: seen, lines } = viewer.current ?? {};
    const isOpeners = lines !== undefined || this.#opener?.href === seen?.href;
    const link = (isOpeners && this.#opener) || seen;
    await morph(viewer.picture, () => {
      viewer.hide();
      document.title = this.#title;
      this.#returnTo(link);
      return link?.querySelector('img');
    });
  }

  /** The focus on a work that was left, on the screen if it is not. */
  #returnTo(link: HTMLAnchorElement | null | undefined) {
    if (!link) return;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #load(): Promise<Viewer> {
    this.#viewer ??= import('../viewer/viewer.ts').then(({ Viewer }) => {
      const dialog = document.querySelector('[data-viewer]') as HTMLDialogElement;
      const viewer: Viewer = new Viewer(dialog, {
        change: ({ address, number, title }) => {
          if (location.href !== address) history.replaceState({ viewer: true }, '', address);
          document.title = `${number} ${title}——${this.#title}`;
        },
        leaveRoute: ({ link }) => {
          history.replaceState({ viewer: true }, '', link.href);
          void this.#open(viewer, link);
        },
        close: () => history.back(),
      });
      return (this.#loaded = viewer);
    });
    this.#viewer.catch(() => (this.#viewer = undefined));
    return this.#viewer;
  }

  /** To the work at an address, however it is come by. */
  #linkTo = (href: string | undefined) =>
    [...this.#wall.querySelectorAll('a')].find((link) => link.href === href?.replace(/[?#].*/, ''));

  #linkAt = (hash: string) =>
    hash ? this.#wall.querySelector<HTMLAnchorElement>(`li#${CSS.escape(hash.slice(1))} > a`) : null;
}

/** The link to a work that is listed below the wall, for its picture was withdrawn. */
const offTheWall = (href: string | undefined) =>
  [...document.querySelectorAll<HTMLAnchorElement>('.pictureless a')].find((link) => link.href === href);

/** Changes the page so that one picture seems to become the other, where the browser can and the reader likes motion. */
async function morph(from: Element | null | undefined, change: () => Element | null | undefined) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!document.startViewTransition || still || !(from instanceof HTMLElement)) return void change();
  let to: Element | null | undefined;
  from.style.viewTransitionName = 'opened';
  const transition = document.startViewTransition(() => {
    from.style.viewTransitionName = '';
    to = change();
    if (to instanceof HTMLElement) to.style.viewTransitionName = 'opened';
  });
  await transition.finished.catch(() => undefined);
  if (to instanceof HTMLElement) to.style.viewTransitionName = '';
}

customElements.define('photo-wall', PhotoWall);
