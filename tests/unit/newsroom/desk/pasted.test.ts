import { expect, test } from 'vitest';
import { pastedIn } from '../../../../src/newsroom/desk/app/intake/pasted.ts';

const photo = new File(['人造'], '会场.jpg');
const clipboard = (text: string, html: string, ...files: File[]) => ({
  files,
  getData: (type: string) => (type === 'text/html' ? html : text),
});

test.each([
  ['words that a word processor adds a picture of', clipboard('甲', '<p>甲</p>', photo), 'words'],
  ['words of a page', clipboard('甲', '<p>甲</p>'), 'words'],
  ['a picture of a page', clipboard('', '<img src="会场.jpg">', photo), 'files'],
  ['a file that was copied', clipboard('', '', photo), 'files'],
  ['a file that was copied, with its name', clipboard('会场.jpg', '', photo), 'files'],
  ['bare words', clipboard('甲', ''), undefined],
])('%s on the clipboard', (_, data, what) => {
  expect(Object.keys(pastedIn(data) ?? {})).toEqual(what ? [what] : []);
});
