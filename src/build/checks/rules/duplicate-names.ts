import type { Entry, Rule } from '../content.ts';

/** Two files must not share an address: `a.md` beside `a.mdx`, or names that differ by capitals alone. */
export const duplicateNames: Rule = (content) => {
  const firsts = new Map<string, Entry>();
  return content.all.flatMap((entry) => {
    const address = `${entry.collection} ${entry.id.toLowerCase()}`;
    const first = firsts.get(address);
    if (!first) {
      firsts.set(address, entry);
      return [];
    }
    const difference = first.id === entry.id ? '只有扩展名不同' : '只有大小写不同';
    return [
      {
        file: entry.file,
        field: '',
        problem: `与 ${first.file} 的网址重复，两个文件名${difference}`,
        remedy: '给其中一个换一个名字；如果是同一篇，删去多余的一个',
      },
    ];
  });
};
