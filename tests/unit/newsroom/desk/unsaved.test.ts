import { expect, test } from 'vitest';
import { addedSince, noAdditions, unsavedParts } from '../../../../src/newsroom/desk/app/edit/drafts.ts';

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
