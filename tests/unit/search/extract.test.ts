import { describe, expect, test } from 'vitest';
import { extractRecord } from '../../../src/search/indexer/extract.ts';

const page = (inside: string, attributes = 'data-search-volume="2024" data-search-date="2024-03"') =>
  `<!doctype html><html><body><nav>导航</nav><article data-search-record ${attributes}>${inside}</article></body></html>`;

describe('The record of a page', () => {
  test('holds its fields in the order of the document, and nothing else of the page', () => {
    const html = page(
      '<p data-search-field="kicker">引题</p><h1 data-search-field="title">标题</h1><p>不在检索之内</p>',
    );
    expect(extractRecord(html, '/a/')?.fields).toEqual([
      { name: 'kicker', blocks: ['引题'] },
      { name: 'title', blocks: ['标题'] },
    ]);
  });

  test('parts a field at block elements and line breaks, not at inline elements', () => {
    const html = page(
      '<div data-search-field="body"><h2>小标题</h2><p>甲<b>乙</b>丙<br>丁</p><ul><li>戊</li></ul></div>',
    );
    expect(extractRecord(html, '/a/')?.fields[0]?.blocks).toEqual(['小标题', '甲乙丙', '丁', '戊']);
  });

  test('leaves out what is to be ignored, fields in it too', () => {
    const html = page(
      '<p data-search-field="body">甲<sup data-search-ignore>注</sup>乙</p><div data-search-ignore><p data-search-field="note">丙</p></div>',
    );
    expect(extractRecord(html, '/a/')?.fields).toEqual([{ name: 'body', blocks: ['甲乙'] }]);
  });

  test('takes a field inside a field as one of its own', () => {
    const html = page(
      '<div data-search-field="body"><p>正文<span data-search-field="note">校注</span>继续</p></div>',
    );
    expect(extractRecord(html, '/a/')?.fields).toEqual([
      { name: 'body', blocks: ['正文继续'] },
      { name: 'note', blocks: ['校注'] },
    ]);
  });

  test('knows which of its fields are numbers', () => {
    const html = page(
      '<span data-search-field="number" data-search-number>第007期</span><p data-search-field="body">甲</p>',
    );
    expect(extractRecord(html, '/a/')?.fields).toEqual([
      { name: 'number', blocks: ['第007期'], isNumber: true },
      { name: 'body', blocks: ['甲'] },
    ]);
  });

  test('has its facets and its display data, also from hidden and ignored elements', () => {
    const html = page(
      '<data hidden data-search-meta="issue" data-search-value="2024年3月"></data>' +
        '<p data-search-ignore><a data-search-facet="person" data-search-value="窦小伟">窦小伟</a>' +
        '<a data-search-facet="person" data-search-value="王民峰">王民峰</a></p>',
      'data-search-volume="2024" data-search-type="article"',
    );
    expect(extractRecord(html, '/a/')).toMatchObject({
      facets: { person: ['窦小伟', '王民峰'], type: ['article'] },
      meta: { issue: '2024年3月' },
    });
  });

  test('leads to the address of the page, or to the one it names', () => {
    expect(extractRecord(page(''), '/a/')?.url).toBe('/a/');
    expect(extractRecord(page('', 'data-search-volume="2024" data-search-url="/b/"'), '/a/')?.url).toBe(
      '/b/',
    );
  });

  test('is missing where the page has none', () => {
    expect(extractRecord('<p>data-search-record</p>', '/a/')).toBeUndefined();
  });

  test('without a volume stops the build, and says where', () => {
    expect(() => extractRecord(page('', ''), '/a/')).toThrow('/a/: data-search-volume');
  });

  test('stops the build where there are two, and says where', () => {
    expect(() => extractRecord(page('') + page(''), '/a/')).toThrow('/a/: 2 elements');
  });
});

describe('The record is found', () => {
  const title = (html: string) => extractRecord(html, '/a/')?.fields[0]?.blocks[0];
  const record =
    '<div data-search-volume="2024" data-search-record><h1 data-search-field="title">标题</h1></div>';

  test.each([
    ['past a comment that shows one', `<!-- <p data-search-record> -->${record}`],
    ['past a script that names one', `<script>"<div data-search-record>"</script>${record}`],
    [
      'past an attribute that holds the end of a tag',
      `<p title="1>0 data-search-record" alt='>'>x</p>${record}`,
    ],
    ['in upper case', record.replaceAll('div', 'DIV')],
    ['without its end tag', record.replace('</div>', '')],
    ['with elements of its own name inside', record.replace('<h1', '<div><div>甲</div></div><h1')],
    [
      'with a script inside that ends it in words only',
      record.replace('<h1', '<script>"</div></div>"</script><h1'),
    ],
    ['as the body of the page', `<html><head></head>${record.replaceAll('div', 'body')}</html>`],
    [
      'as a table row',
      `<table><tbody>${record.replaceAll('div', 'tr').replaceAll('h1', 'td')}</tbody></table>`,
    ],
  ])('%s', (_, html) => {
    expect(title(html)).toBe('标题');
  });

  test('once where one stands inside another, which is refused', () => {
    expect(() => title(record.replace('<h1', '<p data-search-record></p><h1'))).toThrow('2 elements');
  });
});

describe('What a record holds beside its fields', () => {
  /** Marks in a table have the whole record read. */
  const wholly = (inside: string) => page(`${inside}<table><tr data-search-none></tr></table>`);

  test.each([
    '<div><p data-search-field="a">甲<p data-search-field="b">乙</p>丙</div><p data-search-field="c">丁',
    '<img data-search-ignore><div data-search-field="a">甲<br data-search-ignore>乙</div>',
    '<p data-search-ignore>甲<div data-search-field="a">乙</div></p><i data-search-meta="x" data-search-value="1">',
    '<div data-search-ignore><b data-search-facet="person" data-search-value="甲">甲</b><p data-search-field="a">乙</p></div><p data-search-field="b">丙</p>',
    '<section data-search-ignore><section><i data-search-meta="x" data-search-value="1"></i></section></section><p data-search-field="a">甲</p>',
    '<template><p data-search-field="a">甲</p></template><p data-search-field="b">乙</p>',
    '<select><option data-search-field="a">甲</option></select><select><option>乙</option></select>',
    '<!-- <p data-search-field="a">甲</p> --><script>"<p data-search-field=a>"</script><p data-search-field="b">乙</p>',
    '<p title="<p data-search-field=a>" data-other=\'>\'>甲</p><P DATA-SEARCH-FIELD=b>乙</P><p data-search-field=c>丙</p>',
    '<ul><li data-search-field="a">甲<li data-search-field="b">乙</ul><dl><dt data-search-facet="k" data-search-value="v">丙<dd>丁</dl>',
    '<svg><path d="M0 0"/></svg><a data-search-facet="k" data-search-value="v" href="/">甲</a><textarea><p data-search-field="a"></textarea>',
  ])('changes nothing of what is read of it: %s', (inside) => {
    expect(extractRecord(page(inside), '/a/')).toEqual(extractRecord(wholly(inside), '/a/'));
  });
});
