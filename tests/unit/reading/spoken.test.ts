import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { spokenBlocks, type ReadNode } from '../../../src/components/reading/spoken.ts';
import { renderText } from '../../../src/text/html.ts';
import { parseText } from '../../../src/text/parse.ts';

/** What is read of a part of a page, block by block. */
const spoken = (html: string) =>
  spokenBlocks(nodeOf(parseFragment(html))).map((nodes) => nodes.map(({ nodeValue }) => nodeValue).join(''));

function nodeOf(node: DefaultTreeAdapterTypes.Node): ReadNode {
  return {
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(nodeOf) : [],
    hasAttribute: (name) => 'attrs' in node && node.attrs.some((attribute) => attribute.name === name),
  };
}

test('headings, paragraphs, list items and table cells are read in their order, each by itself', () => {
  const html = `<h2>标题</h2><p>一段。</p><ul><li>甲</li><li><p>乙</p><ol><li>乙一</li></ol></li></ul>
    <table><thead><tr><th>项目</th></tr></thead><tbody><tr><td>320家</td></tr></tbody></table>
    <blockquote><p>引文</p></blockquote>`;
  expect(spoken(html)).toEqual(['标题', '一段。', '甲', '乙', '乙一', '项目', '320家', '引文']);
});

test('words in bold, in links and over possible line ends belong to their sentence', () => {
  expect(spoken('<p>工会<b>干<a href="/">部</a></b><wbr>开<span class="passage">会</span>。</p>')).toEqual([
    '工会干部开会。',
  ]);
});

test('the readings of ruby words are not read', () => {
  expect(spoken('<p><ruby>踔<rp>（</rp><rt>chuō</rt><rp>）</rp></ruby>厉奋发</p>')).toEqual(['踔厉奋发']);
});

test('what is hidden or not of the article is not read', () => {
  expect(spoken('<p>甲<span hidden>乙</span></p><div data-added><p>校注</p></div><p>……</p>')).toEqual(['甲']);
});

test('of a text as the page sets it, neither the marks of notes nor the notes of editors are read', () => {
  const { root } = parseText(
    '新建基层工会320家[^1]。\n\n| 项目 | 数 |\n| --- | --- |\n| 工会 | 320 |\n\n[^1]: 见下。',
  );
  const [segment] = renderText(root, { setting: 'article', notes: [{ quote: '320家', text: '与下文不同' }] });
  if (segment?.kind !== 'html') throw new Error('The text is set in one stretch');
  expect(segment.html).toContain('与下文不同');
  expect(spoken(segment.html)).toEqual(['新建基层工会320家。', '项目', '数', '工会', '320', '见下。']);
});
