import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { watchContent } from '../watch-content.ts';
import { checkContent } from './check-content.ts';
import { forPreview, formatProblems } from '../../content/problem.ts';

/** While pages are written (`npm run dev`): prints the content's problems at the start and after each change, and goes on. */
export function contentCheck(folder: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        await watchContent(server, folder, () => report(folder, logger));
      },
    },
  };
}

async function report(folder: string, logger: AstroIntegrationLogger): Promise<void> {
  const { problems, open } = forPreview(await checkContent(folder));
  if (problems.length > 0) logger.warn(`\n${formatProblems(problems)}`);
  if (open) logger.warn(open);
}
