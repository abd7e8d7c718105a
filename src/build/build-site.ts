import { contentDir, outDir } from '../lib/settings.ts';
import { publish } from './publish.ts';

/** `npm run build`: builds into a staging folder and only then replaces the published site. */
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
const { build } = await import('astro');
try {
  await publish(outDir, [process.cwd(), contentDir], (staging) => build({ outDir: staging }));
} catch (error) {
  console.error(error);
  console.error(`\n建站没有成功，已发布的网站没有改动：${outDir}`);
  process.exit(1);
}
