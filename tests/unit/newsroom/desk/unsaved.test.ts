import { expect, onTestFinished, test, vi } from 'vitest';
import {
  addedSince,
  changedSince,
  Drafts,
  noAdditions,
  unsavedParts,
} from '../../../../src/newsroom/desk/app/edit/drafts.ts';
import { isGone, movedTo } from '../../../../src/newsroom/desk/app/edit/moved.ts';
import type { OpenedFile } from '../../../../src/newsroom/desk/shared/files.ts';
import type { Overview } from '../../../../src/newsroom/desk/shared/overview.ts';

const file = {
  path: 'articles/2024-05/opening.md',
  sum: 'a',
  fields: { title: '夜校' },
  body: '正文\n',
  bodyLine: 4,
};
const sent = (body: string, edited = {}) => unsavedParts({ file, edited, body, additions: noAdditions });

test('a text that was emptied is saved as empty; one that was not touched is not sent', () => {
  expect(sent('')).toMatchObject({ path: file.path, body: '' });
  expect(sent('别的\n')).toMatchObject({ body: '别的\n' });
  expect(sent(file.body, { title: '夜校开课' })).toMatchObject({
    fields: { title: '夜校开课' },
    body: undefined,
  });
});

test('a picture that came while another was being saved is all that is left to save', () => {
  const [one, other] = ['a.jpg', 'b.jpg'].map((name) => ({ name, upload: name, address: '' }));
  const sent = { subjects: [], pictures: [one!] };
  expect(addedSince(sent, { subjects: [], pictures: [one!, other!] })).toEqual({
    subjects: [],
    pictures: [other],
  });
});

const withArticles = (...ids: string[]) =>
  ({ issues: [{ articles: ids.map((id) => ({ id, path: `articles/${id}.md` })) }] }) as unknown as Overview;

function withDrafts(...ids: string[]) {
  vi.stubGlobal('window', new EventTarget());
  onTestFinished(() => void vi.unstubAllGlobals());
  return { drafts: new Drafts(), overview: withArticles(...ids) };
}

test('who edits an article while another window gives its issue another date is led to it, with the words not saved', () => {
  const { drafts } = withDrafts();
  const [before, now] = [withArticles('2024-05/opening'), withArticles('2024-05-07/opening')];
  expect(movedTo('2024-05/opening', before, now)).toBe('2024-05-07/opening');
  expect(movedTo('2024-05/opening', before, before)).toBeUndefined();
  expect(movedTo('2024-05/opening', before, withArticles('2024-06/reading-room'))).toBeUndefined();
  drafts.keep({ file, edited: { title: '夜校开课' }, body: '改了\n', additions: noAdditions });
  const moved = { ...file, path: 'articles/2024-05-07/opening.md' };
  // The same words in two issues are two articles.
  expect(drafts.takeMoved(moved, (path) => isGone(before, path))).toBeUndefined();
  expect(drafts.takeMoved(moved, (path) => isGone(now, path))).toMatchObject({
    file: moved,
    edited: { title: '夜校开课' },
  });
  expect(drafts.take(file.path)).toBeUndefined();
});

test('the figures of an article that are not saved are not shown as those of another of the same name', () => {
  const { drafts, overview } = withDrafts('2024-05/opening', '2024-06/opening');
  const unwritten = (id: string) => ({
    path: `figures/${id}.yaml`,
    sum: null,
    fields: {},
    body: '',
    bodyLine: 1,
  });
  const edited = { figures: [{ indicator: '人造' }] };
  drafts.keep({ file: unwritten('2024-05/opening'), edited, body: '', additions: noAdditions });
  const [other, moved] = ['2024-06/opening', '2024-05-07/opening'].map(unwritten) as [OpenedFile, OpenedFile];
  expect(drafts.takeMoved(other, (path) => isGone(overview, path))).toBeUndefined();
  // They go with their article.
  const now = withArticles('2024-05-07/opening', '2024-06/opening');
  expect(drafts.takeMoved(moved, (path) => isGone(now, path))).toMatchObject({ file: moved, edited });
});

test('figures that were changed and not saved follow their article, whose name alone their file says anew', () => {
  const { drafts } = withDrafts();
  const written = (id: string, value: string) => ({
    path: `figures/${id}.yaml`,
    sum: id,
    fields: { article: id, figures: [{ value }] },
    body: '',
    bodyLine: 1,
  });
  const edited = { figures: [{ value: '4' }] };
  drafts.keep({ file: written('2024-05/opening', '3'), edited, body: '', additions: noAdditions });
  const now = withArticles('2024-05-07/opening');
  const take = (value: string) =>
    drafts.takeMoved(written('2024-05-07/opening', value), (path) => isGone(now, path));
  expect(take('5')).toBeUndefined();
  expect(take('3')).toMatchObject({ edited });
});

test('what was changed while it was being saved is told with its value, a list that was emptied as an empty list', () => {
  const [sent, now] = [{ people: ['li-ming'], kicker: '甲' }, { title: '夜校开课' }].map((edited) => ({
    edited,
    body: '',
    additions: noAdditions,
  }));
  expect(changedSince(sent!, now!, file)).toEqual([
    ['people', []],
    ['kicker', ''],
    ['title', '夜校开课'],
  ]);
});
