import { textForm } from '../../text/form.ts';
import { parseText, type ArticleText } from '../../text/parse.ts';
import type { Entry } from './content.ts';

let last: { entry: Pick<Entry, 'body' | 'path'>; text: ArticleText } | undefined;

/** The text of an article, read once for all who ask for it one after another. */
export function textOf(entry: Pick<Entry, 'body' | 'path'>): ArticleText {
  if (last?.entry !== entry) last = { entry, text: parseText(entry.body, textForm(entry.path)) };
  return last.text;
}
