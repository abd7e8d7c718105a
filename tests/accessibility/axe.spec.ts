import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { onePageOfEachKind } from '../browser/support/built-pages.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

for (const { kind, address } of onePageOfEachKind()) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test(`axe finds nothing on ${kind}, ${colorScheme}, ${width} wide`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
        expect(violations.map(describeViolation)).toEqual([]);
      });
    }
  }
}

function describeViolation(violation: Violation): string {
  const places = violation.nodes
    .slice(0, 5)
    .map((node) => `  ${node.target.join(' ')}: ${node.html.slice(0, 160)}`);
  return [`${violation.id}: ${violation.help} (${violation.nodes.length})`, ...places].join('\n');
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
