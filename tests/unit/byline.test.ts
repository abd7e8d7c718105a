import { describe, expect, test } from 'vitest';
import { authorsOf, parseByline } from '../../src/lib/subjects/byline.ts';

/** `王民峰（记者）`, `[本报评论员]`: a short form of what is read. */
const read = (byline: string) =>
  parseByline(byline)
    .map(({ name, kind, roles }) => {
      const shown = roles.length > 0 ? `${name}（${roles.join('、')}）` : name;
      return kind === 'person' ? shown : `[${shown}]`;
    })
    .join(' ');

describe('A byline', () => {
  test.each([
    ['王民峰', '王民峰'],
    ['本报记者 王民峰', '王民峰（记者）'],
    ['本报记者王民峰', '王民峰（记者）'],
    ['（本报记者 王民峰）', '王民峰（记者）'],
    ['记者：王民峰', '王民峰（记者）'],
    ['本报记者 王民峰 通讯员 张三', '王民峰（记者） 张三（通讯员）'],
    ['本报记者 王民峰 李四 通讯员 张三', '王民峰（记者） 李四（记者） 张三（通讯员）'],
    ['李明 王芳 通讯员 张三', '李明 王芳 张三（通讯员）'],
    ['李明、王芳', '李明 王芳'],
    ['记者李明 实习生王芳', '李明（记者） 王芳（实习生）'],
    ['见习记者 李明 特约通讯员 王芳', '李明（见习记者） 王芳（特约通讯员）'],
    ['平顶山日报记者 李明', '李明（平顶山日报记者）'],
    ['作者：李明', '李明'],
    ['本报讯（记者 王民峰 通讯员 张三）', '王民峰（记者） 张三（通讯员）'],
    ['李明（作者系市总工会干部）', '李明'],
    ['李明 作者单位：某矿', '李明'],
    ['记者 李明 策划 王芳', '李明（记者） 王芳（策划）'],
  ])('of %s names %s', (byline, people) => expect(read(byline)).toBe(people));

  test.each([
    ['张三/文 李四/图', '张三（文字） 李四（图片）'],
    ['文/张三 图/李四', '张三（文字） 李四（图片）'],
    ['张三／文　李四／图', '张三（文字） 李四（图片）'],
    ['张三 文 李四 图', '张三（文字） 李四（图片）'],
    ['文 张三 图 李四', '张三（文字） 李四（图片）'],
    ['张三（文） 李四（摄影）', '张三（文字） 李四（摄影）'],
    ['记者 王民峰 文/图', '王民峰（记者、文字、图片）'],
    ['本报记者 王民峰/文 李四/图', '王民峰（记者、文字） 李四（记者、图片）'],
    ['记者 王民峰 摄影报道', '王民峰（记者、摄影）'],
    ['记者 王民峰 摄影 李四', '王民峰（记者） 李四（摄影）'],
    ['摄影：李四', '李四（摄影）'],
    ['张三 李四 摄', '张三（摄影） 李四（摄影）'],
    ['张三 李四/图', '张三 李四（图片）'],
    ['李四摄', '李四（摄影）'],
    ['李明、王芳文并摄', '李明 王芳（文字、摄影）'],
    ['张三口述 李四整理', '张三（口述） 李四（整理）'],
    ['供稿：市总工会宣教部', '[市总工会宣教部（供稿）]'],
    ['市总工会宣教部供稿', '[市总工会宣教部（供稿）]'],
    ['漫画 张三 配图 李四', '张三（漫画） 李四（图片）'],
    ['作词：李明 作曲：王芳', '李明（作词） 王芳（作曲）'],
  ])('of %s tells who wrote and who photographed: %s', (byline, people) => expect(read(byline)).toBe(people));

  test.each([
    ['本报评论员', '[本报评论员]'],
    ['本报评论员 张三', '张三（评论员）'],
    ['本报评论员文章', '[本报评论员文章]'],
    ['本报编辑部', '[本报编辑部]'],
    ['本报记者', '[本报记者]'],
    ['市总工会', '[市总工会]'],
    ['平顶山市总工会宣传教育部', '[平顶山市总工会宣传教育部]'],
    ['新华社', '[新华社]'],
  ])('of %s is that of a body where no person is named: %s', (byline, body) => {
    expect(read(byline)).toBe(body);
  });

  test.each([
    ['李 明 王　芳', '李明 王芳'],
    ['王 文', '王文'],
    ['通讯员 李 明/文', '李明（通讯员、文字）'],
    ['阿布都热合曼·买买提', '阿布都热合曼·买买提'],
    ['欧阳建社', '欧阳建社'],
    ['通讯员 John Smith', 'John Smith（通讯员）'],
    ['王民峰（市总工会）', '王民峰'],
    ['王民峰 等', '王民峰'],
    ['John Smith and Wang Fang', 'John Smith Wang Fang'],
    ['王××', '王××'],
  ])('of %s keeps names whole: %s', (byline, people) => expect(read(byline)).toBe(people));

  test('takes no Latin word for a craft, not one that every object of the language knows either', () => {
    expect(parseByline('constructor')).toEqual([{ name: 'constructor', kind: 'person', roles: [] }]);
  });

  test('keeps names in Latin letters whole, however many words they have', () => {
    for (const byline of [
      'J. K. Smith 李明',
      'J. K. Smith/文 李明/图',
      '文/J. K. Smith 图/李明',
      'J. K. Smith、李明',
    ])
      expect(parseByline(byline).map(({ name }) => name)).toEqual(['J. K. Smith', '李明']);
  });

  test('parts names in Latin letters where a mark or a word parts them', () => {
    for (const byline of [
      'John Smith、Mary Brown',
      'John Smith, Mary Brown',
      'John Smith and Mary Brown',
      'John Smith & Mary Brown',
    ])
      expect(parseByline(byline).map(({ name }) => name)).toEqual(['John Smith', 'Mary Brown']);
  });

  test('names nobody where it holds no name', () => {
    expect(parseByline('本报综合')).toEqual([]);
    expect(parseByline('')).toEqual([]);
  });

  test('does not make an editor an author', () => {
    const authors = authorsOf(parseByline('记者 李明 责任编辑 王芳'));
    expect(authors.map(({ name }) => name)).toEqual(['李明']);
  });
});
