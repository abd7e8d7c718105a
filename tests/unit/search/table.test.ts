import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagefindFiles } from '../../../src/search/client/metadata.ts';
import { readRecords } from '../../../src/search/client/records.ts';
import {
  readColumn,
  readLength,
  readStarts,
  writeColumn,
  writeLength,
  writeStarts,
} from '../../../src/search/columns.ts';
import { partings } from '../../../src/search/indexer/metadata.ts';
import { writeTable } from '../../../src/search/indexer/table.ts';
import { record } from './support/folder.ts';

describe('The table of a volume', () => {
  const facets: Record<string, string[]>[] = [
    { topic: ['甲'] },
    {},
    { topic: ['乙', '甲'], person: ['丙'] },
    { topic: ['甲'] },
  ];
  const records = facets.map((facets, i) =>
    record(`/${i}/`, '题', '文', { date: i < 3 ? '2024-01' : '2024-02', facets }),
  );
  const parts = {
    pagefind: '1.6.0',
    group: 4,
    heads: [2, 3, 4, 5],
    lengths: [10, 100, 1000, 0],
    chunks: [],
  };
  const table = writeTable(records, parts);

  test('gives every record its date, the size of its heading and its facets back', () => {
    const read = readRecords(JSON.parse(JSON.stringify(table)));
    expect(facets.map((_, i) => read(i).facets)).toEqual(facets);
    expect(facets.map((_, i) => read(i).date)).toEqual(['2024-01', '2024-01', '2024-01', '2024-02']);
    expect(facets.map((_, i) => read(i).heading)).toEqual([2, 3, 4, 5]);
  });

  test('knows the length of a text to a tenth', () => {
    for (const words of [1, 7, 80, 999, 123_456])
      expect(Math.abs(readLength(writeLength(words)) / words - 1)).toBeLessThan(0.1);
  });

  test('writes numbers as characters that JSON leaves as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200_000 })), (numbers) => {
        const column = writeColumn(numbers);
        expect(readColumn(column)).toEqual(numbers);
        expect(JSON.stringify(column)).toBe(`"${column}"`);
      }),
    );
  });
});

describe('The words that part the index files', () => {
  test('are as short as tells the files apart', () => {
    const chunks = [
      { from: '一丁', to: '劳动' },
      { from: '劳模', to: '工会' },
      { from: '职业', to: '龘' },
    ];
    expect(partings(chunks)).toEqual(['劳模', '职']);
  });

  test('are read as they were written, beyond the first plane too', () => {
    const words = ['1', '12', 'e卡', '劳', '劳动', '職', '𠮷', '𠮷野', 'ꔀꔁꔂ'].sort((a, b) =>
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
    );
    expect(readStarts(writeStarts(words))).toEqual(words);
    expect(readStarts('')).toEqual([]);
  });

  test('leave every word to one file, as Pagefind is told', () => {
    const table = writeTable([], { pagefind: '1.6.0', group: 4, heads: [], lengths: [], chunks: [] });
    const files = pagefindFiles('2024-abc', { ...table, starts: writeStarts(['劳', '劳模', '\ue000']) });
    const metadata = new TextDecoder().decode(files['2024-abc/pagefind.table.pf_meta']);
    expect(metadata.startsWith('pagefind_dcd')).toBe(true);
    // The last word before each parting: one below its last character, and all that may follow.
    for (const end of ['劲\u{10ffff}', '劳樠\u{10ffff}', '\ud7ff\u{10ffff}']) expect(metadata).toContain(end);
  });
});
