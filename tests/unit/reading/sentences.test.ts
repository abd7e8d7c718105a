import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breathsOf, sentencesOf } from '../../../src/components/reading/sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['每个句号之后', ['今天开会。', '明天干活！', '后天呢？']],
  ['引号归它打开的句子', ['他说：“第一句。', '第二句。”', '“第三句！”', '他走了。']],
  ['括号归它打开的句子', ['大家都来了。', '（鼓掌）会议开始。', '散会（掌声。）', '完。']],
  ['书名不拆开', ['他唱了《劳动者，你好！》这首歌。', '《走吧。》也好听。']],
  ['引语之后的话不拆开', ['高呼“劳动万岁！”的人们走了。', '“好！”，他说。']],
  ['以“的确”开头的是另一句', ['“干完了！”', '的确如此。']],
  ['小数点和百分号不是句末', ['完成142.61%，增长3.5倍。', '好。']],
  ['英文句号在空格之前才是句末', ['He works. ', 'So do we.']],
  ['空格之后的后引号归它关上的句子', ['“好！ ”', '走了。']],
  ['几个标点归同一句', ['真的？！', '真的……我不信。']],
  ['没有句末标点的是一句', ['绘就“路线图” 制定“责任书”']],
])('sentences: %s', (_what, sentences) => {
  expect(split(sentences.join(''))).toEqual(sentences);
});

test('a text of marks alone is one sentence, and an empty one has none', () => {
  expect(split('……')).toEqual(['……']);
  expect(split('')).toEqual([]);
  expect(split('完。……')).toEqual(['完。……']);
});

const texts = fc
  .array(fc.constantFrom(...'工会，。！？“”（）《》；、的 12.5%aB…'), { maxLength: 80 })
  .map((letters) => letters.join(''));

test('no letter is lost or said twice, whatever the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(split(text).join('')).toBe(text);
      expect(
        split(text)
          .flatMap((sentence) => breathsOf(sentence, 10))
          .join(''),
      ).toBe(text);
    }),
  );
});

test('no sentence begins with a mark that closes, nor ends with one that opens', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const sentence of split(text).slice(1)) expect(sentence).not.toMatch(/^[”）》。！？]/);
      for (const sentence of split(text).slice(0, -1)) expect(sentence).not.toMatch(/[“（《]$/);
    }),
  );
});

test('a long sentence is said in several breaths, parted where it pauses', () => {
  const long =
    '全市工会要认真学习，深入调研，把握大局；' + '各级组织要落实责任，主动作为，'.repeat(6) + '好。';
  const breaths = breathsOf(long);
  expect(breaths.join('')).toBe(long);
  expect(breaths.length).toBeGreaterThan(1);
  for (const breath of breaths) expect(breath.length).toBeLessThanOrEqual(44);
  for (const breath of breaths) expect(breath).toMatch(/[；，。]$/);
});

test('a breath ends in no number, also where nothing lets the sentence pause', () => {
  const [first] = breathsOf('工'.repeat(40) + '16926万元'.repeat(3));
  expect(first).toBe('工'.repeat(40));
  expect(breathsOf('1'.repeat(100)).join('')).toBe('1'.repeat(100));
});
