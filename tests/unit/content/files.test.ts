import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEdited, checkWith, validContent } from './check-with.ts';

test('a full-width colon is found, with its line', async () => {
  expect(await checkWith('full-width-colon')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 3,
      field: '',
      problem: '“section：要闻”用了中文的全角冒号',
      remedy: '字段名后面用英文冒号加一个空格：section: 要闻',
    },
  ]);
});

test('a colon without a space is found, with its line', async () => {
  expect(await checkWith('colon-without-space')).toEqual([
    {
      file: 'people/li-ming.yaml',
      line: 2,
      field: '',
      problem: '“description:夜校负责人”冒号后面少一个英文空格',
      remedy: '在英文冒号后面加一个空格：description: 夜校负责人',
    },
  ]);
});

test('a field written twice is found, with its line', async () => {
  expect(await checkWith('duplicate-field')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 16,
      field: 'order（顺序）',
      problem: '“order”这个字段写了两次，第5行也有',
      remedy: '只留一处，删去另一处',
    },
  ]);
});

test('an article without front matter is told how to begin', async () => {
  expect(await checkWith('no-front-matter')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      field: '',
      problem: '文件开头没有用两行 --- 围起来的字段',
      remedy: '第一行写 ---，接着逐行写 title 等字段，再写一行 ---，下面才是正文',
    },
  ]);
});

test('a file in GBK is found, whatever is written in it', async () => {
  expect(await checkWith('gbk-encoding')).toEqual([
    {
      file: 'people/li-ming.yaml',
      field: '',
      problem: '文件用了 GBK（ANSI） 编码，本站只读 UTF-8，网页上会是乱码',
      remedy: '用记事本打开，“另存为”，编码选“UTF-8”，再保存',
    },
  ]);
});

test('an .md beside an .mdx of the same name is found', async () => {
  expect(await checkWith('same-name-twice')).toEqual([
    {
      file: 'articles/2024-05/opening.mdx',
      field: '',
      problem: '与 articles/2024-05/opening.md 的网址重复，两个文件名只有扩展名不同',
      remedy: '给其中一个换一个名字；如果是同一篇，删去多余的一个',
    },
  ]);
});

test('names that differ by capitals alone are found', async () => {
  expect(await checkWith('names-differ-by-capitals')).toEqual([
    {
      file: 'people/li-ming.yaml',
      field: '',
      problem: '与 people/Li-ming.yaml 的网址重复，两个文件名只有大小写不同',
      remedy: '给其中一个换一个名字；如果是同一篇，删去多余的一个',
    },
    {
      file: 'people/Li-ming.yaml',
      field: '',
      problem: '名字“Li-ming”不能用作网址',
      remedy: '改成小写英文字母、数字和连字符，不用汉字、空格、大写字母和下划线，例如按拼音写成 li-ming.yaml',
    },
  ]);
});

test('a Chinese file name is found', async () => {
  expect(await checkWith('chinese-file-name')).toEqual([
    {
      file: 'topics/夜校.yaml',
      field: '',
      problem: '名字“夜校”不能用作网址',
      remedy: '改成小写英文字母、数字和连字符，不用汉字、空格、大写字母和下划线，例如按拼音写成 ye-xiao.yaml',
    },
  ]);
});

test('a name that Windows keeps for devices is found', async () => {
  const named = (name: string) => checkEdited({ [`topics/${name}.yaml`]: `name: ${name}联络\n` });
  for (const name of ['con', 'nul', 'com1', 'lpt9'])
    expect(await named(name)).toContainEqual({
      file: `topics/${name}.yaml`,
      field: '',
      problem: `名字“${name}”是 Windows 留用的，在那里不能有这样的文件`,
      remedy: `换一个名字，例如 ${name}-2.yaml`,
    });
  for (const name of ['console', 'con-2', 'com']) expect(await named(name)).toEqual([]);
});

test('a file that the site would not read is found', async () => {
  expect(await checkWith('stray-file')).toEqual([
    {
      file: 'topics/reading.txt',
      field: '',
      problem: '这个文件不会出现在网站上：位置、名字或扩展名不对',
      remedy: '这里的文件要放成 topics/*.yaml 的样子（* 是自定的名字）',
    },
  ]);
});

test('pictures and tables that nothing names are told, and hold nothing up', async () => {
  expect(await checkWith('unused-files')).toEqual([
    {
      file: 'articles/2024-05/night.heic',
      field: '',
      problem: '这张图片没有用到，不会出现在网站上',
      remedy: '要用，就在“校稿”里点“加图片”加进去，或把文件名写进稿件 photos 的 image；不用就移到内容文件夹外面',
      warning: true,
    },
    {
      file: 'works/spring-show/001/DSC_0001.JPG',
      field: '',
      problem: '这张图片没有用到，不会出现在网站上',
      remedy: '要用，就改名为 master.jpg，或把文件名写进 work.yaml 的 image；不用就移到内容文件夹外面',
      warning: true,
    },
    {
      file: 'works/spring-show/作品.xlsx',
      field: '',
      problem: '这个文件不会出现在网站上',
      remedy: '表格不直接发布：移到内容文件夹外面，用“影展”收进来；已经收过的就删去',
      warning: true,
    },
  ]);
});

test('a picture of a work that lacks its record, and that no exhibition misses, is told', async () => {
  const picture = readFileSync(join(validContent, 'works/spring-show/002/master.jpg'));
  expect(await checkEdited({ 'works/spring-show/003/master.jpg': picture })).toEqual([
    {
      file: 'works/spring-show/003/master.jpg',
      field: '',
      problem: '这张图片没有用到，不会出现在网站上',
      remedy: '旁边有 work.yaml 才是作品：用“影展”收进来，或补上这个文件；不用就移到内容文件夹外面',
      warning: true,
    },
  ]);
});

test('content without its publication is told which file to make', async () => {
  expect(await checkWith('no-publication', ['publication.yaml'])).toEqual([
    {
      file: 'publication.yaml',
      field: '',
      problem: '没有这个文件，网站不知道自己的名称',
      remedy: '新建它，写上 title、organisation、place、description 和 rights',
    },
  ]);
});
