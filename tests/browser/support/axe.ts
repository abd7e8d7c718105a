import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What axe finds fault with on a page, in the colours that it has now and, where `inTheDark` is set, in those of the dark too: nothing
 * but the colours is another there.
 */
export async function axeFaults(
  page: Page,
  { within, without, tags, inTheDark = false }: AxeOptions = {},
): Promise<string[]> {
  const context = { include: within ?? ['html'], exclude: without ?? [] };
  const faults = await run(page, context, tags && { type: 'tag', values: tags });
  if (!inTheDark) return faults;
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await run(page, context, { type: 'rule', values: rulesOfColours })));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** Axe is a large program: a page is given it once, however often it is asked, and no frame within it is. */
async function run(page: Page, context: Scope, runOnly: RunOptions['runOnly']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program);
  return page.evaluate(
    async ({ context, options }) => {
      const { violations } = await window.axe.run(context, options);
      return violations.map(({ id, help, nodes }) => {
        const places = nodes
          .slice(0, 5)
          .map(({ target, html }) => `  ${target.join(' ')}: ${html.slice(0, 160)}`);
        return [`${id}: ${help} (${nodes.length})`, ...places].join('\n');
      });
    },
    {
      context,
      options: { resultTypes: ['violations'], iframes: false, ...(runOnly && { runOnly }) } as RunOptions,
    },
  );
}

const program = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Selectors of what is looked at, and of what of that is not. */
interface Scope {
  include: string[];
  exclude: string[];
}

export interface AxeOptions {
  /** Selectors of the parts of the page that are looked at; all of it unless given. */
  within?: string[];
  /** Selectors of what is left out. */
  without?: string[];
  /** The standards of axe's rules; what it asks by itself unless given. */
  tags?: string[];
  /** In a page that is shown in light colours. */
  inTheDark?: boolean;
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}
