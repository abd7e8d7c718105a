import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressParagraphs, readRecords, writeRecords } from '../../src/lib/paragraphs/index.ts';
import { citableBlocks, citableWords } from '../../src/text/citable.ts';
import { parseText } from '../../src/text/parse.ts';
import { set } from './text/set-text.ts';

const article = readFileSync('tests/fixtures/content/edition/articles/2024-03/dou-xiaowei.md', 'utf8');

const wordsOf = (body: string) => citableBlocks(parseText(body).root).map(citableWords);
const fixture = wordsOf(article.split(/^---$/m)[2]!);

/** Publishes once, then again with other words. */
function republish(before: string[], after: string[]) {
  const first = addressParagraphs(before);
  return { first, second: addressParagraphs(after, first.records) };
}

describe('The address of a paragraph', () => {
  test('follows from its words, is short, no number, and the only one of its kind in the article', () => {
    const { paragraphs } = addressParagraphs([...fixture, fixture[0]!]);
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(fixture.length + 1);
    expect(paragraphs.every(({ id }) => /^p-[2-9b-z]{4}$/.test(id))).toBe(true);
    expect(addressParagraphs(fixture)).toEqual(addressParagraphs(fixture));
    expect(addressParagraphs([fixture[2]!]).paragraphs[0]!.id).toBe(paragraphs[2]!.id);
  });

  test('stays when words change, and when nearly all do but the place is the same', () => {
    const [first = '', second = '', third = ''] = fixture;
    const { first: before, second: after } = republish(
      [first, second, third],
      [first, '这一段已经全部改写。', third.replace('自幼', '从小')],
    );
    expect(after.paragraphs).toEqual(before.paragraphs);
  });

  test('leads to the larger part of a paragraph that was parted, and to both when they are joined again', () => {
    const [whole = ''] = fixture;
    const parted = [whole.slice(0, 30), whole.slice(30)];
    const { first, second } = republish([whole], parted);
    expect(second.paragraphs[1]!.id).toBe(first.paragraphs[0]!.id);
    const joined = addressParagraphs([whole], second.records);
    expect(joined.paragraphs).toEqual([{ id: first.paragraphs[0]!.id, also: [second.paragraphs[0]!.id] }]);
    const again = addressParagraphs(parted, joined.records);
    expect(again.paragraphs).toEqual(second.paragraphs);
  });

  test('leads to the paragraph before it when its own is taken out, and to its own when that comes back', () => {
    const [first = '', second = '', third = ''] = fixture;
    const { first: before, second: after } = republish([first, second, third], [first, third]);
    const ids = before.paragraphs.map(({ id }) => id);
    expect(after.paragraphs).toEqual([
      { id: ids[0], also: [ids[1]] },
      { id: ids[2], also: [] },
    ]);
    const back = addressParagraphs([first, second, third], after.records);
    expect(back.paragraphs).toEqual(before.paragraphs);
  });

  test('is kept while the article has no text at all', () => {
    const { records } = addressParagraphs(fixture);
    const empty = addressParagraphs([], records);
    expect(addressParagraphs(fixture, empty.records)).toEqual(addressParagraphs(fixture));
  });

  test('is written in a line that is read back, and in no more than 40 characters', () => {
    const { records } = republish(fixture, [fixture.join('')]).second;
    expect(readRecords(writeRecords(records))).toEqual(records);
    expect(writeRecords(records).length).toBeLessThan(40 * records.length);
    expect(readRecords('')).toEqual([]);
    expect(readRecords('k3f9 AAAA')).toBeUndefined();
  });
});

test('Paragraphs, items of lists and tables have addresses; sub-headings and endnotes have others', () => {
  const body = [
    '第一段[^1]',
    '## 小标题',
    '> 引文',
    '- 甲\n- 乙\n  - 丙',
    '| 年 | 数 |\n| --- | --- |\n| 2023 | 1 |',
    '———',
    '[^1]: 注释',
  ].join('\n\n');
  expect(wordsOf(body)).toEqual(['第一段', '引文', '甲', '乙', '丙', '年\n数\n2023\n1']);
});

