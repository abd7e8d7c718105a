import { expect, type Page } from '@playwright/test';
import { drawn } from './at-rest.ts';

/**
 * In the standard edition and in the larger one, which it leaves the page in, every text is large enough and every control is wide
 * enough for a finger at the widths of `measured`, and nothing lies beside the screen there and at those of `fitted`; then every mark
 * is told in forced colours.
 *
 * @param name of the page, for what is said of a failure.
 */
export async function expectLegible(
  page: Page,
  name: string,
  { measured, fitted = [] }: { measured: readonly number[]; fitted?: readonly number[] },
): Promise<void> {
  for (const [edition, least] of [
    ['standard', 14],
    ['elder', 18],
  ] as const) {
    await page.evaluate((value) => {
      dispatchEvent(new CustomEvent('display-set', { detail: { key: 'edition', value } }));
    }, edition);
    for (const width of measured) {
      const where = `${name}, ${edition}, ${width} wide`;
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      expect.soft(await textsBelow(page, least), `texts below ${least} px, ${where}`).toEqual([]);
      expect.soft(await smallTargets(page), `controls below 44 px, ${where}`).toEqual([]);
      expect.soft(await overflow(page), `pixels beside the screen, ${where}`).toBe(0);
    }
    for (const width of fitted) {
      await page.setViewportSize({ width, height: 800 });
      const where = `${name}, ${edition}, ${width} wide`;
      expect.soft(await overflow(page), `pixels beside the screen, ${where}`).toBe(0);
    }
  }
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await untoldMarks(page), `current without a stroke, ${name}`).toEqual([]);
}

/** Where the layout of wide screens begins, it has the least room. */
export const narrowDesks = [700, 834, 960, 1024, 1180];

/** The texts of a page below a size in pixels, drawn ones among them, each with its place. */
const textsBelow = (page: Page, pixels: number): Promise<string[]> =>
  page.evaluate((least) => {
    const found = new Set<string>();
    const told = (element: Element, size: number, text: string) =>
      found.add(
        `${size.toFixed(1)} px: ${element.localName}.${element.getAttribute('class')} ${text.slice(0, 16)}`,
      );
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden');
    const sizeOf = (element: Element, part?: string) => parseFloat(getComputedStyle(element, part).fontSize);
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const element = nodes.currentNode.parentElement!;
      const text = nodes.currentNode.nodeValue!.trim();
      // Rounded: half a hundredth of a pixel is nobody's.
      if (text && sizeOf(element) < least - 0.01 && isSeen(element)) told(element, sizeOf(element), text);
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const part of ['::before', '::after']) {
        const { content } = getComputedStyle(element, part);
        if (/[\p{L}\p{N}]/u.test(content) && content !== 'none' && content !== 'normal')
          if (sizeOf(element, part) < least - 0.01 && isSeen(element))
            told(element, sizeOf(element, part), content);
      }
    }
    return [...found];
  }, pixels);

/**
 * The controls of a page that are smaller than 44 px, with what a pseudo-element adds to them. Not asked of:
 *
 * - links within running text (WCAG 2.5.8): such as have a mark of punctuation beside them in their block; marks of notes are asked;
 * - the zones of the small map of a page, whose proportions are the page's: the same links stand below the article and on the page;
 * - a control that is inside another one's label, for the label is pressed.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 43.9;
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, select, textarea, summary, [role="option"], input:not([type="hidden"])',
    );
    const pathOf = (element: Element) => {
      const parents = [element.parentElement?.closest('[class]'), element.parentElement, element];
      return parents.map((part) => [part?.localName, ...(part?.classList ?? [])].join('.')).join(' ');
    };
    const isWithinText = (element: Element) => {
      const block = element.closest('p, li, dd, td, figcaption, blockquote');
      if (element.matches('.note-mark, .note-back, .endnote-mark a, .endnote-back')) return false;
      if (element.localName !== 'a' || !block || getComputedStyle(element).display !== 'inline') return false;
      const copy = block.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll('a')) link.remove();
      return /[，。；：、]/.test(copy.textContent);
    };
    const sizeOf = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const parts = ['::before', '::after'].map((part) => getComputedStyle(element, part));
      const added = parts.filter(({ position, content }) => position === 'absolute' && content !== 'none');
      return {
        width: Math.max(width, ...added.map((part) => parseFloat(part.width))),
        height: Math.max(height, ...added.map((part) => parseFloat(part.height))),
      };
    };
    return [...controls].flatMap((element) => {
      const { width, height } = sizeOf(element);
      const label = element.closest('label')?.getBoundingClientRect();
      const isSeen =
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !element.closest('.visually-hidden, [inert]');
      if (!isSeen || element.closest('svg') || isWithinText(element)) return [];
      if (width >= least && height >= least) return [];
      if (label && label.width >= least && label.height >= least) return [];
      const name = element.textContent.trim().slice(0, 12) || element.getAttribute('aria-label');
      return [`${width.toFixed()} × ${height.toFixed()}: ${pathOf(element)} ${name}`];
    });
  });

/** How much wider a page is than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The pieces that are marked as current, pressed or chosen, and that no border, outline or underline tells from their likes. */
const untoldMarks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const marks = '[aria-current], [aria-pressed="true"], [aria-selected="true"]';
    const strokes = (element: Element | null | undefined) => {
      if (!element) return '';
      const style = getComputedStyle(element);
      const sides = ['Top', 'Right', 'Bottom', 'Left'].map(
        (side) =>
          style.getPropertyValue(`border-${side.toLowerCase()}-style`) +
          style.getPropertyValue(`border-${side.toLowerCase()}-width`),
      );
      const outline = style.outlineStyle === 'none' ? '' : style.outlineWidth;
      return [...sides, outline, style.textDecorationLine].join(' ');
    };
    return [...document.querySelectorAll(marks)]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const item = element.closest('li') ?? element;
        const other = [...(item.parentElement?.children ?? [])]
          .map((sibling) => (item === element ? sibling : sibling.querySelector(element.localName)))
          .find((sibling) => sibling?.localName === element.localName && !sibling.matches(marks));
        return other && strokes(other) === strokes(element) ? [element.outerHTML.slice(0, 120)] : [];
      });
  });

/** Texts whose colour does not stand out from a ground by `ratio`: the tokens of the page, each on each ground. */
export const weakTokens = (page: Page, ratio: number): Promise<string[]> =>
  page.evaluate((least) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const light = (token: string) => {
      probe.style.color = `var(--${token})`;
      const [r, g, b] = getComputedStyle(probe)
        .color.match(/[\d.]+/g)!
        .map((value) => Number(value) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const contrast = (a: string, b: string) => {
      const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
      return (high! + 0.05) / (low! + 0.05);
    };
    const weak = ['ink', 'ink-soft', 'ink-faint', 'red'].flatMap((ink) =>
      ['paper', 'paper-raised', 'paper-sunk']
        .filter((ground) => contrast(ink, ground) < least)
        .map((ground) => `${ink} on ${ground}: ${contrast(ink, ground).toFixed(2)}`),
    );
    probe.remove();
    return weak;
  }, ratio);
