import { basePath } from '../lib/settings.ts';
import { PlainError } from './errors.ts';
import { serveOnFreePort, type SiteServerOptions } from './static-server.ts';

/**
 * Serves a built site on the first free port from `PORT` on, and prints its address.
 *
 * @throws a {@link PlainError} when there is no such port.
 */
export async function serveAndTell(site: Pick<SiteServerOptions, 'folder' | 'middleware'>): Promise<void> {
  const port = wantedPort();
  const { address } = await serveOnFreePort({ ...site, base: basePath, port });
  const taken = new URL(address).port;
  if (Number(taken) !== port) console.log(`端口 ${port} 已被占用，改用 ${taken}。`);
  console.log(`\n网站已经可以看了：${address}\n按 Ctrl+C 停止。`);
}

function wantedPort(): number {
  const wanted = process.env['PORT'] || '4321';
  const port = Number(wanted);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new PlainError(`PORT 是“${wanted}”，不是端口号。\n办法：写 1 到 65535 之间的整数，例如 PORT=4321。`);
}
