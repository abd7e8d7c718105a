import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/**
 * An article's rendered text as it stands in the newspaper page among others: headings one level down,
 * no ids (they would be doubled), no links (the whole zone is one link) and no editor's notes.
 */
export function bodyForPage(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (['margin-notes', 'note-mark'].some((name) => hasClass(element.properties, name))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (
      element.tagName === 'a' ||
      ['passage', 'noted-paragraph'].some((name) => hasClass(element.properties, name))
    ) {
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    }
    delete element.properties['id'];
    element.tagName = element.tagName.replace(/^h([2-5])$/, (_, level) => `h${Number(level) + 1}`);
    return undefined;
  });
  return toHtml(tree);
}

function hasClass(properties: { className?: unknown }, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
