import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { renderText, type TextOptions } from '../../../src/text/html.ts';
import { parseText } from '../../../src/text/parse.ts';
import type { TextForm } from '../../../src/text/tree.ts';

/** A text as a page sets it, pictures and components in words. */
export function set(body: string, options: Partial<TextOptions> = {}, form: TextForm = 'md'): string {
  return renderText(parseText(body, form).root, { setting: 'article', ...options })
    .map((segment) => (segment.kind === 'html' ? segment.html : `{${JSON.stringify(segment)}}`))
    .join('')
    .replace(/\n/g, '');
}

/** The words that a reader sees, without numbers and labels that the edition adds. */
export const shown = (body: string) =>
  renderText(parseText(body).root, { setting: 'article' })
    .map((segment) => (segment.kind === 'html' ? wordsIn(fromHtml(segment.html, { fragment: true })) : ''))
    .join('');

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.type === 'element' && 'dataAdded' in node.properties ? '' : node.children.map(wordsIn).join('');
}

/** What the parser says of a text: `line: problem`. */
export const problemsOf = (body: string, form: TextForm = 'md') =>
  parseText(body, form).problems.map(({ line, problem }) => `${line}: ${problem}`);
