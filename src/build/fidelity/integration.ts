import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../checks/read-content.ts';
import { PlainError } from '../errors.ts';
import { formatProblems } from '../../content/problem.ts';
import { isMade } from '../../lib/settings.ts';
import { comparePages } from './compare-pages.ts';

/**
 * Ends a build in which a page shows other words of an article than its source.
 *
 * @param contentDir an absolute path.
 */
export function fidelity(contentDir: string): AstroIntegration {
  return {
    name: 'fidelity',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        // Those of the other years were compared when they were made.
        const { content } = readContent(contentDir, isMade);
        const problems = comparePages(content, fileURLToPath(dir));
        if (problems.length > 0) throw new PlainError(formatProblems(problems));
        logger.info(`${content.sound('articles').length} articles show the words of their sources`);
      },
    },
  };
}
