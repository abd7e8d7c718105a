import { expect, test } from 'vitest';
import { mentionsIn } from '../../src/lib/subjects/mentions.ts';
import { NameFinder, sentenceAround } from '../../src/lib/subjects/names.ts';

const person = (id: string, name: string, ...aliases: string[]) => ({ id, name, aliases });
const finder = new NameFinder([
  person('wang', '王明'),
  person('wang-shan', '王明山', '山爷'),
  person('li-1', '李明'),
  person('li-2', '李明'),
  person('one', '安'),
]);
const find = (words: string, ...meant: string[]) => finder.find(words, new Set(meant)).map(({ id }) => id);

test('people are found by their names and other names, in the order of the words', () => {
  expect(find('山爷和王明都来了，王明坐下。')).toEqual(['wang-shan', 'wang', 'wang']);
});

test('a name within a longer one is not taken for another person', () => {
  expect(find('王明山来了。')).toEqual(['wang-shan']);
});

test('a name that two bear is nobody’s, unless the article is said to be about one of them', () => {
  expect(find('李明来了。')).toEqual([]);
  expect(find('李明来了。', 'li-2')).toEqual(['li-2']);
  expect(find('李明来了。', 'li-1', 'li-2')).toEqual([]);
});

test('a name of one character is not looked for, and nobody is found among nobody', () => {
  expect(find('安全第一')).toEqual([]);
  expect(new NameFinder([]).find('王明', new Set())).toEqual([]);
});

test('a mention is told by its sentence, cut where it is long', () => {
  const at = (text: string) => sentenceAround(text, { name: '王明', from: text.indexOf('王明') });
  expect(at('第一句。王明来了！第三句。')).toBe('王明来了！');
  expect(at('标题\n王明来了')).toBe('王明来了');
  const long = at(`${'一'.repeat(100)}王明${'二'.repeat(100)}。`);
  expect(long).toMatch(/^…一+王明二+…$/);
  expect(long.length).toBeLessThan(90);
});

test('an article mentions those whom it names anywhere and is not about, once each', () => {
  const data = { title: '王明的一天', people: [{ id: 'wang' }], photos: [{ caption: '山爷在看。' }] };
  const body = () => '王明说：李明不在。王明山也不在。';
  expect([...mentionsIn({ data, body }, finder)]).toEqual([['wang-shan', '王明山也不在。']]);
});
