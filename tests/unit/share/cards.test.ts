import sharp from 'sharp';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { cardSvg, drawCard } from '../../../src/build/share/draw-card.ts';
import { inTenths, setLine, widthOf } from '../../../src/build/share/type.ts';
import { drawMasthead } from '../../../src/lib/lettering/masthead.ts';
import { drawSeal } from '../../../src/lib/lettering/seal.ts';
import { askedCards, cardPath, cardUrl, type CardPublication } from '../../../src/lib/share/cards.ts';

let publication: CardPublication;

beforeAll(() => {
  publication = {
    title: '某市工会报',
    titleParts: undefined,
    seal: '工',
    organisation: '某市总工会',
    place: '某省某市',
    lettering: drawMasthead('某市工会报'),
    device: drawSeal('工')!,
  };
});

beforeEach(() => askedCards().clear());

test('the address of a picture changes with what it shows, and with nothing else', () => {
  const url = (headline: string, own = publication) =>
    cardUrl({ path: 'articles/2024-03/a/card', headline }, own);
  expect(url('夜校开班')).toMatch(/^\/share\/articles\/2024-03\/a\/card\.[0-9a-f]{8}\.png$/);
  expect(url('夜校开班')).toBe(url('夜校开班', { ...publication }));
  expect(url('夜校开班')).not.toBe(url('夜校开学'));
  expect(url('夜校开班')).not.toBe(url('夜校开班', { ...publication, title: '某市工人报' }));
});

test('what pages have asked for is known to the build by the path of its file', () => {
  const url = cardUrl({ path: 'about/card', headline: '关于' }, publication);
  expect([...askedCards().keys()]).toEqual([url.replace('/share/', '')]);
  expect(cardPath('/issues/2024-03/')).toBe('issues/2024-03/card');
  expect(cardPath('/')).toBe('card');
});

test('a picture has the size that link previews ask for, and few bytes', async () => {
  const card = { kicker: '引题', headline: '市总工会全面部署今年工作要点', facts: ['2024年3月', '要闻'] };
  const png = await drawCard({ card, publication });
  const { width, height, format } = await sharp(png).metadata();
  expect([width, height, format]).toEqual([1200, 630, 'png']);
  expect(png.length).toBeLessThan(30_000);
});

test('a picture asks for no typeface of the machine, whatever the publication is called', () => {
  for (const lettering of [publication.lettering, undefined]) {
    for (const headline of ['职工夜校开班', undefined])
      expect(cardSvg({ card: { headline }, publication: { ...publication, lettering } })).not.toMatch(
        /<text|font/,
      );
  }
});

test('what is not seen leaves no mark on a picture: joints of an emoji, selectors of a variant, accents written apart', () => {
  for (const [written, seen] of [
    ['葛\u{e0100}某', '葛某'],
    ['♀\ufe0f', '♀'],
    ['工\u200d会', '工会'],
    ['caf\u0065\u0301', 'café'],
  ] as const)
    expect(setLine(written, 0, 50, 40, 400)).toBe(setLine(seen, 0, 50, 40, 400));
});

test('a long headline stays within the picture', () => {
  const headline =
    '某市总工会召开第十届委员会第九次全体（扩大）会议传达学习重要讲话精神并对全年各项重点工作作出全面部署安排';
  const svg = cardSvg({ card: { headline }, publication });
  // Of what is drawn by setLine: every number after a letter of a path, x and y in turn.
  const [, ink = ''] = /<g fill="#1c1915">(.*?)<\/g><path/.exec(svg) ?? [];
  const numbers = [...ink.matchAll(/d="([^"]*)"/g)].flatMap(([, d = '']) => d.match(/-?\d+\.\d/g) ?? []);
  const xs = numbers.filter((_, index) => index % 2 === 0).map(Number);
  expect(xs.length).toBeGreaterThan(1000);
  expect(Math.max(...xs)).toBeLessThan(1200 - 72 + 10);
});

test('a character that the typeface lacks leaves a block, not a gap', () => {
  expect(widthOf('𪚥', 100, 400)).toBe(widthOf('〓', 100, 400));
  expect(setLine('𪚥', 0, 0, 100, 400)).toBe(setLine('〓', 0, 0, 100, 400));
  expect(setLine('〓', 0, 0, 100, 400)).not.toBe('');
});

test('a number is written with one digit behind the point as the library rounds it, in the middle between two too', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => [
    index * 0.0137 - 20,
    index / 20,
    index * 0.034,
  ]);
  const wrong = numbers.flat().filter((number) => inTenths(number) !== number.toFixed(1));
  expect(wrong).toEqual([]);
});
