import type { BrowserContext, Page } from '@playwright/test';

/** A window that outlives the tests that read in it. */
export class KeptWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  #undo: (() => Promise<unknown>)[] = [];

  /** @param context a new one, which nobody else uses. */
  static async open(context: BrowserContext): Promise<KeptWindow> {
    return new KeptWindow(context, await context.newPage());
  }

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    // Playwright itself takes back no more than listeners and routes.
    page.addInitScript = this.#undone(page.addInitScript.bind(page), (script) => script.dispose());
    page.exposeFunction = this.#undone(page.exposeFunction.bind(page), (name) => name.dispose());
    page.clock.install = () =>
      Promise.reject(
        new Error("The clock of a kept window cannot be set right again: take Playwright's own test."),
      );
    context.newCDPSession = this.#undone(context.newCDPSession.bind(context), (other) => other.detach());
  }

  /** Takes back all that a test did in it, but what the browser has fetched. */
  async forget(): Promise<void> {
    const { context, page } = this;
    for (const other of context.pages()) if (other !== page) await other.close();
    page.removeAllListeners();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.#takeBack();
    await this.#leave();
    // Else a window that has come to its fifty steps counts no further.
    await (await context.newCDPSession(page)).send('Page.resetNavigationHistory');
    // As long as there are two sessions, what media a page is shown in is forgotten with its process.
    await this.#takeBack();
    await context.clearCookies();
    await context.clearPermissions();
    await page.mouse.move(-1, -1);
  }

  /** A page writes down on leaving where its reader was: what it has kept is thrown away from a bare file of the same host. */
  async #leave(): Promise<void> {
    const { protocol, origin } = new URL(this.page.url());
    if (!protocol.startsWith('http')) return;
    await this.page.goto(`${origin}/robots.txt`);
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }

  async #takeBack(): Promise<void> {
    for (const undo of this.#undo.splice(0)) await undo();
  }

  #undone<Options extends unknown[], Result>(
    call: (...options: Options) => Promise<Result>,
    end: (result: Result) => Promise<unknown>,
  ) {
    return async (...options: Options): Promise<Result> => {
      const result = await call(...options);
      this.#undo.push(() => end(result));
      return result;
    };
  }
}
