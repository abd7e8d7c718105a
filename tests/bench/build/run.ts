import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { perIssue, writeArchive } from '../archive/write-archive.ts';
import { describeRun, peers, thisProject, type Builder } from './builders.ts';
import { heaviestPage, measure, sizeOf, type Cost } from './measure.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** In KB: no list grows beyond it, however large the archive. */
const heaviestAllowed = 60;

/**
 * `npm run bench:build -- [sizes] [--alone]`: what archives of artificial articles without pictures cost (500, 5,000 and 20,000
 * unless told): a build from nothing, one with nothing changed, and one with one more issue; beside plain Astro, Eleventy and
 * Hugo on the same Markdown. `--alone` leaves those out. Fails where a page weighs more than 60 KB, compressed.
 */
const sizes = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const alone = process.argv.includes('--alone');
console.log(describeRun(loadavg()[0]!), `${availableParallelism()} processors.\n`);
for (const size of sizes.length > 0 ? sizes.map(Number) : [500, 5000, 20_000]) {
  const work = temporaryFolder('build-bench-');
  try {
    await compare(size, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compare(articles: number, work: string): Promise<void> {
  const content = join(work, 'content');
  const issues = Math.ceil(articles / perIssue);
  mkdirSync(content);
  console.log(`${issues * perIssue} articles, ${issues} issues\n`);
  console.log('| | build | CPU s | wall s | peak MB | files | MB |\n|---|---|---|---|---|---|---|');
  const project = thisProject(content, work);
  const builders = [project, ...(alone ? [] : peers(content, work, console.log))];
  for (const builder of builders) {
    // Each finds the archive as it was before the further issue.
    rmSync(content, { recursive: true });
    writeArchive(content, issues);
    await report(builder, 'from nothing');
    await report(builder, 'nothing changed');
    writeArchive(content, issues + 1, issues);
    await report(builder, 'one more issue');
  }
  const { page, bytes } = heaviestPage(project.site);
  console.log(
    `\nThe heaviest page: ${page}, ${(bytes / 1000).toFixed(1)} KB compressed (at most ${heaviestAllowed}).`,
  );
  if (bytes > heaviestAllowed * 1000) process.exitCode = 1;
  console.log('');
}

async function report(builder: Builder, build: string): Promise<void> {
  const cost = await measure(builder.command, builder);
  const { files, bytes } = sizeOf(builder.site);
  console.log(`| ${[builder.name, build, ...numbers(cost), files, (bytes / 1e6).toFixed(1)].join(' | ')} |`);
}

function numbers({ cpu, wall, memory }: Cost): (string | number)[] {
  return [cpu.toFixed(1), wall.toFixed(1), Math.round(memory / 1e6)];
}
