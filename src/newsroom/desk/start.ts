import { dev } from 'astro';
import { describeError, PlainError } from '../../build/errors.ts';
import { basePath } from '../../lib/settings.ts';
import { openBrowser } from './open-browser.ts';
import { desk } from './server/integration.ts';

/** `npm run newsroom`: the site as it is written, with the desk before it, on this computer alone. */
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
try {
  const port = Number(process.env['PORT'] || 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PlainError('PORT 不是端口号。\n办法：写 1 到 65535 之间的整数，例如 PORT=4321。');
  }
  const { address } = await dev({
    root: process.cwd(),
    logLevel: 'warn',
    server: { host: '127.0.0.1', port },
    integrations: [desk(process.cwd())],
  });
  const page = `http://127.0.0.1:${address.port}${basePath}newsroom/`;
  console.log(`\n编辑部已经打开：${page}\n关掉这个窗口，或按 Ctrl+C，就停止。`);
  if (process.env['NEWSROOM_BROWSER'] !== 'none') openBrowser(page);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
