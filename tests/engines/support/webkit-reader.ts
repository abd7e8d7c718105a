import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Builder, By, Key as Keys, Origin, until } from 'selenium-webdriver';
import { freePort } from '../../support/free-port.ts';
import { narrow } from './site.ts';
import { untilSet } from '../../browser/support/at-rest.ts';
import { pointOn, type Reader } from './reader.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** Where the system's package puts the programs that WebKit is driven with. */
export interface WebKit {
  driver: string;
  /** A browser without anything around the page but its address. */
  browser: string;
  /** A screen that nobody sees. */
  screen: string;
}

/** A reader at WebKit, by WebDriver. */
export async function readWithWebKit(webkit: WebKit, site: string): Promise<Reader> {
  const home = temporaryFolder('webkit-');
  const started: ChildProcess[] = [];
  const start = (command: string, options: string[], stdio: StdioOptions, env = process.env) => {
    const child = spawn(command, options, { stdio, env });
    started.push(child);
    process.once('exit', () => child.kill());
    return child;
  };
  const close = async () => {
    for (const child of started.reverse()) await stop(child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const screen = start(
      webkit.screen,
      ['-displayfd', '3', '-screen', '0', '2400x1600x24', '-nolisten', 'tcp'],
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    const [display] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
    const port = await freePort();
    const environment = {
      ...process.env,
      DISPLAY: `:${display.toString().trim()}`,
      HOME: home,
      XDG_RUNTIME_DIR: home,
    };
    start(webkit.driver, [`--port=${port}`], 'ignore', environment);
    const address = `http://127.0.0.1:${port}`;
    await answered(`${address}/status`);
    return await read(webkit, address, site, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function read(webkit: WebKit, server: string, site: string, stopAll: () => Promise<void>) {
  const browser = await new Builder()
    .usingServer(server)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
    })
    .build();
  const find = async (selector: string) => {
    const element = await browser.wait(until.elementLocated(By.css(selector)), patience);
    return browser.wait(until.elementIsVisible(element), patience);
  };
  /** Runs a function that may take its time; what it throws is thrown here. */
  const evaluate: Reader['evaluate'] = async (script, ...options) => {
    const [error, result] = await browser.executeAsyncScript<[string, never]>(
      `const done = arguments[arguments.length - 1];
      Promise.resolve([...arguments].slice(0, -1)).then((options) => (${script})(...options)).then(
        (result) => done(['', result]), (error) => done([String(error)]));`,
      ...options,
    );
    if (error) throw new Error(error);
    return result;
  };
  let size = { width: 1280, height: 900 };
  const resize = async (width: number, height: number) => {
    size = { width, height };
    await browser
      .manage()
      .window()
      .setRect({ x: 0, y: 0, width, height: height + addressBar });
  };
  await browser.manage().setTimeouts({ script: patience });
  await resize(size.width, size.height);
  const reader: Reader = {
    async open(path) {
      await browser.get(site + (size.width < narrowestWindow ? narrow(path, size.width, size.height) : path));
      if (size.width < narrowestWindow) await browser.switchTo().frame(0);
      await evaluate(untilSet);
    },
    back: () => browser.navigate().back(),
    async click(selector) {
      const { x, y } = await evaluate(pointOn, (await find(selector)) as unknown as Element);
      await browser.actions().move({ x, y, origin: Origin.VIEWPORT }).click().perform();
    },
    async type(selector, text) {
      const field = await find(selector);
      await field.clear();
      await field.sendKeys(text);
    },
    press: (key) => browser.actions().sendKeys(keys[key]).perform(),
    text: (selector) =>
      evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '', selector),
    path: async () => (await evaluate(() => location.href)).slice(site.length),
    evaluate,
    resize,
    screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
    async close() {
      await browser.quit().catch(() => undefined);
      await stopAll();
    },
  };
  return reader;
}

/** Resolves when a server answers at an address, whatever it says. */
async function answered(address: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** Milliseconds after which a browser hangs, on a loaded machine too. */
const patience = 60_000;

/** Pixels that the browser's window has above the page. */
const addressBar = 38;

/** No window of it is narrower: a narrower page is shown in a frame. */
const narrowestWindow = 460;

const keys = {
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowLeft: Keys.ARROW_LEFT,
  Escape: Keys.ESCAPE,
  Enter: Keys.ENTER,
};
