import type { Labels } from './labels.ts';

/** The viewer on the whole screen, where the browser lets a page have it; its button says what it does now. */
export class Fullscreen {
  readonly #screen: HTMLElement;

  /** @param screen inside the dialog: a dialog cannot be shown full screen itself. */
  constructor(screen: HTMLElement, labels: Labels) {
    this.#screen = screen;
    labels.button('fullscreen').hidden = !document.fullscreenEnabled;
    document.addEventListener('fullscreenchange', () => {
      const full = Boolean(document.fullscreenElement);
      labels.label('fullscreen', full, full ? '还原' : '全屏');
    });
  }

  async toggle(): Promise<void> {
    const done = document.fullscreenElement ? document.exitFullscreen() : this.#screen.requestFullscreen();
    await done.catch(() => undefined);
  }

  leave(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
  }
}
