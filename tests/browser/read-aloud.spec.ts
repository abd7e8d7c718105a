import { expect, test, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** What was said, and the one that is being said. */
    said: SpeechSynthesisUtterance[];
  }
}

// A voice that says nothing until a test lets it end. As in some browsers, cancelling ends a sentence, too.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.said = [];
    const end = (said: SpeechSynthesisUtterance) => said.onend?.call(said, {} as SpeechSynthesisEvent);
    let speaking = false;
    const voice = {
      get speaking() {
        return speaking;
      },
      speak(utterance: SpeechSynthesisUtterance) {
        speaking = true;
        window.said.push(utterance);
      },
      cancel() {
        if (speaking) end(window.said.at(-1)!);
        speaking = false;
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  });
  await page.goto('./articles/2024-03/annual-plan/');
});

const said = (page: Page) => page.evaluate(() => window.said.map(({ text }) => text));
const finish = (page: Page) =>
  page.evaluate(() => {
    const last = window.said.at(-1)!;
    last.onend?.call(last, {} as SpeechSynthesisEvent);
  });

test('An article is read from its first word to its last, each once, without the notes of the edition', async ({
  page,
}) => {
  const words = await page.locator('#text').evaluate((text) => {
    const copy = text.cloneNode(true) as Element;
    for (const added of copy.querySelectorAll('[data-added]')) added.remove();
    return copy.textContent!.replace(/\s/g, '');
  });
  await page.getByRole('button', { name: '朗读' }).click();
  await page.evaluate(() => {
    for (let last; last !== window.said.length;) {
      last = window.said.length;
      window.said.at(-1)!.onend?.call(window.said.at(-1)!, {} as SpeechSynthesisEvent);
    }
  });
  expect((await said(page)).join('').replace(/\s/g, '')).toBe(words);
  await expect(page.getByRole('button', { name: '朗读' })).toHaveAttribute('aria-pressed', 'false');
});

test('A reading that is stopped is silent, and goes on from the same sentence', async ({ page }) => {
  await page.getByRole('button', { name: '朗读' }).click();
  await finish(page);
  const [, second] = await said(page);
  await page.getByRole('button', { name: '停止朗读' }).click();
  expect(await said(page)).toHaveLength(2);
  await page.getByRole('button', { name: '继续朗读' }).click();
  expect((await said(page)).slice(2)).toEqual([second]);
});
