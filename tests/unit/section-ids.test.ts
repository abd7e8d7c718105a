import { expect, test } from 'vitest';
import { sectionIds } from '../../src/lib/subjects/section-ids.ts';

test('a section has the pinyin of its name for an address', () => {
  expect(Object.fromEntries(sectionIds(['要闻', '工会工作', 'e+生活']))).toEqual({
    要闻: 'yao-wen',
    工会工作: 'gong-hui-gong-zuo',
    'e+生活': 'e-sheng-huo',
  });
});

test('of sections that sound alike the first keeps its address when another is added behind it', () => {
  expect([...sectionIds(['时事', '实事'])]).toEqual([
    ['时事', 'shi-shi'],
    ['实事', expect.stringMatching(/^shi-shi-[0-9a-f]{4}$/)],
  ]);
  expect(sectionIds(['时事', '要闻', '实事']).get('实事')).toBe(sectionIds(['时事', '实事']).get('实事'));
});

test('a section whose name has no sound has an address of plain characters, too', () => {
  expect(sectionIds(['🙂']).get('🙂')).toMatch(/^[0-9a-f]{4}$/);
});
