import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A content folder of three years with four issues each and four articles in each issue, that a test may change. */
export class SmallArchive {
  readonly folder: string;

  /** @param folder an absolute path; made where it is not there. */
  constructor(folder: string) {
    this.folder = folder;
    this.write('publication.yaml', publication);
    for (const [id, name] of Object.entries(people)) this.write(`people/${id}.yaml`, `name: ${name}\n`);
    this.write('topics/work.yaml', 'name: 年度工作\n');
    for (const year of ['2021', '2022', '2023']) {
      for (const month of ['02', '05', '08', '11']) this.writeIssue(`${year}-${month}`);
    }
  }

  /** One issue with its four articles: on 甲, on 乙, on both, and on nobody. */
  writeIssue(date: string): void {
    const about = [['jia'], ['yi'], ['jia', 'yi'], []];
    this.write(`issues/${date}.yaml`, issue(date));
    about.forEach((ids, index) =>
      this.write(`articles/${date}/a${index + 1}.md`, article(date, index + 1, ids)),
    );
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Puts `words` in the place of others, which must be there. */
  replace(path: string, others: string, words: string): void {
    const text = readFileSync(join(this.folder, path), 'utf8');
    if (!text.includes(others)) throw new Error(`${path} does not hold “${others}”.`);
    this.write(path, text.replace(others, words));
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }
}

const people = { jia: '王甲', yi: '李乙' };

const publication = `title: 样稿库
organisation: 测试用样稿
place: 无
description: 由程序生成的样稿。
rights: 样稿，没有内容。
address: https://archive.example
`;

/** Every other issue leaves its make-up to the build. */
const issue = (date: string) => (Number(date.slice(-2)) % 2 === 0 ? `date: ${date}\n` : byGrid(date));

const byGrid = (date: string) => `date: ${date}
pages:
  - grid: [z1 z2, z3 z4]
    zones:
${[1, 2, 3, 4].map((n) => `      - { area: z${n}, article: ${date}/a${n}${n === 1 ? ', rank: lead' : ''} }\n`).join('')}`;

const article = (date: string, order: number, people: readonly string[]) => `---
title: ${date}第${order}篇样稿
section: 要闻
genre: 消息
order: ${order}
people: [${people.join(', ')}]
topics: [work]
---

这是${date}的第${order}篇样稿，没有别的内容。

## 工作

全市各级工会做了${order}件事。
`;
