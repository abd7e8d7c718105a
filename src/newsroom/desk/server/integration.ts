import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HotPayload, ViteDevServer } from 'vite';
import { refusal } from './guard.ts';
import { hash, randomBytes } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { codeVersion } from '../../../build/seal/code-version.ts';
import { watchContent } from '../../../build/watch-content.ts';
import { basePath, cacheDir, contentDir, newsroomDir, outDir } from '../../../lib/settings.ts';
import { amendRoutes } from './api/amend.ts';
import { checkRoutes } from './api/check.ts';
import { fileRoutes } from './api/files.ts';
import { formRoutes } from './api/forms.ts';
import { intakeRoutes } from './api/intake.ts';
import { issueRoutes } from './api/issues.ts';
import { overviewRoutes } from './api/overview.ts';
import { pictureRoutes } from './api/pictures.ts';
import { publishingRoutes } from './api/publishing.ts';
import { removeRoutes } from './api/remove.ts';
import { versionRoutes } from './api/versions.ts';
import { worksRoutes } from './api/works.ts';
import { Changes } from './changes.ts';
import { KnownContent } from './known-content.ts';
import { Uploads } from './uploads.ts';
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
        updateConfig({
          vite: {
            // A check or a second server beside the desk puts its own parts together: not in the place of the desk's. Only what lies in the
            // project is served.
            cacheDir: join(root, 'node_modules', '.vite', 'desk'),
            // Found at the start: a page that is reloaded while an editor types would lose the words.
            optimizeDeps: { include: ['lit', 'lit/directives/repeat.js', 'lit/directives/live.js'] },
          },
        });
      },
      'astro:server:setup': async ({ server }) => {
        const changes = new Changes();
        const handle = deskHandler({
          base: basePath,
          // The same beginning for the same content: a page goes on at a desk that is opened again, and at no other.
          token: `${hash('sha256', contentDir)}.${randomBytes(32).toString('base64url')}`,
          routes: routesOf(folders, changes),
        });
        standBefore(server.httpServer, handle);
        await watchContent(server, contentDir, async () => changes.tell());
        onReload(server, () => changes.tell({ isShown: true }));
      },
    },
  };
}

/** Hears what the development server tells the pages that it has made: they are to be made again. */
function onReload({ environments }: ViteDevServer, listener: () => void): void {
  const { hot } = environments.client;
  const send = hot.send.bind(hot) as (...told: unknown[]) => void;
  hot.send = (...told: unknown[]) => {
    send(...told);
    const [payload] = told as [string | HotPayload];
    if (typeof payload !== 'string' && payload.type === 'full-reload') listener();
  };
}

/** Before everything that answers, Astro's and Vite's own handlers too: they would tell what is not published to whoever asks. */
function standBefore(server: ViteDevServer['httpServer'], handle: ReturnType<typeof deskHandler>): void {
  const listeners = server?.listeners('request') ?? [];
  server?.removeAllListeners('request');
  server?.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response, () => {
      for (const listener of listeners) listener.call(server, request, response);
    });
  });
  server?.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (refusal(request)) socket.destroy();
  });
}

function routesOf(folders: DeskFolders, changes: Changes): Routes {
  const known = new KnownContent(folders, () => changes.tell());
  const uploads = new Uploads(join(folders.newsroomDir, 'uploads'));
  return {
    'GET api/changes': ({ response }) => changes.follow(response),
    'POST api/upload': ({ request, query }) => uploads.take(request, query.get('name') ?? ''),
    ...intakeRoutes(folders, uploads, known),
    ...worksRoutes(folders, uploads),
    ...amendRoutes(folders, uploads),
    ...overviewRoutes(known),
    ...checkRoutes(folders, uploads, known),
    ...fileRoutes(folders, uploads),
    ...formRoutes(),
    ...issueRoutes(folders),
    ...pictureRoutes(folders),
    ...removeRoutes(folders),
    ...versionRoutes(folders),
    ...publishingRoutes(folders),
  };
}
