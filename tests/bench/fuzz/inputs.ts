import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { breaks, constructs, nameParts, names, signs, unseen, values, words } from './pieces.ts';

/** A small content that has one of each kind; the inputs are changes of it. */
export const soundContent = join(import.meta.dirname, '../../fixtures/content/valid');

/** A change of the sound content. */
export interface Input {
  kind: 'field' | 'mangled' | 'body' | 'bytes' | 'name';
  /** What stands in the files that were changed or added, by their path below the content folder. */
  files: Record<string, Uint8Array>;
  /** Files that are gone. */
  removed: string[];
  /** A field of the first changed file, and the words that were typed for it. */
  typed?: { field: string; words: string };
}

/** Changes of every kind. */
export const anyInput = (): fc.Arbitrary<Input> =>
  fc.oneof(
    { weight: 4, arbitrary: fieldInput() },
    { weight: 2, arbitrary: mangledInput() },
    { weight: 4, arbitrary: bodyInput() },
    { weight: 1, arbitrary: bytesInput() },
    { weight: 1, arbitrary: nameInput() },
  );

const article = 'articles/2024-05/opening.md';
const texts = new Map(
  [
    article,
    'articles/2024-05/reading-room.mdx',
    'exhibitions/spring-show.yaml',
    'issues/2024-05.yaml',
    'people/li-ming.yaml',
    'publication.yaml',
    'topics/night-school.yaml',
    'works/spring-show/001/work.yaml',
    'works/spring-show/002/work.yaml',
  ].map((path) => [path, readFileSync(join(soundContent, path), 'utf8')]),
);
const path = () => fc.constantFrom(...texts.keys());
/** The outermost fields of a file, and those that its kind may have besides. */
const namesIn = (text: string) => [
  ...new Set([
    ...[...text.matchAll(/^(\w+):/gm)].map(([, name = '']) => name),
    ...(text.startsWith('---') ? ofArticles : []),
  ]),
];
const ofArticles = ['kicker', 'subtitle', 'byline', 'dateline', 'summary'];

const textOf = (name: string) => texts.get(name) ?? '';

const bytes = (text: string) => new TextEncoder().encode(text);
const changed = (kind: Input['kind'], name: string, content: Uint8Array): Input => ({
  kind,
  files: { [name]: content },
  removed: [],
});

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: fc.constantFrom(...constructs) },
  { weight: 1, arbitrary: fc.constantFrom(...unseen) },
  { weight: 1, arbitrary: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)) },
);
const phrase = (maxLength: number) =>
  fc.array(piece, { minLength: 1, maxLength }).map((pieces) => pieces.join(''));

/** A field written anew, or one more. */
function fieldInput(): fc.Arbitrary<Input> {
  const written = fc.oneof(
    phrase(6),
    fc.constantFrom(...values),
    fc.tuple(phrase(3), fc.constantFrom(...values)).map((parts) => parts.join('')),
  );
  const own = path().chain((file) =>
    fc.tuple(
      fc.constant(file),
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...namesIn(textOf(file))) },
        { weight: 1, arbitrary: fc.constantFrom(...names) },
      ),
    ),
  );
  return fc.tuple(own, written).map(([[file, field], value]) => {
    const row = `${field}: ${value}`;
    const place = new RegExp(`^${field || '$^'}:.*(\\n[ -].*)*$`, 'm');
    const text = textOf(file);
    const next = place.test(text)
      ? text.replace(place, () => row)
      : text.replace(/^(title|name|date):/m, () => `${row}\n${'$1'}:`);
    return { ...changed('field', file, bytes(next)), typed: { field, words: value } };
  });
}

/** A file with a few slips of the keyboard anywhere. */
function mangledInput(): fc.Arbitrary<Input> {
  const slip = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 80 })),
    added: fc.oneof(fc.constant(''), fc.constantFrom(...breaks), piece),
  });
  return fc.tuple(path(), fc.array(slip, { minLength: 1, maxLength: 4 })).map(([file, slips]) => {
    let text = textOf(file);
    for (const { at, removed, added } of slips) {
      const place = Math.floor(at * text.length);
      text = text.slice(0, place) + added + text.slice(place + removed);
    }
    return changed('mangled', file, bytes(text));
  });
}

/** An article with another text. */
function bodyInput(): fc.Arbitrary<Input> {
  const run = fc.tuple(
    phrase(5),
    fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...breaks) }),
  );
  const body = fc.array(run, { maxLength: 7 }).map((runs) => runs.flat().join(''));
  return fc.tuple(fc.constantFrom('.md', '.mdx'), body).map(([ending, text]) => {
    const name = ending === '.md' ? article : 'articles/2024-05/reading-room.mdx';
    const front = textOf(name)
      .replace(/^notes:(\n .*)+\n/m, '')
      .replace(/(\n---\n)[\s\S]*$/, '$1');
    return changed('body', name, bytes(`${front}\n${text}\n`));
  });
}

/** A file cut off, in another encoding, or with bytes that are no text. */
function bytesInput(): fc.Arbitrary<Input> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .tuple(
      path(),
      place,
      fc.uint8Array({ maxLength: 12 }),
      fc.constantFrom('cut', 'spoilt', 'wide', 'marked', 'lines', 'other'),
    )
    .map(([file, at, spoil, way]) => {
      const whole = bytes(textOf(file));
      const cut = Math.floor(at * whole.length);
      const made = {
        cut: () => whole.subarray(0, cut),
        spoilt: () => Buffer.concat([whole.subarray(0, cut), spoil, whole.subarray(cut)]),
        wide: () => Buffer.from(`${at < 0.5 ? '\uFEFF' : ''}${textOf(file)}`, 'utf16le'),
        marked: () => bytes(`\uFEFF${textOf(file)}`),
        lines: () => bytes(textOf(file).replaceAll('\n', at < 0.5 ? '\r\n' : '\r')),
        other: () => spoil,
      };
      return changed('bytes', file, made[way as keyof typeof made]());
    });
}

/** A file under another name, or one more beside it. */
function nameInput(): fc.Arbitrary<Input> {
  const parts = fc
    .array(fc.constantFrom(...nameParts), { minLength: 1, maxLength: 4 })
    .map((some) => some.join(''));
  return fc.tuple(path(), parts, fc.boolean()).map(([file, name, moves]) => {
    const renamed = file.replace(/[^/]+$/, name);
    return { kind: 'name', files: { [renamed]: bytes(textOf(file)) }, removed: moves ? [file] : [] };
  });
}
