import { expect, test } from 'vitest';
import { bylineParts, makersOf } from '../../src/lib/subjects/makers.ts';

const named = (byline: string, ...credits: string[]) =>
  makersOf({ byline, photos: credits.map((credit) => ({ credit })) }).map(
    ({ name, roles }) => `${name} ${roles.join('、')}`,
  );

test('a by-line names its reporters and correspondents, and no editors', () => {
  expect(named('本报记者 王民峰 通讯员 张三 编辑 李四')).toEqual(['王民峰 记者', '张三 通讯员']);
});

test('a credit names a photographer where it says that he took the picture', () => {
  expect(named('', '李四 摄', '市总工会提供', '王五 摄')).toEqual(['李四 摄影', '王五 摄影']);
  expect(named('本报记者 李四', '李四 摄')).toEqual(['李四 记者、摄影']);
});

test('a body that signs has a page, too', () => {
  expect(makersOf({ byline: '本报评论员', photos: [] })).toMatchObject([
    { kind: 'organization', name: '本报评论员' },
  ]);
});

test('an address is made of the name alone, so that no other maker ever changes it', () => {
  const idOf = (byline: string) => makersOf({ byline, photos: [] })[0]?.id;
  expect(idOf('本报记者 王民峰')).toBe('wang-min-feng-fa17');
  expect(idOf('通讯员 单小云')).toMatch(/^shan-xiao-yun-[0-9a-f]{4}$/);
  expect(idOf('黎明')).not.toBe(idOf('李明'));
  expect(idOf('记者 𠮷𠀀')).toMatch(/^[0-9a-f]{4}$/);
});

test('a by-line is shown as it is printed, its names as links', () => {
  for (const byline of [
    '本报记者 王民峰 李明/文 通讯员 张三/图',
    '李 明　王民峰',
    '本报讯',
    'John Smith 李明',
  ])
    expect(
      bylineParts(byline)
        .map(({ text }) => text)
        .join(''),
    ).toBe(byline);
  expect(bylineParts('记者 李 明').filter(({ href }) => href)).toMatchObject([{ text: '李 明' }]);
  expect(bylineParts('编辑 李明').filter(({ href }) => href)).toEqual([]);
});
