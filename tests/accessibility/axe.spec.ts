import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { onePageOfEachKind } from '../browser/support/built-pages.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Nothing but the colours is another in the dark. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

for (const { kind, address } of onePageOfEachKind()) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing on ${kind}, light and dark, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const light = await new AxeBuilder({ page }).withTags(standards).analyze();
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const dark = await new AxeBuilder({ page }).withRules(rulesOfColours).analyze();
      expect([...light.violations, ...dark.violations].map(describeViolation)).toEqual([]);
    });
  }
}

function describeViolation(violation: Violation): string {
  const places = violation.nodes
    .slice(0, 5)
    .map((node) => `  ${node.target.join(' ')}: ${node.html.slice(0, 160)}`);
  return [`${violation.id}: ${violation.help} (${violation.nodes.length})`, ...places].join('\n');
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
