import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The text of `licences.txt`: what readers get that others have made, with the licences in full.
 *
 * @param bundled the packages whose code is in the site's scripts, as {@link packagesOf} gives them.
 * @throws an Error that names a package without a licence.
 */
export function licenceText(bundled: ReadonlyMap<string, string>): string {
  const code = [...bundled]
    .filter(([name]) => !known.some((part) => part.name === name))
    .sort()
    .map(([name, folder]): Part => ({ name, folder, use: '网页里的程序', licences: ['LICENSE'] }));
  return [
    '本站自己的程序按 MIT 许可；稿件和作品的权利见“关于本站”页。',
    '读者的浏览器还会收到下面这些，各按自己的许可。',
    '',
    ...[...known, ...code].map(describePart),
  ].join('\n');
}

/** The packages that modules belong to, by their names, with their folders. */
export function packagesOf(modules: Iterable<string>): Map<string, string> {
  const packages = new Map<string, string>();
  for (const path of modules) {
    const [folder = '', name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path) ?? [];
    if (name) packages.set(name.replace('\\', '/'), folder);
    // A few lines that the bundler adds: `\0vite/preload-helper.js`.
    const [, bundler] = /^\0(vite|rolldown)\//.exec(path) ?? [];
    if (bundler) packages.set(bundler, folderOf(bundler));
  }
  return packages;
}

function describePart({ name, folder, use, licences }: Part): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const texts = licences.map((file) => {
    const path = [file, `${file}.md`, `${file}.txt`].map((form) => join(folder, form)).find(existsSync);
    if (!path) throw new Error(`${name} has no ${file}: name its licence in ${import.meta.url}`);
    // What a bundler itself is made of, readers do not get.
    return readFileSync(path, 'utf8')
      .split(/^# Licenses of bundled dependencies$/m)[0]!
      .trim();
  });
  return `${[rule, `${name} ${version}`, use, rule].join('\n')}\n\n${texts.join('\n\n')}\n`;
}

const rule = '-'.repeat(72);

const folderOf = (name: string) => fileURLToPath(new URL(`../../../node_modules/${name}`, import.meta.url));

const installed = (name: string, use: string, licences = ['LICENSE']): Part => ({
  name,
  folder: folderOf(name),
  use,
  licences,
});

/** What is in the site's files and not code of a package in its scripts. */
const known = [
  installed('@expo-google-fonts/noto-serif-sc', '字体 Noto Serif SC：按字频切片，在 fonts/ 里', [
    'LICENSE_FONT',
  ]),
  installed('pagefind', '检索程序：在 pagefind/ 里', ['LICENSE/LICENSE']),
  installed('opencc-js', '检索用的繁简对照表由它的字典生成', ['LICENSE', 'LICENSES/Apache-2.0.txt']),
  installed('pinyin-pro', '检索提示里的拼音由它生成'),
];

interface Part {
  name: string;
  /** Of the package; an absolute path. */
  folder: string;
  /** What a reader has of it, in Chinese. */
  use: string;
  /** Files of the package, with or without their ending. */
  licences: string[];
}
