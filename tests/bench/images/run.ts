import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildImages } from '../../../src/build/images/build-images.ts';
import { open, resize } from '../../../src/build/images/encode.ts';
import { findMasters, type Master } from '../../../src/build/images/masters.ts';
import { decodeMaster } from '../../../src/build/images/open-master.ts';
import { encoders, formats, variantWidths } from '../../../src/build/images/settings.ts';
import type { ImageFormat } from '../../../src/lib/images.ts';
import { contentDir } from '../../../src/lib/settings.ts';
import { compareSettings } from './compare-settings.ts';

/** `npm run bench:images`: what the picture build costs and what it yields. Takes some minutes. */
const masters = await findMasters(contentDir);
// Every twelfth master: one of each pair of subjects.
const sample = masters.filter((_master, index) => index % 12 === 3);
console.log(`Content: ${contentDir}, ${masters.length} masters. Node ${process.version}.`);
await measureBuild();
await measureBytes(sample);
await compareSettings(sample);

/** Cold with an empty cache, then twice more: a build and one after a second thought. */
async function measureBuild(): Promise<void> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'bench-images-'));
  console.log('\nbuild   wall s   processor s   encoded   from cache   files');
  for (const name of ['cold', 'warm', 'warm']) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const { masters, encoded, files } = await buildImages({ contentDir, cacheDir }, () => {});
    const { user, system } = process.cpuUsage(before);
    const times = [(performance.now() - start) / 1000, (user + system) / 1e6].map((time) => time.toFixed(1));
    const [wall, processor] = times as [string, string];
    const counts = `${pad(encoded, 10)}${pad(masters - encoded, 13)}${pad(files.size, 8)}`;
    console.log(`${name.padEnd(5)}${pad(wall, 9)}${pad(processor, 14)}${counts}`);
  }
  await rm(cacheDir, { recursive: true });
}

/** The same pictures at the same widths with the site's settings and with Sharp's own. */
async function measureBytes(sample: readonly Master[]): Promise<void> {
  console.log(`\nBytes at all widths, ${sample.length} masters (${sample.map(({ key }) => key).join(', ')})`);
  console.log('format   here KB   Sharp defaults KB');
  const sums = new Map<ImageFormat, [number, number]>(formats.map((format) => [format, [0, 0]]));
  for (const master of sample) {
    const pixels = await decodeMaster(await readFile(master.image), master.shown);
    for (const width of variantWidths(pixels.width, pixels.height)) {
      const scaled = await resize(pixels, width);
      for (const format of formats) {
        const sum = sums.get(format)!;
        sum[0] += (await open(scaled).toFormat(format, encoders[format]).toBuffer()).length;
        sum[1] += (await open(scaled).toFormat(format).toBuffer()).length;
      }
    }
  }
  for (const [format, [here, plain]] of sums) {
    console.log(`${format.padEnd(6)}${pad(Math.round(here / 1024), 10)}${pad(Math.round(plain / 1024), 20)}`);
  }
}

function pad(value: number | string, width: number): string {
  return String(value).padStart(width);
}
