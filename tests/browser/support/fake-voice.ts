import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What was said, and the one that is being said. */
    said: SpeechSynthesisUtterance[];
    /** Lets the browser have these voices, and say so. */
    giveVoices: (...languages: string[]) => void;
  }
}

/**
 * A voice that says nothing until a test lets it end. As in some browsers, cancelling ends a sentence, too.
 *
 * @param languages of the voices that are there when the page begins.
 */
export async function installVoice(page: Page, languages: string[] = ['en-US', 'zh-CN']): Promise<void> {
  await page.addInitScript(voice, languages);
}

/** Runs on a page, before all else. */
export function voice(languages: string[]): void {
  window.said = [];
  let speaking = false;
  let voices: { lang: string; localService: boolean }[] = [];
  const target = new EventTarget();
  const voice = Object.assign(target, {
    getVoices: () => voices,
    speak(utterance: SpeechSynthesisUtterance) {
      speaking = true;
      window.said.push(utterance);
    },
    cancel() {
      const last = window.said.at(-1);
      if (speaking) last?.onend?.call(last, {} as SpeechSynthesisEvent);
      speaking = false;
    },
  });
  window.giveVoices = (...given) => {
    voices = given.map((lang) => ({ lang, localService: true }));
    target.dispatchEvent(new Event('voiceschanged'));
  };
  window.giveVoices(...languages);
  Object.defineProperty(window, 'speechSynthesis', { value: voice });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
}

/** All that was said, one breath an entry. */
export const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.said.map(({ text }) => text));

/** The words that are marked as being read; nothing when none are. */
export const marked = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('spoken') ?? [];
    return range?.toString().trim() ?? '';
  });

/** Lets what is said end, and what follows it, until all is said or so many breaths have ended. */
export const sayOn = (page: Page, breaths = Number.MAX_SAFE_INTEGER): Promise<void> =>
  page.evaluate(endBreaths, breaths);

/** Runs on a page: lets so many breaths end. */
export function endBreaths(most: number): void {
  for (let heard = 0, count = 0; heard !== window.said.length && count < most; count += 1) {
    heard = window.said.length;
    const last = window.said.at(-1)!;
    last.onend?.call(last, {} as SpeechSynthesisEvent);
  }
}
