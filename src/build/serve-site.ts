import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, outDir } from '../lib/settings.ts';
import { describeError, PlainError } from './errors.ts';
import { serveOnFreePort } from './static-server.ts';

/** `npm start`, after the build: serves the built site and prints its address. PORT says where to look for a free port. */
try {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new PlainError(`没有找到建好的网站：${outDir}\n办法：先运行 npm run build`);
  }
  const port = wantedPort();
  const { address } = await serveOnFreePort({ folder: outDir, base: basePath, port });
  const taken = new URL(address).port;
  if (Number(taken) !== port) console.log(`端口 ${port} 已被占用，改用 ${taken}。`);
  console.log(`\n网站已经可以看了：${address}\n按 Ctrl+C 停止。`);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}

function wantedPort(): number {
  const wanted = process.env['PORT'] || '4321';
  const port = Number(wanted);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new PlainError(`PORT 是“${wanted}”，不是端口号。\n办法：写 1 到 65535 之间的整数，例如 PORT=4321。`);
}
