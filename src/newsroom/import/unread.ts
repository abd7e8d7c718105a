import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isLeftBehind } from '../intake/read/read-source.ts';

/** Why something in the folder of an issue is not read, and what to do, in plain Chinese. */
export function whyUnread(entry: Dirent): string {
  if (entry.isSymbolicLink() || /\.(?:lnk|url|webloc)$/i.test(entry.name))
    return '它是快捷方式，不是文件本身；把文件复制到这里';
  if (entry.isDirectory()) {
    const inside = readdirSync(join(entry.parentPath, entry.name)).filter((name) => !isLeftBehind(name));
    return `它是文件夹，里面有${inside.length}项；要收入，就把文件移到外面这一层`;
  }
  return (
    kinds.find(([pattern]) => pattern.test(entry.name))?.[1] ??
    '不是能读的文档或图片；要收入其中的文字，另存为 .docx 或 .txt'
  );
}

const kinds: [RegExp, string][] = [
  [/\.(?:md|mdx|markdown)$/i, '程序不知道里面的记号是不是文字；要收入，就把名字改成 .txt'],
  [
    /\.(?:csv|tsv|xlsx?|xlsm|et|ods)$/i,
    '它是表格；影展的表格用 npm run works 导入，报纸上的表格复制到文档里',
  ],
  [/\.(?:zip|rar|7z|tar|gz)$/i, '它是压缩包；先解开，再把文件放到这里'],
];
