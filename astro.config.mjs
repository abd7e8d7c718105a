import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import cjkFriendly from 'remark-cjk-friendly';
import { basePath, cacheDir, outDir, siteUrl } from './src/lib/settings.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: `${cacheDir}/astro`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  markdown: { processor: unified({ remarkPlugins: [cjkFriendly], smartypants: false }) },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
