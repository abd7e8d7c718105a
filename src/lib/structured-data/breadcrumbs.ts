import type { BreadcrumbList, WithContext } from 'schema-dts';
import { absolute, homeUrl } from '../urls.ts';

/** A page on the way from the home page to another one. */
export interface Step {
  name: string;
  href: string;
}

/**
 * schema.org `BreadcrumbList`.
 *
 * @param steps from the part of the site to the page itself.
 */
export function breadcrumbs(...steps: readonly Step[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: '首页', href: homeUrl() }, ...steps].map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(href),
    })),
  };
}
