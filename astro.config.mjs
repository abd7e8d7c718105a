import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import cjkFriendly from 'remark-cjk-friendly';
import { remarkNotes } from './src/build/markdown/notes.ts';
import fonts from './src/build/fonts/index.ts';
import { basePath, cacheDir, contentDir, outDir, siteUrl } from './src/lib/settings.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: `${cacheDir}/astro`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  markdown: { processor: unified({ remarkPlugins: [cjkFriendly, remarkNotes], smartypants: false }) },
  integrations: [mdx(), fonts({ contentDir, cacheDir })],
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
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
