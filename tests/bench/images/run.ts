import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { buildImages, describeImages } from '../../../src/build/images/build-images.ts';
import type { Picture } from '../../../src/build/images/describe.ts';
import { contentDir } from '../../../src/lib/settings.ts';
import { compareLadders } from './compare-ladders.ts';
import { compareSettings } from './compare-settings.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** `npm run bench:images`: what the picture build costs and what it yields. Takes some minutes. */
const cacheDir = temporaryFolder('bench-images-');
console.log(`Content: ${contentDir}. Node ${process.version}.`);
const works = await measureManifest();
await measureBuild();
await compareLadders(works);
// Every twelfth work: one of each pair of subjects.
const sample = works.filter((_work, index) => index % 12 === 3);
for (const width of [400, 1120]) await compareSettings(sample, width);
await rm(cacheDir, { recursive: true });

/** What the pages need before anything is encoded. */
async function measureManifest(): Promise<Picture[]> {
  const start = performance.now();
  const { pictures } = await describeImages({ contentDir, cacheDir });
  console.log(
    `\nManifest of ${pictures.length} masters: ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return pictures.filter(({ master }) => master.collection === 'works');
}

/** Cold with an empty cache, then twice more: a build and one after a second thought. */
async function measureBuild(): Promise<void> {
  console.log('\nbuild   wall s   processor s   encoded   from cache   files     MB');
  for (const name of ['cold', 'warm', 'warm']) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const { masters, encoded, files } = await buildImages({ contentDir, cacheDir }, () => {});
    const { user, system } = process.cpuUsage(before);
    const times = [(performance.now() - start) / 1000, (user + system) / 1e6].map((time) => time.toFixed(1));
    const [wall, processor] = times as [string, string];
    const counts = `${pad(encoded, 10)}${pad(masters - encoded, 13)}${pad(files.size, 8)}${pad(megabytes(files), 7)}`;
    console.log(`${name.padEnd(5)}${pad(wall, 9)}${pad(processor, 14)}${counts}`);
  }
}

const megabytes = (files: Map<string, string>) =>
  ([...files.values()].reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1);

function pad(value: number | string, width: number): string {
  return String(value).padStart(width);
}
