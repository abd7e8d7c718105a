import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that makes a site of the articles below `content`. */
export interface Builder {
  name: string;
  command: string[];
  /** Where it is run. */
  folder: string;
  environment?: Record<string, string>;
  /** Where its site lies. */
  site: string;
}

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** This project, with a cache of its own. */
export const thisProject = (content: string, work: string): Builder => ({
  name: 'here',
  command: [process.execPath, 'src/build/build-site.ts'],
  folder: project,
  environment: {
    CONTENT_DIR: content,
    OUT_DIR: join(work, 'site'),
    CACHE_DIR: join(work, 'cache'),
    SITE_URL: 'https://archive.example',
  },
  site: join(work, 'site'),
});

/**
 * Others that make one page of each article and a list of all of them, from the same Markdown: the least that a site can be.
 *
 * @param say told of those that cannot be had.
 */
export function peers(content: string, work: string, say: (message: string) => void): Builder[] {
  return [
    plainAstro(content, join(work, 'astro')),
    eleventy(content, join(work, 'eleventy'), say),
    hugo(content, join(work, 'hugo'), say),
  ].filter((builder) => builder !== undefined);
}

function plainAstro(content: string, folder: string): Builder {
  writeAll(folder, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': `export default { cacheDir: './cache', devToolbar: { enabled: false } };`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  articles: defineCollection({ loader: glob({ base: ${JSON.stringify(join(content, 'articles'))}, pattern: '**/*.md' }) }),
};`,
    'src/articles.ts': `import { getCollection } from 'astro:content';
export const articles = await getCollection('articles');`,
    'src/pages/index.astro': `---
import { articles } from '../articles.ts';
---
<ul>{articles.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul>`,
    'src/pages/[...id].astro': `---
import { render } from 'astro:content';
import { articles } from '../articles.ts';
export const getStaticPaths = () => articles.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="zh-CN"><head><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>`,
  });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return {
    name: 'plain Astro',
    command: [process.execPath, join(project, 'node_modules/astro/bin/astro.mjs'), 'build'],
    folder,
    environment: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    site: join(folder, 'dist'),
  };
}

function eleventy(content: string, folder: string, say: Say): Builder | undefined {
  writeAll(folder, {
    'package.json': '{ "type": "module" }',
    'eleventy.config.js': `export default (config) => {
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'articles', includes: '../layouts', output: 'site' }, markdownTemplateEngine: false };
};`,
    'layouts/page.njk': `<html lang="zh-CN"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>`,
  });
  symlinkSync(join(content, 'articles'), join(folder, 'articles'));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '@11ty/eleventy@3'], {
    cwd: folder,
  });
  if (status !== 0) {
    say('Eleventy could not be installed from the registry: left out.');
    return undefined;
  }
  const command = [process.execPath, join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'];
  return { name: 'Eleventy', command, folder, site: join(folder, 'site') };
}

function hugo(content: string, folder: string, say: Say): Builder | undefined {
  const { status } = spawnSync('hugo', ['version']);
  if (status !== 0) {
    say('Hugo is not installed on this machine: left out.');
    return undefined;
  }
  writeAll(folder, {
    'hugo.yaml': `baseURL: https://archive.example/
contentDir: ${JSON.stringify(join(content, 'articles'))}
disableKinds: [taxonomy, term, RSS, sitemap, section]
`,
    'layouts/_default/single.html':
      '<html lang="zh-CN"><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>',
    'layouts/index.html':
      '<ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  });
  return { name: 'Hugo', command: ['hugo', '--quiet'], folder, site: join(folder, 'public') };
}

function writeAll(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The commit that is measured, and how busy the machine is. */
export function describeRun(load: number): string {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: resolve(project),
    encoding: 'utf8',
  });
  return `Commit ${commit.trim()}, load before the run ${load.toFixed(1)}.`;
}

type Say = (message: string) => void;
