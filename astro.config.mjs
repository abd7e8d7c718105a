import { defineConfig } from 'astro/config';
import { contentCheck } from './src/build/checks/integration.ts';
import { dataIndex } from './src/build/data-index.ts';
import { fidelity } from './src/build/fidelity/integration.ts';
import fonts from './src/build/fonts/index.ts';
import hosting from './src/build/hosting/index.ts';
import images from './src/build/images/index.ts';
import { keptPages } from './src/build/seal/integration.ts';
import { KeptPages } from './src/build/seal/kept-pages.ts';
import share from './src/build/share/index.ts';
import { sitemap } from './src/build/sitemap.ts';
import { settledState } from './src/content/file-state.ts';
import { pagePolicy } from './src/lib/security-policy.ts';
import { exactSearch } from './src/search/indexer/integration.ts';
import {
  basePath,
  cacheDir,
  contentDir,
  keptSeals,
  outDir,
  precompress,
  siteUrl,
} from './src/lib/settings.ts';

const keptFiles = () => new KeptPages(cacheDir).files(keptSeals());

export default defineConfig({
  site: siteUrl(),
  base: basePath,
  outDir,
  cacheDir: `${cacheDir}/astro`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    keptPages(cacheDir),
    sitemap(() => keptFiles().hashes.keys()),
    dataIndex((path) => keptFiles().sums.get(path)),
    fonts({ contentDir, cacheDir }),
    contentCheck(contentDir),
    images({ contentDir, cacheDir }),
    share({ cacheDir }),
    fidelity(contentDir),
    exactSearch({
      cacheDir: `${cacheDir}/search`,
      headings: ['title', 'kicker', 'subtitle'],
      suggest: ['person', 'topic', 'author'],
      names: ['person', 'author'],
      knownPages: keptFiles,
      settledState,
    }),
    hosting({ precompress }),
  ],
  security: {
    csp: pagePolicy,
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
    },
  },
  // Texts are set by `src/text`; Astro's own Markdown is never asked.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
