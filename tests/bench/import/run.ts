import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure, sizeOf } from '../build/measure.ts';
import { writeFolders } from './write-folders.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** `npm run bench:import -- [issues]`: takes 400 artificial issues in (unless told), and then once more, when nothing is left to do. */
const issues = Number(process.argv[2] ?? 400);
const folder = temporaryFolder('import-bench-');
try {
  const source = join(folder, 'source');
  const content = join(folder, 'content');
  await writeFolders(source, issues);
  mkdirSync(content);
  cpSync('content/publication.yaml', join(content, 'publication.yaml'));
  const environment = { CONTENT_DIR: content, NEWSROOM_DIR: join(folder, 'newsroom') };
  const run = (...options: string[]) =>
    measure([process.execPath, 'src/newsroom/import.ts', source, ...options], {
      folder: process.cwd(),
      environment,
    });
  console.log(`\n${issues} issues of six articles and two photographs\n`);
  console.log('| run | wall s | CPU s | memory MB |\n|---|---|---|---|');
  for (const [name, options] of [
    ['rehearsal', ['--dry-run']],
    ['import', []],
    ['again', []],
  ] as const) {
    const { wall, cpu, memory } = await run(...options);
    console.log(`| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${Math.round(memory / 1_000_000)} |`);
  }
  const { files, bytes } = sizeOf(content);
  console.log(`\n${files} files, ${Math.round(bytes / 1_000_000)} MB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
