import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import cjkFriendly from 'remark-cjk-friendly';
import { contentCheck } from './src/build/checks/integration.ts';
import { remarkNotes } from './src/build/markdown/notes.ts';
import fonts from './src/build/fonts/index.ts';
import images from './src/build/images/index.ts';
import { exactSearch } from './src/search/indexer/integration.ts';
import { basePath, cacheDir, contentDir, outDir, siteUrl } from './src/lib/settings.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: `${cacheDir}/astro`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: {
    processor: unified({ remarkPlugins: [cjkFriendly, remarkNotes], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    sitemap(),
    fonts({ contentDir, cacheDir }),
    contentCheck(contentDir),
    images({ contentDir, cacheDir }),
    exactSearch({ cacheDir: `${cacheDir}/search`, suggest: ['person', 'topic'] }),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro's own MDX modules carry a directive that the bundler need not know.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
