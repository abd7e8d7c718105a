import { expect, onTestFinished, test, vi } from 'vitest';
import {
  addedSince,
  Drafts,
  noAdditions,
  unsavedParts,
} from '../../../../src/newsroom/desk/app/edit/drafts.ts';
import { isGone, movedTo } from '../../../../src/newsroom/desk/app/edit/moved.ts';
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

test('who edits an article while another window gives its issue another date is led to it, with the words not saved', () => {
  vi.stubGlobal('window', new EventTarget());
  onTestFinished(() => void vi.unstubAllGlobals());
  const [before, now] = [withArticles('2024-05/opening'), withArticles('2024-05-07/opening')];
  expect(movedTo('2024-05/opening', before, now)).toBe('2024-05-07/opening');
  expect(movedTo('2024-05/opening', before, before)).toBeUndefined();
  expect(movedTo('2024-05/opening', before, withArticles('2024-06/reading-room'))).toBeUndefined();
  const drafts = new Drafts();
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
