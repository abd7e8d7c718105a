import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError } from '../../build/errors.ts';
import { PlainError } from '../../content/plain-error.ts';
import { contentDir } from '../../lib/settings.ts';
import { snapshotOf } from '../files/snapshot.ts';
import { applyChanges } from '../store/store.ts';
import { photographsIn } from './folder.ts';
import { isSound, planWorks } from './plan.ts';
import { reportPlan } from './report.ts';
import { readTable } from './table.ts';

const usage = `用法：npm run works -- 表格.xlsx 照片文件夹 --exhibition 影展代号 [--dry-run]
  --dry-run               只看会怎样，什么都不写入
  --rights 权利说明        表里和照片里都没有权利说明时用；不写就用 publication.yaml 的
新建影展时再写：--title 名称 --organiser 主办单位 --opening 开展日期 --entries 征集数 --selected 入选数
  [--theme 主题] [--venue 地点] [--article 报道的稿件] [--awards 一等奖:1,二等奖:2]`;

try {
  await main();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { table, folder, exhibition, rights, record, isDry } = readArguments();
  const [read, photographs] = await Promise.all([readTableFile(table), photographsIn(folder)]);
  const plan = await planWorks(read, photographs, snapshotOf(contentDir), { exhibition, rights, record });
  console.log(reportPlan(plan));
  if (!isSound(plan)) process.exitCode = 1;
  else if (isDry) console.log('这是试运行，什么都没有写入。');
  else if (plan.changes.length > 0) {
    await applyChanges(contentDir, plan.changes, {
      title: `影展 ${exhibition}：导入${plan.rows.length}件作品`,
    });
    console.log('已写入 content；运行 npm run dev 看效果。');
  }
}

function readArguments() {
  const text = { type: 'string' } as const;
  const recordFields = {
    title: text,
    theme: text,
    organiser: text,
    venue: text,
    opening: text,
    entries: text,
    selected: text,
    article: text,
    awards: text,
  };
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { exhibition: text, rights: text, 'dry-run': { type: 'boolean' }, ...recordFields },
    });
    const [table, folder, ...more] = positionals;
    const { exhibition, rights, 'dry-run': isDry, awards, ...facts } = values;
    const record = { ...facts, ...(awards ? { awards: readAwards(awards) } : {}) };
    if (!table || !folder || !exhibition || more.length > 0) throw new PlainError(usage);
    return {
      table,
      folder,
      exhibition,
      rights,
      isDry,
      record: Object.keys(record).length > 0 ? record : undefined,
    };
  } catch (error) {
    throw error instanceof PlainError ? error : new PlainError(usage);
  }
}

/** `一等奖:1,二等奖:2`. */
const readAwards = (text: string) =>
  text
    .split(/[,，、;；]/)
    .filter(Boolean)
    .map((award) => {
      const [name = '', count = ''] = award.split(/[:：]/).map((part) => part.trim());
      return { name, count };
    });

async function readTableFile(path: string) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new PlainError(`没有表格 ${path}。\n办法：核对文件的位置和名字。`);
  if (found.size > 50_000_000)
    throw new PlainError(`表格 ${path} 超过 50 MB。\n办法：表里只留文字，照片单独放在文件夹里。`);
  return readTable(basename(path), await readFile(path));
}
