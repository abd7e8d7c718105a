import { randomBytes } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { codeVersion } from '../../../build/seal/code-version.ts';
import { watchContent } from '../../../build/watch-content.ts';
import { basePath, cacheDir, contentDir, newsroomDir, outDir } from '../../../lib/settings.ts';
import { fileRoutes } from './api/files.ts';
import { overviewRoutes } from './api/overview.ts';
import { publishingRoutes } from './api/publishing.ts';
import { versionRoutes } from './api/versions.ts';
import { Changes } from './changes.ts';
import type { DeskFolders } from './folders.ts';
import { deskHandler } from './handler.ts';
import type { Routes } from './routes.ts';

/** The desk, in front of the site's development server; `npm run newsroom` alone adds it, and a build never knows of it. */
export function desk(root: string): AstroIntegration {
  const folders: DeskFolders = { root, contentDir, outDir, cacheDir, newsroomDir, code: codeVersion(root) };
  return {
    name: 'newsroom-desk',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Found at the start: a page that is reloaded while an editor types would lose the words.
        updateConfig({
          vite: { optimizeDeps: { include: ['lit', 'lit/directives/repeat.js', 'lit/directives/live.js'] } },
        });
      },
      'astro:server:setup': async ({ server }) => {
        const changes = new Changes();
        const handle = deskHandler({
          base: basePath,
          token: randomBytes(32).toString('base64url'),
          routes: routesOf(folders, changes),
        });
        // Before all others, for it refuses what is not of this computer.
        server.middlewares.stack.unshift({ route: '', handle });
        await watchContent(server, contentDir, async () => changes.tell());
      },
    },
  };
}

const routesOf = (folders: DeskFolders, changes: Changes): Routes => ({
  'GET api/changes': ({ response }) => changes.follow(response),
  ...overviewRoutes(folders),
  ...fileRoutes(folders),
  ...versionRoutes(folders),
  ...publishingRoutes(folders),
});
