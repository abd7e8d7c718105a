import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { describe, expect, test } from 'vitest';
import { unicodeRange } from '../../src/build/fonts/index.ts';
import { sliceByFrequency } from '../../src/build/fonts/characters.ts';
import { remarkNotes } from '../../src/build/markdown/notes.ts';
import { bodyForPage } from '../../src/lib/body.ts';
import { clip, firstParagraph } from '../../src/lib/markdown.ts';

/** Renders a text with the notes that its front matter would carry. */
async function render(text: string, notes: { quote: string; text: string }[]): Promise<string> {
  const processor = await createMarkdownProcessor({ remarkPlugins: [remarkNotes], smartypants: false });
  return (await processor.render(text, { frontmatter: { notes } })).code;
}

describe("An editor's note", () => {
  test('marks its passage and follows the paragraph, whose words stay as they are', async () => {
    const html = await render('新建工会320家，成立学院。', [{ quote: '320家', text: '后文作328家。' }]);
    expect(html).toContain('<span class="passage" id="passage-1">320家</span>');
    expect(html).toContain('id="note-1"');
    const paragraph = /<p>(新建[\s\S]*?)<\/p>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '');
    expect(paragraph).toBe('新建工会320家，成立学院。');
  });

  test('shares the margin with another note on the same paragraph, in order', async () => {
    const html = await render('甲一，乙二。', [
      { quote: '甲一', text: '注甲' },
      { quote: '乙二', text: '注乙' },
    ]);
    expect(html.match(/class="margin-notes"/g)).toHaveLength(1);
    expect(html.indexOf('注甲')).toBeLessThan(html.indexOf('注乙'));
  });

  test('does not stand in the newspaper page, where the words alone do', async () => {
    const html = await render('## 小标题\n\n甲一，乙二。', [{ quote: '甲一', text: '注甲' }]);
    expect(bodyForPage(html).replace(/\n/g, '')).toBe('<h3>小标题</h3><p>甲一，乙二。</p>');
  });
});

describe('The opening of a text', () => {
  test('is its first paragraph without headings and marks', () => {
    expect(
      firstParagraph('import X from "x"\n\n## 小标题\n\n**第一段**，有[链接](http://a.b)。\n\n第二段'),
    ).toBe('第一段，有链接。');
  });

  test('is nothing where there is no text', () => {
    expect(firstParagraph('')).toBe('');
  });

  test('is clipped by characters, not by halves of them', () => {
    expect(clip('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
    expect(clip('短', 3)).toBe('短');
  });
});

describe('A slice of the typeface', () => {
  test('names its characters as ranges', () => {
    expect(unicodeRange('cabx𠮷')).toBe('U+61-63,U+78,U+20BB7');
  });

  test('holds the most frequent characters first', () => {
    const counts = new Map([...'甲乙丙丁'].map((char, index) => [char, index]));
    expect(sliceByFrequency(counts, 2, 1)).toEqual(['丁丙', '乙', '甲']);
  });
});
