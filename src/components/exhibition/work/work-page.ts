import { isComposing } from '../../../search/client/composing.ts';

/**
 * Leads from a work to its neighbours by the arrow keys and by a swipe over the picture, along the page's own links: those of the wall, or
 * of the route where it is followed.
 */
class WorkPage extends HTMLElement {
  #start: Touch | undefined;
  #path = location.pathname;

  connectedCallback() {
    document.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('touchstart', (event) => this.#onTouchStart(event), { passive: true });
    this.addEventListener('touchend', (event) => this.#onTouchEnd(event));
    // After a reload in the viewer, Back changes the address to the wall's and leaves this page where it is.
    addEventListener('popstate', () => location.pathname !== this.#path && location.reload());
    visualViewport?.addEventListener('resize', () => this.toggleAttribute('data-zoomed', isZoomed()));
  }

  #onKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event)) return;
    if (isZoomed() || (event.target instanceof Element && event.target.closest(fields))) return;
    if (event.key === 'ArrowLeft') this.#go('prev');
    if (event.key === 'ArrowRight') this.#go('next');
  }

  #onTouchStart({ touches }: TouchEvent) {
    this.#start = touches.length === 1 ? touches[0] : undefined;
  }

  #onTouchEnd({ changedTouches: [end] }: TouchEvent) {
    if (!this.#start || !end || isZoomed()) return;
    const across = end.clientX - this.#start.clientX;
    const along = end.clientY - this.#start.clientY;
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(along))
      this.#go(across > 0 ? 'prev' : 'next');
  }

  #go(rel: 'prev' | 'next') {
    const onRoute = document.documentElement.hasAttribute('data-on-route');
    this.querySelector<HTMLAnchorElement>(onRoute ? `a[data-step="${rel}"]` : `a[rel="${rel}"]`)?.click();
  }
}

/** A page that is drawn up is moved by fingers and arrows. */
const isZoomed = () => (visualViewport?.scale ?? 1) > 1.01;

const fields = 'input, select, textarea, [contenteditable]';

customElements.define('work-page', WorkPage);
