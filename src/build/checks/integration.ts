import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkContent } from './check-content.ts';
import { formatProblems } from '../../content/problem.ts';

/** While pages are written (`npm run dev`): prints the content's problems at the start and after each change, and goes on. */
export function contentCheck(folder: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          // An editor that saves several files at once is answered once.
          clearTimeout(waiting);
          waiting = setTimeout(() => void report(folder, logger), 300);
        });
        await report(folder, logger);
      },
    },
  };
}

async function report(folder: string, logger: AstroIntegrationLogger): Promise<void> {
  const problems = await checkContent(folder);
  if (problems.length > 0) logger.warn(`\n${formatProblems(problems)}`);
}
