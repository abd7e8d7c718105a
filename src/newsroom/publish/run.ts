import { describeError, PlainError } from '../../build/errors.ts';
import { cacheDir, contentDir, newsroomDir, outDir } from '../../lib/settings.ts';
import { buildApart } from './build-apart.ts';
import { Publisher } from './publisher.ts';

/**
 * `npm run publish`: what the desk's 发布 does, from the command line. `--dry-run` says what would change, `--list` and `--restore N` bring
 * back the N-th edition of the list, `--allow-gone` lets published pages vanish.
 */
const words = process.argv.slice(2);
const publisher = new Publisher({ root: process.cwd(), contentDir, outDir, cacheDir, newsroomDir });
try {
  if (words.includes('--list')) list();
  else if (words.includes('--restore')) await restore(words[words.indexOf('--restore') + 1] ?? '');
  else await publish();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function publish(): Promise<void> {
  const { id, summary, changes, reviews } = await publisher.prepare((folder) =>
    buildApart(folder, console.log),
  );
  console.log(summary);
  for (const { kind, added, changed, gone } of changes) {
    if (kind === '其他文件' || kind === '图片') continue;
    for (const address of added) console.log(`  新增 ${address}`);
    for (const address of changed) console.log(`  改动 ${address}`);
    for (const address of gone) console.log(`  消失 ${address}`);
  }
  for (const { issue, lines } of reviews) console.log(lines.join('\n') || `${issue} 没有三审三校的记录。`);
  if (words.includes('--dry-run')) return console.log('只看不发布：已发布的网站没有改动。');
  await publisher.publishPrepared(id, { allowGone: words.includes('--allow-gone') });
  console.log(`已发布：${outDir}`);
}

function list(): void {
  for (const [index, { at, title }] of publisher.editions().entries()) {
    console.log(`${index + 1}  ${new Date(at).toLocaleString('zh-CN')}  ${title}`);
  }
}

async function restore(number: string): Promise<void> {
  const edition = publisher.editions()[Number(number) - 1];
  if (!edition) throw new PlainError(`没有第${number || '几'}版可以恢复。\n办法：先用 --list 看有哪些。`);
  const { title } = await publisher.restore(edition.id);
  console.log(`${title}：已完成。`);
}