test('A page gives each block its address, and those that it has taken in a place to arrive at', () => {
  const body = '甲段\n\n- 乙项\n\n| 年 | 数 |\n| --- | --- |\n| 2023 | 1 |';
  const addresses = ['p-aaaa', 'p-bbbb', 'p-cccc'].map((id, index) => ({ id, also: [`p-222${index + 2}`] }));
  const place = (id: string) => `<span id="${id}" data-added=""></span>`;
  const html = set(body, { addresses });
  expect(html).toContain(`<p id="p-aaaa">${place('p-2222')}甲段</p>`);
  expect(html).toContain(`<li id="p-bbbb">${place('p-2223')}乙项</li>`);
  expect(html).toContain(`<div id="p-cccc" class="table-frame"`);
  expect(html).toContain(`<th scope="col">${place('p-2224')}年</th>`);
  expect(set(body, { addresses, setting: 'sheet' })).not.toContain('p-');
});

/** A letter that knows where it was first published, so that it can be found again. */
interface Letter {
  sign: string;
}
type Text = Letter[][];

test('1,000 random edits break no address: each leads to the paragraph with most of its words', () => {
  const edit = fc.record({
    kind: fc.constantFrom('change', 'change', 'insert', 'delete', 'split', 'join', 'move'),
    at: fc.nat(),
    to: fc.nat(),
    words: fc.stringMatching(/^[一-龥]{4,90}$/),
  });
  const history = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 20, maxLength: 20 });
  let edits = 0;
  fc.assert(
    fc.property(history, (publications) => {
      let text: Text = fixture.map(lettersOf);
      let { paragraphs, records } = addressParagraphs(fixture);
      const stood = new Map(paragraphs.map(({ id }, index) => [id, text[index]!]));
      for (const changes of publications) {
        for (const change of changes) text = changed(text, change);
        edits += changes.length;
        ({ paragraphs, records } = addressParagraphs(text.map(signsOf), readRecords(writeRecords(records))));
        const all = paragraphs.flatMap(({ id, also }) => [id, ...also]);
        expect(new Set(all).size).toBe(all.length);
        expect([...stood.keys()].filter((id) => !all.includes(id))).toEqual([]);
        const there = text.map((paragraph) => new Set(paragraph));
        for (const [id, letters] of stood) {
          const place = paragraphs.findIndex(
            (paragraph) => paragraph.id === id || paragraph.also.includes(id),
          );
          const held = there.map((paragraph) => share(letters, paragraph));
          const best = Math.max(...held);
          // Where few words are left any place near is right.
          if (letters.length >= 12 && best > 0.7) expect(held[place]).toBeGreaterThan(best / 2);
        }
        paragraphs.forEach(({ id }, index) => stood.set(id, text[index]!));
      }
    }),
    { numRuns: 30, seed: 20261127, endOnFailure: true },
  );
  expect(edits).toBeGreaterThanOrEqual(1000);
});

const lettersOf = (words: string): Letter[] => [...words].map((sign) => ({ sign }));
const signsOf = (letters: Letter[]) => letters.map(({ sign }) => sign).join('');

/** Which share of the letters a paragraph still holds. */
function share(letters: Letter[], paragraph: ReadonlySet<Letter>): number {
  return letters.filter((letter) => paragraph.has(letter)).length / letters.length;
}

function changed(
  text: Text,
  { kind, at, to, words }: { kind: string; at: number; to: number; words: string },
): Text {
  const index = at % text.length;
  const paragraph = text[index]!;
  const cut = to % paragraph.length;
  const others = text.filter((_paragraph, other) => other !== index);
  switch (kind) {
    case 'change':
      return text.with(index, [
        ...paragraph.slice(0, cut),
        ...lettersOf(words.slice(0, 8)),
        ...paragraph.slice(cut + 8),
      ]);
    case 'insert':
      return text.toSpliced(to % (text.length + 1), 0, lettersOf(words));
    case 'delete':
      return others.length > 0 ? others : text;
    case 'split':
      return cut > 0 ? text.toSpliced(index, 1, paragraph.slice(0, cut), paragraph.slice(cut)) : text;
    case 'join':
      return index > 0 ? text.toSpliced(index - 1, 2, [...text[index - 1]!, ...paragraph]) : text;
    default:
      return others.toSpliced(to % (others.length + 1), 0, paragraph);
  }
}
