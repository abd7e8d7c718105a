import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { hostFiles } from './host-files.ts';
import { licenceText, packagesOf } from './licences.ts';
import { precompress } from './precompress.ts';

/**
 * Adds what hosts and lawyers look for: header and redirect files, the licences of all that readers get and, where it is
 * asked for, compressed forms of the texts. The last of the integrations, for it reads what the others have written.
 */
export default function hosting(options: { precompress: boolean }): AstroIntegration {
  const modules = new Set<string>();
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [toldModules(modules)], worker: { plugins: () => [toldModules(modules)] } },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = { ...hostFiles(base), 'licences.txt': licenceText(packagesOf(modules)) };
        for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, dir), text);
        if (!options.precompress) return;
        logger.info(`${await precompress(fileURLToPath(dir))} texts compressed`);
      },
    },
  };
}

/** Adds to `modules` whatever comes into the scripts that readers get. */
const toldModules = (modules: Set<string>): VitePlugin => ({
  name: 'modules-of-readers',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id);
    }
  },
});

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;
