import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, outDir } from '../lib/settings.ts';
import { serveOnFreePort } from './static-server.ts';

/** `npm start`, after the build: serves the built site and prints its address. PORT says where to look for a free port. */
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`没有找到建好的网站：${outDir}\n办法：先运行 npm run build`);
  process.exit(1);
}
const { address } = await serveOnFreePort({
  folder: outDir,
  base: basePath,
  port: Number(process.env['PORT'] || 4321),
});
console.log(`\n网站已经可以看了：${address}\n按 Ctrl+C 停止。`);
