import { expect, test } from 'vitest';
import {
  articlesOf,
  confirm,
  joinBlock,
  partBlock,
  setRole,
  setStart,
} from '../../../../src/newsroom/intake/roles/articles.ts';
import { textOf, type Block } from '../../../../src/newsroom/intake/roles/block.ts';
import { inRole, rolesOf } from './support.ts';

/** Lines of 20 characters, as an old program has wrapped them. */
const wrapped = `样例工会办虚构讲座
　　本报讯（记者张三）这是为测试写的人工样
稿，每行二十个字就断一次，像从前的编辑软件
那样，读起来断断续续，其实只有一段话在里
面，没有别的意思。
　　第二段也是这样断开的，行首空两格的才是
新的一段，没有空格的都接在上一行的后面，这
一点从行的长短就看得出来。
　　第三段很短，一行多一点就写完了，读者可
以不看。`;

test('lines that were ended at the width of a window are paragraphs again', () => {
  const blocks = rolesOf(wrapped);
  expect(inRole(blocks, 'title')).toEqual(['样例工会办虚构讲座']);
  expect(inRole(blocks, 'body').map((text) => [text.slice(0, 4), text.slice(-4)])).toEqual([
    ['本报讯（', '别的意思。'.slice(-4)],
    ['第二段也', '得出来。'],
    ['第三段很', '以不看。'],
  ]);
});

test('a joint is undone, and made again', () => {
  const [title, first] = rolesOf(wrapped) as [Block, Block];
  const parted = partBlock([title, first], first.id);
  expect(parted).toHaveLength(5);
  expect(parted.map(textOf).join('')).toBe(textOf(title) + textOf(first));
  const joined = parted.slice(2).reduce((blocks, { id }) => joinBlock(blocks, id), parted);
  expect(joined.map(textOf)).toEqual([textOf(title), textOf(first)]);
});

test('a role that is corrected is no longer doubtful, and a new headline begins an article', () => {
  const blocks = rolesOf(
    '样例标题\n\n第一段是人工写的样稿，没有内容。\n\n样例之二\n\n第二段也是人工写的样稿，没有内容。',
  );
  const doubtful = blocks.find(({ doubt }) => doubt !== undefined) as Block;
  expect(textOf(doubtful)).toBe('样例之二');
  expect(articlesOf(blocks)).toHaveLength(1);
  const corrected = setRole(blocks, doubtful.id, 'title');
  expect(articlesOf(corrected).map((article) => inRole(article, 'title'))).toEqual([
    ['样例标题'],
    ['样例之二'],
  ]);
  expect(corrected.some(({ doubt }) => doubt !== undefined)).toBe(false);
  expect(confirm(blocks, doubtful.id).find(({ id }) => id === doubtful.id)).not.toHaveProperty('doubt');
});

test('an article begins where an editor says, and no longer where not', () => {
  const blocks = rolesOf('样例标题\n\n第一段是人工写的样稿。\n\n第二段是另一篇人工样稿。');
  const last = blocks.at(-1) as Block;
  const parted = setStart(blocks, last.id, true);
  expect(articlesOf(parted)).toHaveLength(2);
  expect(articlesOf(setStart(parted, last.id, false))).toHaveLength(1);
  // Whatever is corrected elsewhere, the beginning stays.
  expect(articlesOf(setRole(parted, blocks[1]!.id, 'caption'))).toHaveLength(2);
});
