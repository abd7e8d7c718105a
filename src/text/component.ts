import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxJsxFromMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { position } from './inline.ts';
import { shorten } from './markup.ts';
import type { Line, Reading } from './tree.ts';

/** The components that an `.mdx` text may place between its blocks, each with its attributes; all of them are required. */
export const textComponents: Record<string, { attributes: Record<string, string>; example: string }> = {
  Work: {
    attributes: { exhibition: '影展的代号', number: '作品的三位编号' },
    example: '<Work exhibition="labor-beauty-2024" number="001" />',
  },
};

/** The component that a chunk of lines places; nothing, and a problem, where it cannot be one. */
export function readComponent(chunk: readonly Line[], reading: Reading): MdxJsxFlowElement[] {
  const line = chunk[0]!.number;
  const source = chunk.map(({ text }) => text).join('\n');
  const refuse = (problem: string, remedy: string) => {
    reading.problems.push({ line, problem: `“${shorten(source)}”${problem}`, remedy });
    return [];
  };
  const names = Object.keys(textComponents).join('、');
  const node = parse(source);
  if (!node) {
    return refuse('不是写完整的组件', `组件独占一段，写成 ${textComponents['Work']?.example}`);
  }
  const component = textComponents[node.name ?? ''];
  if (!component || !Object.hasOwn(textComponents, node.name ?? '')) {
    return refuse('不是本站的组件', `可用的组件：${names}；要写尖括号本身就换成全角的“＜”“＞”`);
  }
  if (node.children.length > 0) return refuse('里面不能再写内容', `写成 ${component.example}`);
  const given = attributesOf(node);
  const wrong = Object.keys(component.attributes).find((name) => !given?.[name]);
  if (!given || wrong || Object.keys(given).length > Object.keys(component.attributes).length) {
    return refuse('的属性不对', `写成 ${component.example}`);
  }
  return [{ ...node, position: position(line, chunk.at(-1)!.number) }];
}

/** The attributes of a component as words; `undefined` where one of them is not words in quotation marks. */
export function attributesOf(node: MdxJsxFlowElement): Record<string, string> | undefined {
  const entries: [string, string][] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return undefined;
    entries.push([attribute.name, attribute.value]);
  }
  return Object.fromEntries(entries);
}

/** Only the JSX of MDX: no imports, exports and expressions. */
function parse(source: string): MdxJsxFlowElement | undefined {
  try {
    const { children } = fromMarkdown(source, {
      extensions: [mdxJsx()],
      mdastExtensions: [mdxJsxFromMarkdown()],
    });
    const [node] = children;
    return children.length === 1 && node?.type === 'mdxJsxFlowElement' ? node : undefined;
  } catch {
    // The parser tells in English, and of columns; the caller says it in a sentence.
    return undefined;
  }
}
