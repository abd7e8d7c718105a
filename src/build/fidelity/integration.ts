import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedFolder } from '../../content/checked-entries.ts';
import { readByYear } from '../checks/read-content.ts';
import { PlainError } from '../errors.ts';
import { formatProblems, type Problem } from '../../content/problem.ts';
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
        const problems: Problem[] = [];
        let compared = 0;
        // Those of the other months were compared when they were made.
        for (const content of readByYear(contentDir, isMade, checkedFolder())) {
          problems.push(...comparePages(content, fileURLToPath(dir)));
          compared += content.sound('articles').length;
        }
        if (problems.length > 0) throw new PlainError(formatProblems(problems));
        logger.info(`${compared} articles show the words of their sources`);
      },
    },
  };
}
