import { splitFrontMatter } from '../../content/front-matter.ts';

/** A file parted around its fields; the parts joined are the file, but for the line ends of a very old Mac. */
export interface FileParts {
  /** A byte order mark, and an article's opening `---`. */
  before: string;
  yaml: string;
  /** An article's closing `---` and its text; empty for other files. */
  after: string;
  /** The row with the closing `---`, its line end with it; `undefined` where the file is no article. */
  closing: string | undefined;
  /** How rows end. */
  eol: string;
}

/** Parts a YAML file or an article. */
export function takeApart(source: string): FileParts {
  const mark = /^\uFEFF*/.exec(source)?.[0] ?? '';
  const text = source.slice(mark.length).replace(/\r(?!\n)/g, '\n');
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const parts = splitFrontMatter(text);
  if ('fault' in parts) return { before: mark, yaml: text, after: '', closing: undefined, eol };
  const { yaml, body } = parts;
  const after = text.slice(text.length - body.length - closingLength(text, body));
  const before = text.slice(0, text.length - after.length - yaml.length);
  return { before: mark + before, yaml, after, closing: after.slice(0, after.length - body.length), eol };
}

/** The closing row ends where the text begins, and begins with its hyphens. */
function closingLength(text: string, body: string): number {
  const end = text.length - body.length;
  return /---[^\S\n]*\n?$/.exec(text.slice(0, end))?.[0].length ?? 0;
}
