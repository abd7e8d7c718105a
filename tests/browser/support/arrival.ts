import { expect, type Page } from '@playwright/test';

/** What of a row, on a phone and on a desk, would move when what follows comes: a page may be drawn before. */
export async function expectSteadyRow(page: Page, row: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const moved = await page
      .locator(row)
      .first()
      .evaluate((box) => {
        const parts = [...box.children].filter((part) => part.getClientRects().length > 0);
        const places = (count: number) => {
          const { x, y } = box.getBoundingClientRect();
          return parts.slice(0, count).map((part) => {
            const words = document.createRange();
            words.selectNodeContents(part);
            const own = words.getBoundingClientRect();
            return `${part.textContent.trim()} ${Math.round(own.x - x)} ${Math.round(own.y - y)}`;
          });
        };
        const found: string[] = [];
        const whole = places(parts.length);
        for (let count = parts.length - 1; count > 0; count -= 1) {
          parts[count]!.remove();
          found.push(...places(count).filter((place, index) => place !== whole[index]));
        }
        for (const part of parts.slice(1)) box.append(part);
        return parts.length > 1 ? found : ['a row of one'];
      });
    expect(moved, `${row}, ${width} wide`).toEqual([]);
  }
}
