import { expect, test } from '@playwright/test';

const pages = [
  './',
  './articles/2024-03/annual-plan/',
  './articles/2024-03/photo-exhibition/',
  './issues/',
  './about/',
];

for (const address of pages) {
  test(`The Song face has every character that ${address} sets in it`, async ({ page }) => {
    await page.goto(address);
    const missing = await page.evaluate(() => {
      const covered = new Map<string, Set<number>>();
      for (const face of document.fonts) {
        const points = covered.get(face.weight) ?? new Set<number>();
        for (const range of face.unicodeRange.split(',')) {
          const [from = 0, to = from] = range
            .replace(/U\+/i, '')
            .trim()
            .split('-')
            .map((hex) => parseInt(hex, 16));
          for (let point = from; point <= to; point += 1) points.add(point);
        }
        covered.set(face.weight, points);
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (walker.nextNode()) {
        const style = getComputedStyle(walker.currentNode.parentElement as Element);
        if (!style.fontFamily.startsWith('"Archive Song"') || style.display === 'none') continue;
        const weight = Number(style.fontWeight) > 500 ? '700' : '400';
        for (const char of walker.currentNode.nodeValue ?? '') {
          if (char.trim() && !covered.get(weight)?.has(char.codePointAt(0) ?? 0))
            found.add(`${weight}:${char}`);
        }
      }
      return [...found];
    });
    expect(missing).toEqual([]);
  });
}
