import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { basePath, contentDir, outDir } from '../../lib/settings.ts';
import { describeError, PlainError } from '../errors.ts';
import { findChromium } from './find-chromium.ts';
import { printIssues } from './print-issues.ts';

/**
 * `npm run pdf`: builds the site, prints the issues that have no PDF of what they show now, and builds it again with them. The PDFs are
 * kept beside the issues' files; the site is built without them where there is no Chromium.
 */
try {
  build();
  const { printed, kept, removed } = await printIssues({
    site: outDir,
    contentDir,
    base: basePath,
    chromium,
    log: console.log,
  });
  console.log(
    `PDF：新生成${printed}期，${kept}期没有变化${removed > 0 ? `，删去${removed}个已与版面不符的旧文件` : ''}。`,
  );
  if (printed > 0) build();
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}

/** In a process of its own: a build reads its content once. */
function build(): void {
  const program = fileURLToPath(new URL('../build-site.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  // What was wrong, the build has said.
  if (status !== 0) process.exit(status ?? 1);
}

function chromium(): string {
  const found = findChromium();
  if (found) return found;
  throw new PlainError(
    '这台电脑上没有找到 Chrome、Edge 或 Chromium，不能生成 PDF。网站不受影响，没有 PDF 也能发布。\n办法：装上其中一个再运行；装在别处的，用 CHROMIUM_PATH 写明它的路径。',
  );
}
