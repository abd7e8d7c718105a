import { readHtml } from '../../../src/search/indexer/html.ts';
import { checkFiles } from '../../../src/build/checks/check-content.ts';
import type { Content, SoundEntry } from '../../../src/build/checks/content.ts';
import { shownWords } from '../../../src/build/fidelity/compare-pages.ts';
import { openContentFolder, type ContentFolder } from '../../../src/content/folder.ts';
import { blocking, type Problem } from '../../../src/content/problem.ts';
import { parseContentFile, readContentFile, type ContentFile } from '../../../src/content/read-file.ts';
import { decodeText } from '../../../src/content/text-file.ts';
import { parseByline } from '../../../src/lib/subjects/byline.ts';
import { formatDate, formatWeekday } from '../../../src/lib/dates.ts';
import { describePlace, parseGrid } from '../../../src/lib/issue/front-page.ts';
import { collectionOf } from '../../../src/schema/index.ts';
import { textDifference } from '../../../src/text/fidelity.ts';
import { textForm } from '../../../src/text/form.ts';
import { renderText } from '../../../src/text/html.ts';
import { parseText } from '../../../src/text/parse.ts';
import { opening } from '../../../src/text/plain.ts';
import { soundContent, type Input } from './inputs.ts';

const sound = openContentFolder(soundContent);
const soundFiles = new Map<string, ContentFile>();
for (const path of sound.files.keys()) {
  const collection = collectionOf(path);
  if (collection) soundFiles.set(path, readContentFile(sound, collection, path));
}

/**
 * Checks the sound content with one change, in memory. What is refused must be told as an editor can use it; what is accepted
 * goes the way of a build, and must show what was written.
 *
 * @returns whether it was accepted.
 * @throws what is wrong with the check or with the build.
 */
export function judge(input: Input): boolean {
  const paths = new Map(
    [...sound.files.keys()].filter((path) => !input.removed.includes(path)).map((path) => [path, path]),
  );
  const files = new Map([...soundFiles].filter(([path]) => paths.has(path)));
  for (const [path, bytes] of Object.entries(input.files)) {
    paths.set(path.normalize(), path);
    files.delete(path.normalize());
    const collection = collectionOf(path.normalize());
    if (collection) {
      const folder: ContentFolder = { ...sound, files: paths };
      files.set(path.normalize(), parseContentFile(folder, collection, path.normalize(), decodeText(bytes)));
    }
  }
  const { content, problems } = checkFiles({ ...sound, files: paths }, [...files.values()]);
  for (const problem of problems) assertUsable(problem);
  if (blocking(problems).length > 0) return false;
  for (const article of content.sound('articles')) build(article);
  buildRest(content);
  assertAsTyped(input, content);
  return true;
}

/** What an editor is told names a file, in Chinese, with something to do about it. */
export function assertUsable({ file, line, problem, remedy }: Problem): void {
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
  assert(file !== '' && isChinese(problem) && isChinese(remedy), `not for an editor: ${problem} / ${remedy}`);
  assert(line === undefined || (Number.isInteger(line) && line > 0), `line ${line}: ${problem}`);
  assert(!problem.startsWith('检查程序自己出了错'), problem);
  const own = `${problem}${remedy}`.replace(/“[^”]*”/g, '');
  assert(!/\[object|NaN|undefined/.test(own), `leaks: ${problem} / ${remedy}`);
}

/** The text of an article as its two pages set it. */
function build({ body, data, path }: SoundEntry<'articles'>): void {
  const { root } = parseText(body, textForm(path));
  for (const setting of ['article', 'sheet'] as const) {
    const segments = renderText(root, { setting, notes: data.notes });
    const shown = segments
      .map((segment) => (segment.kind === 'html' ? shownWords(readHtml(segment.html)) : ''))
      .join('');
    const difference = textDifference(body, shown);
    assert(!difference, `${setting} shows “${difference?.shown}” for “${difference?.source}”`);
  }
  opening(root);
  parseByline(data.byline ?? '');
}

function buildRest(content: Content): void {
  for (const { data } of content.sound('issues')) {
    formatDate(data.date);
    formatWeekday(data.date);
    for (const { grid, zones } of data.pages) {
      const read = parseGrid(grid ?? []);
      for (const { area } of zones) {
        const box = read.areas.get(area);
        assert(box, `no area ${area}`);
        describePlace(box, read);
      }
    }
  }
  for (const { data, file } of content.all) assertClean(data, file);
}

/** No control character and no line end in any field: they break XML, JSON and the rights in pictures. */
function assertClean(value: unknown, file: string): void {
  if (typeof value === 'string') {
    assert(
      !/(?!\t)\p{Cc}|\p{Cs}|[\u2028\u2029\uFFFE\uFFFF]/u.test(value),
      `${file} holds ${JSON.stringify(value)}`,
    );
    assert(value === '' || /[^\s\p{Default_Ignorable_Code_Point}]/u.test(value), `${file} shows nothing`);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) assertClean(part, file);
  }
}

/** Words without quotation marks around them are kept as they were typed. */
function assertAsTyped({ files, typed }: Input, content: Content): void {
  const [path] = Object.keys(files);
  const entry = content.all.find((other) => other.path === path);
  const kept = (entry?.data as Record<string, unknown> | undefined)?.[typed?.field ?? ''];
  if (!typed || typeof kept !== 'string' || /^\s*["'“”‘’「『|>]/.test(typed.words)) return;
  assert(
    kept === typed.words.trim(),
    `${typed.field}: ${JSON.stringify(typed.words)} became ${JSON.stringify(kept)}`,
  );
}

function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
