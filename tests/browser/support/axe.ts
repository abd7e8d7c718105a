import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds fault with on a page, in the colours that it has now and, where `inTheDark` is set, in those of the dark too: nothing
 * but the colours is another there.
 *
 * @param select which part of the page is looked at, and for which rules: all, as it is.
 */
export async function axeFaults(
  page: Page,
  { select = (axe: AxeBuilder) => axe, inTheDark = false } = {},
): Promise<string[]> {
  // In its own window, for there are no frames of others: else a second page is opened each time, at twice the cost.
  const axe = () => select(new AxeBuilder({ page }).options({ resultTypes: ['violations'] })).setLegacyMode();
  const { violations } = await axe().analyze();
  if (inTheDark) {
    await page.emulateMedia({ colorScheme: 'dark' });
    violations.push(...(await axe().withRules(rulesOfColours).analyze()).violations);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return violations.map(describeViolation);
}

const rulesOfColours = ['color-contrast', 'link-in-text-block'];

function describeViolation({ id, help, nodes }: Violation): string {
  const places = nodes.slice(0, 5).map(({ target, html }) => `  ${target.join(' ')}: ${html.slice(0, 160)}`);
  return [`${id}: ${help} (${nodes.length})`, ...places].join('\n');
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
