import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

/** Builds the site that a project's tests read. */
export default function setup({ config }: TestProject): void {
  const { CONTENT_DIR = '', OUT_DIR = '' } = config.env as Record<string, string>;
  buildSite(CONTENT_DIR, dirname(OUT_DIR));
}
