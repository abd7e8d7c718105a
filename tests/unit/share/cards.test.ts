import sharp from 'sharp';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { palette } from '../../../src/build/share/canvas.ts';
import { frameSvg } from '../../../src/build/share/card-frame.ts';
import { drawCard } from '../../../src/build/share/draw-card.ts';
import { inkLine } from '../../../src/build/share/letters.ts';
import { setLine, widthOf } from '../../../src/build/share/type.ts';
import { colours } from '../../../src/lib/colours.ts';
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
    for (const kind of ['site', 'page'] as const)
      expect(frameSvg({ ...publication, lettering }, kind)).not.toMatch(/<text|font/);
  }
});

test('a long headline stays within the picture', async () => {
  const headline =
    '某市总工会召开第十届委员会第九次全体（扩大）会议传达学习重要讲话精神并对全年各项重点工作作出全面部署安排';
  const shown = await columnsOf(await drawCard({ card: { headline }, publication }));
  const inked = [...shown.get(colours.ink)!];
  expect(inked.length).toBeGreaterThan(500);
  expect(Math.min(...inked)).toBeGreaterThanOrEqual(72);
  expect(Math.max(...inked)).toBeLessThan(1200 - 72 + 10);
});

test('a picture has the colours of the site and those between them, no others', async () => {
  const png = await drawCard({ card: { headline: '夜校开班', facts: ['要闻'] }, publication });
  const shown = [...(await columnsOf(png)).keys()];
  expect(palette).toHaveLength(16);
  expect(shown.filter((colour) => !palette.includes(colour))).toEqual([]);
  for (const name of ['paper', 'ink', 'faint', 'red', 'rule'] as const)
    expect(shown).toContain(colours[name]);
});

test('letters stand where they would if their line were drawn as a whole', async () => {
  const picture = { places: new Uint8Array(400 * 60), width: 400 };
  const line = { text: '藝术，工会', x: 10, y: 42, size: 34, weight: 400 } as const;
  await inkLine(picture, { ...line, text: '工会，', colour: 'ink' });
  picture.places.fill(0);
  await inkLine(picture, { ...line, colour: 'ink' });
  const path = setLine(line.text, line.x, line.y, line.size, line.weight);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="100%" height="100%"/><g fill="#fff">${path}</g></svg>`;
  const drawn = await sharp(Buffer.from(svg), { density: 72 }).extractChannel(0).raw().toBuffer();
  const strength = (number: number) => (number && (number - 1) / 6) * 255;
  const differences = [...drawn].map((value, place) => Math.abs(value - strength(picture.places[place]!)));
  expect(Math.max(...drawn)).toBeGreaterThan(200);
  // Half a step of six, and what numbers of one decimal in a path leave out.
  expect(Math.max(...differences)).toBeLessThan(45);
});

test('a character that the typeface lacks leaves a block, not a gap', () => {
  expect(widthOf('𪚥', 100, 400)).toBe(widthOf('〓', 100, 400));
  expect(setLine('𪚥', 0, 0, 100, 400)).toBe(setLine('〓', 0, 0, 100, 400));
  expect(setLine('〓', 0, 0, 100, 400)).not.toBe('');
});

/** The columns in which a picture shows each of its colours. */
async function columnsOf(png: Buffer): Promise<Map<string, Set<number>>> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const columns = new Map<number, Set<number>>();
  for (let place = 0; place < info.width * info.height; place += 1) {
    const colour = data.readUInt32BE(4 * place);
    const own = columns.get(colour) ?? new Set();
    columns.set(colour, own.add(place % info.width));
  }
  return new Map(
    [...columns].map(([colour, own]) => [`#${colour.toString(16).padStart(8, '0').slice(0, 6)}`, own]),
  );
}
