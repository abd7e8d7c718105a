import fc from 'fast-check';
import type { Piece } from '../../../src/lib/make-up/piece.ts';

/** A short piece without anything around it. */
export const pieceOf = (own: Partial<Piece> & { id: string }): Piece => ({
  rank: undefined,
  kicker: undefined,
  title: '职工夜校开班',
  titleLines: undefined,
  titleWords: ['职工', '夜校', '开班'],
  subtitle: undefined,
  byline: undefined,
  blocks: [{ kind: 'paragraph', text: '测'.repeat(300) }],
  photos: [],
  ...own,
});

/** Pages of 1 to 30 pieces of all kinds, odd ones too. */
export const anyPieces: fc.Arbitrary<Piece[]> = fc
  .array(
    fc.record({
      words: fc.array(
        fc.constantFrom('工会', '职工', '服务', '驿站', '2024', '年', '的', '“', '”', 'Windows', ' '),
        {
          minLength: 1,
          maxLength: 40,
        },
      ),
      rank: fc.constantFrom(undefined, undefined, undefined, 'lead', 'major', 'minor', 'brief'),
      kicker: fc.constantFrom(undefined, '引题'.repeat(8)),
      subtitle: fc.constantFrom(undefined, '——副题'.repeat(6)),
      byline: fc.constantFrom(undefined, '本报记者 测试'),
      lengths: fc.array(fc.nat(700), { maxLength: 5 }),
      photos: fc.array(
        fc.record({
          proportion: fc.constantFrom(undefined, 1.5, 0.67, 3, 0.2),
          caption: fc.constantFrom('', '图为测试'.repeat(9)),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ words, lengths, ...rest }, index) =>
      pieceOf({
        ...rest,
        id: `a${index}`,
        title: words.join(''),
        titleWords: words,
        blocks: lengths.map((length, at) => ({
          kind: at % 3 === 2 ? 'subheading' : 'paragraph',
          text: '测'.repeat(at % 3 === 2 ? length % 20 : length),
        })),
      }),
    ),
  );
