import { Validator } from '@hyperion-framework/validator';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { outDir } from '../../src/lib/settings.ts';
import { iiifFaults, type IiifImage, type Manifest } from './iiif-rules.ts';
import { attribute, fileOf, filesEnding, pages, readOutput } from './site.ts';

const read = (file: string) => JSON.parse(readOutput(file)) as Manifest;
/** Of exhibitions; the copy of one that was moved is none of its own. */
const files = filesEnding('manifest.json')
  .filter((file) => /^iiif\/[^/]+\/manifest/.test(file))
  .filter((file) => fileOf(new URL(read(file).id)) === file);

test('every exhibition offers a IIIF manifest of all the works on its wall, in the order of their numbers', () => {
  const walls = pages
    .filter(({ elements }) => elements.some(({ tagName }) => tagName === 'photo-wall'))
    .map(({ path, elements }) => ({
      file: `iiif/${path.split('/')[1]}/manifest.json`,
      works: elements
        .filter((element) => element.tagName === 'a' && attribute(element, 'dataAvif') !== undefined)
        .map((link) => attribute(link, 'href'))
        .sort(),
    }))
    // The specification knows no manifest without a canvas: an empty wall offers none.
    .filter(({ works }) => works.length > 0);
  expect(walls.map(({ file }) => file)).toEqual(files);
  for (const { file, works } of walls) {
    const canvases = read(file).items;
    expect(canvases.map(({ homepage }) => new URL(homepage[0]?.id ?? '').pathname)).toEqual(works);
  }
});

test('every manifest is valid by the schema of the specification', () => {
  for (const file of files) expect(schemaFaults(read(file))).toEqual([]);
});

test('every manifest keeps the rules of the specification that a schema cannot tell', () => {
  for (const file of files) expect(iiifFaults(read(file))).toEqual([]);
});

test('every picture that a manifest names is there in the size that it gives, thumbnails too', async () => {
  for (const file of files) {
    const manifest = read(file);
    const pictures = manifest.items.flatMap(({ thumbnail, items }) => [
      ...thumbnail,
      ...items.flatMap((page) => page.items.map(({ body }) => body)),
    ]);
    expect(pictures).toHaveLength(2 * manifest.items.length);
    for (const picture of [...manifest.thumbnail, ...pictures]) {
      expect(await sizeOf(picture)).toEqual([picture.width, picture.height]);
    }
  }
});

test('every canvas carries its rights, and the manifest says who provides it and where its data are', () => {
  for (const manifest of files.map(read)) {
    expect(manifest).toMatchObject({
      requiredStatement: expect.anything(),
      provider: [{ type: 'Agent', homepage: [{ type: 'Text', format: 'text/html' }] }],
      homepage: [{ type: 'Text' }],
      seeAlso: [
        { type: 'Dataset', format: 'application/json', id: expect.stringMatching(/works\.json$/) },
        { type: 'Dataset', format: 'text/csv', id: expect.stringMatching(/works\.csv$/) },
      ],
    });
    expect(manifest.items.filter(({ requiredStatement }) => !requiredStatement)).toEqual([]);
  }
});

test.each<[string, (manifest: Manifest) => void]>([
  ['an unnamed canvas', ({ items }) => delete (items.at(-1) as Partial<(typeof items)[0]>).id],
  ['a label without its language', ({ items }) => Object.assign(items.at(-1)!, { label: '钢水' })],
  [
    'a single thumbnail outside a list',
    (manifest) => Object.assign(manifest, { thumbnail: manifest.thumbnail[0] }),
  ],
  ['rights in words', (manifest) => Object.assign(manifest, { rights: '版权所有' })],
  ['a canvas without height', ({ items }) => delete (items.at(-1) as Partial<(typeof items)[0]>).height],
])('the schema finds %s', (_name, spoil) => {
  const manifest = read(files[0] ?? '');
  spoil(manifest);
  expect(schemaFaults(manifest)).not.toEqual([]);
});

test.each<[string, (manifest: Manifest) => void]>([
  ['a canvas named twice', ({ items }) => (items.at(-1)!.id = items[0]!.id)],
  ['a canvas named by a fragment', ({ items }) => (items.at(-1)!.id += '#canvas')],
  [
    'a picture painted on another canvas',
    ({ items }) => (items.at(-1)!.items[0]!.items[0]!.target = items[0]!.id),
  ],
  ['a picture of another proportion', ({ items }) => (items.at(-1)!.items[0]!.items[0]!.body.width *= 2)],
  ['a canvas of half a pixel', ({ items }) => (items.at(-1)!.width += 0.5)],
  ['a canvas without a picture', ({ items }) => (items.at(-1)!.items = [])],
  ['a label without words', ({ items }) => (items.at(-1)!.label = { 'zh-CN': [] })],
  [
    'a licence by a secure address',
    (manifest) => (manifest['rights'] = 'https://creativecommons.org/licenses/by/4.0/'),
  ],
])('the rules find %s', (_name, spoil) => {
  const manifest = read(files[0] ?? '');
  spoil(manifest);
  expect(iiifFaults(manifest)).not.toEqual([]);
});

function schemaFaults(manifest: Manifest): unknown[] {
  const validator = new Validator();
  return validator.validateManifest(manifest)
    ? []
    : (validator.validators['manifest']?.errors ?? ['invalid']);
}

async function sizeOf({ id }: IiifImage): Promise<[number, number]> {
  const { width, height } = await sharp(join(outDir, fileOf(new URL(id)) ?? id)).metadata();
  return [width, height];
}
