import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneStyles } from '../../../src/lib/issue/front-page.ts';
import { madeUpLayout } from '../../../src/lib/issue/page-layout.ts';
import { makeUp, makeUpNarrow } from '../../../src/lib/make-up/index.ts';
import { columnsAt, narrowPageUnits, pageUnits, typeOf, widthOf } from '../../../src/lib/make-up/measures.ts';
import { heightOf, type Placed } from '../../../src/lib/make-up/level.ts';
import { onScreen } from '../../../src/lib/make-up/medium.ts';
import { unitsOf } from '../../../src/lib/make-up/arrange.ts';
import { waysOf } from '../../../src/lib/make-up/ways.ts';
import { anyPieces, pieceOf } from './pieces.ts';

const placed = (pieces: Parameters<typeof makeUp>[0]): Placed[] => makeUp(pieces)?.placed ?? [];

describe('Whatever an issue holds, its page', () => {
  test('has each piece once, in reading order, in columns of readable width', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const own = placed(pieces);
        expect(own.map(({ setting }) => setting.id)).toEqual(pieces.map(({ id }) => id));
        for (const { setting, box } of own) {
          expect(columnsAt).toHaveProperty(String(setting.units));
          expect(box.right - box.left).toBe(setting.units);
          expect(box.bottom - box.top).toBeGreaterThanOrEqual(setting.height - 0.01);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('has no pieces that lie over each other or beyond its edges', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const own = placed(pieces);
        own.forEach(({ box }, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(pageUnits);
          for (const { box: other } of own.slice(index + 1)) {
            const apart =
              box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top ||
              other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        expect(makeUp(pieces)).toEqual(makeUp(structuredClone(pieces)));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('A page', () => {
  const ordinary = (lengths: readonly number[]) =>
    lengths.map((length, index) =>
      pieceOf({ id: `a${index}`, blocks: [{ kind: 'paragraph', text: '测'.repeat(length) }] }),
    );

  test('has its lead at the upper left, wider than any piece beside it', () => {
    const [lead, ...others] = placed(ordinary([1500, 500, 300, 300, 800, 200, 200]));
    expect(lead).toMatchObject({ setting: { rank: 'lead' }, box: { left: 0, top: 0 } });
    const beside = others.filter(({ box }) => box.top < lead!.box.bottom);
    for (const { setting } of beside) expect(setting.units).toBeLessThanOrEqual(lead!.setting.units);
  });

  test('leaves little free where ordinary pieces lie side by side', () => {
    const pieces = ordinary([1200, 400, 350, 500, 900, 250, 300, 600, 450, 700]);
    const own = placed(pieces);
    const height = Math.max(...own.map(({ box }) => box.bottom));
    const holes = own.reduce(
      (sum, { setting, box }) =>
        sum + Math.max(0, box.bottom - box.top - setting.height - setting.stretch) * setting.units,
      0,
    );
    expect(holes / (height * pageUnits)).toBeLessThan(0.03);
  });

  test('has no headline as large as the lead’s, where that is too long for its size', () => {
    const long = Array.from({ length: 26 }, () => '工会');
    const pieces = ordinary([900, 800, 300, 700, 250]).map((piece, index) =>
      index === 0 ? { ...piece, title: long.join(''), titleWords: long } : piece,
    );
    for (const made of [makeUp(pieces), makeUpNarrow(pieces)]) {
      const [lead, ...others] = made!.placed.map(
        ({ setting }) => typeOf[setting.rank].size * setting.enlarged,
      );
      expect(lead).toBeLessThan(typeOf.lead.size);
      for (const size of others) expect(size).toBeLessThan(lead!);
    }
  });

  test('has headlines of two sizes where two of a rank begin beside each other, the smaller for the shorter piece', () => {
    const own = placed(ordinary([900, 330, 280, 340, 290, 310, 260]));
    const pairs = own.flatMap((left) =>
      own
        .filter(({ box }) => box.left === left.box.right && Math.abs(box.top - left.box.top) < 1)
        .filter(({ setting }) => setting.rank === left.setting.rank && setting.rank !== 'brief')
        .map((right) => [left.setting.enlarged, right.setting.enlarged]),
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const [left, right] of pairs) expect(left).not.toBeCloseTo(right!, 2);
  });

  test('is read from the piece that leads, whatever its place among the others', () => {
    const pieces = ordinary([200, 300, 900, 400]).map((piece, index) =>
      index === 2 ? { ...piece, rank: 'lead' as const } : piece,
    );
    const { zones } = madeUpLayout(pieces);
    expect(zones.map(({ articleId }) => articleId)).toEqual(['a2', 'a0', 'a1', 'a3']);
    expect(zones[0]!.box).toMatchObject({ left: 0, top: 0 });
  });

  test('of nothing is none', () => {
    expect(makeUp([])).toBeUndefined();
  });

  test('of one short piece is set larger, so that it fills the width', () => {
    const { zoom, placed: own } = makeUp(ordinary([120]))!;
    expect(zoom).toBeGreaterThan(1);
    expect(own[0]!.box.right * zoom).toBeGreaterThan(pageUnits * 0.85);
  });

  test('of one short piece is set larger on three columns, too', () => {
    const { zoom, placed: own } = makeUpNarrow(ordinary([60]))!;
    expect(zoom).toBeGreaterThan(1);
    expect(own[0]!.box.right * zoom).toBeCloseTo(narrowPageUnits);
    expect(makeUpNarrow(ordinary([2600]))).toMatchObject({ zoom: 1 });
    expect(madeUpLayout(ordinary([60]))).toMatchObject({ narrowZoom: zoom, narrowUnits: own[0]!.box.right });
  });

  test('of long pieces is no list of strips', () => {
    const own = placed(ordinary([1500, 900, 1000, 800, 1100, 700]));
    const strips = own.filter(({ setting }) => setting.units === pageUnits);
    expect(strips.length).toBeLessThan(4);
    expect(own.some(({ setting }) => setting.units < pageUnits)).toBe(true);
  });

  test('is not set larger where it is tall', () => {
    expect(makeUp(ordinary([2600]))).toMatchObject({ zoom: 1, placed: [{ box: { right: pageUnits } }] });
  });

  test('sets a text of two lines in fewer columns than it sets a long one', () => {
    const long = placed(ordinary([600, 900]))[0]!.setting;
    const short = placed(ordinary([75, 900]))[0]!.setting;
    expect(short.columns).toBeLessThan(columnsAt[short.units]! - 1);
    expect(long.columns / long.units).toBeGreaterThan(short.columns / short.units);
  });

  test('has the caption of a photograph that is all of the news below the headline, beside the picture', () => {
    const [own] = ordinary([0]);
    const photos = [{ proportion: 0.67, caption: '图片说明'.repeat(10) }];
    const { page, zoom, placed: set } = makeUp([{ ...own!, blocks: [], photos }])!;
    expect(set[0]!.setting).toMatchObject({ photo: 'aside', bodyHeight: 0 });
    expect(heightOf(page) * zoom).toBeLessThan(60);
  });

  test('parts short pieces below each other by a fine rule', () => {
    const own = ordinary([1500, ...Array.from({ length: 14 }, (_, index) => 70 + index * 3)]);
    const quiet = madeUpLayout(own).zones.filter(({ isQuiet }) => isQuiet);
    expect(quiet.length).toBeGreaterThan(0);
    for (const { rank } of quiet) expect(rank).toBe('brief');
    expect(zoneStyles(quiet[0]!, false)).toContain('--below-rule:var(--rule)');
  });

  test('has photographs side by side equally high, and an upright one beside its text', () => {
    const [own] = ordinary([400]);
    const photos = [1.5, 0.67].map((proportion) => ({ proportion, caption: '图片说明' }));
    const pair = makeUp([{ ...own!, photos }])!.placed[0]!.setting;
    expect(pair).toMatchObject({ photosAcross: 2, tracks: [1.5, 0.67] });
    const [, upright] = photos;
    expect(makeUp([{ ...own!, photos: [upright!] }])!.placed[0]!.setting.photo).toMatch(
      /aside|inside|beside/,
    );
  });

  test('has the picture of its lead wider than a column of text', () => {
    const pieces = ordinary([900, 500, 400, 350, 600, 300]);
    const photos = [{ proportion: 1.5, caption: '图片说明' }];
    const { photo, asideOf, units } = placed([{ ...pieces[0]!, photos }, ...pieces.slice(1)])[0]!.setting;
    expect(photo).not.toBe('inside');
    if (photo !== 'above') expect(units / asideOf).toBeGreaterThan(2.5);
  });

  test('of a hundred pieces is made up, too', () => {
    const pieces = ordinary(Array.from({ length: 100 }, (_, index) => 60 + ((index * 97) % 400)));
    expect(placed(pieces).map(({ setting }) => setting.id)).toEqual(pieces.map(({ id }) => id));
  });

  test('of many pieces sets the caption of a photograph that is missing, and leaves no room for the picture', () => {
    const [plain, missing, there] = [[], [{ proportion: undefined }], [{ proportion: 1.5 }]].map((photos) => {
      const [own, ...others] = ordinary([900, 80, 700, 400, 500, 300, 350]);
      const pictures = photos.map((photo) => ({ ...photo, caption: '图片说明' }));
      return heightOf(makeUp([{ ...own!, photos: pictures }, ...others])!.page);
    });
    expect(missing! - plain!).toBeLessThan(4);
    expect(there! - plain!).toBeGreaterThan(missing! - plain!);
  });
});

describe('A page of few pieces', () => {
  const caption = '图为职工在车间里学习新的技能。';
  const withPhotos = (id: string, length: number, proportions: readonly (number | undefined)[]) =>
    pieceOf({
      id,
      blocks: length > 0 ? [{ kind: 'paragraph', text: '测'.repeat(length) }] : [],
      photos: proportions.map((proportion) => ({ proportion, caption })),
    });
  const shareFree = ({ placed: own, page, zoom }: NonNullable<ReturnType<typeof makeUp>>) => {
    const width = (units: number) => widthOf(units, onScreen(zoom, false));
    const free = own.reduce(
      (sum, { setting, box }) =>
        sum +
        setting.blank +
        Math.max(0, box.bottom - box.top - setting.height - setting.stretch) * width(setting.units),
      0,
    );
    return free / (heightOf(page) * width(unitsOf(page)));
  };

  test('leaves little free beside upright pictures and panoramas', () => {
    for (const proportion of [0.67, 0.54, 3]) {
      const pieces = [120, 90, 150].map((length, index) => withPhotos(`a${index}`, length, [proportion]));
      expect(shareFree(makeUp(pieces)!)).toBeLessThan(0.08);
    }
  });

  test('has a frame for a missing picture beside one that is there, no larger than that', () => {
    const ways = waysOf(withPhotos('a', 150, [1.5, undefined]), 'lead', 6, 3, true);
    const setting = ways.find(({ photo, photosAcross }) => photo === 'above' && photosAcross === 2)!;
    expect(setting.frame).toBeGreaterThan(0);
    const [picture, frame] = setting.tracks!;
    expect(frame).toBeLessThan(picture!);
  });

  test('that is a headline and the caption of a missing picture has a frame as its picture', () => {
    for (const made of [
      makeUp([withPhotos('a', 0, [undefined])]),
      makeUpNarrow([withPhotos('a', 0, [undefined])]),
    ])
      expect(made!.placed[0]!.setting.frame).toBeGreaterThan(0);
  });

  test('sets a text of a few lines larger where it leaves a hole beside its picture', () => {
    const { setting } = placed([withPhotos('a', 90, [0.67])])[0]!;
    expect(setting.text * makeUp([withPhotos('a', 90, [0.67])])!.zoom).toBeGreaterThan(1);
    expect(
      zoneStyles({ ...setting, text: 1.25, box: { left: 0, top: 0, right: 1, bottom: 1 } }, false),
    ).toContain('--text:1.25');
  });
});
