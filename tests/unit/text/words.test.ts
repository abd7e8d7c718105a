import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/text/parse.ts';
import { problemsOf, set, shown } from './set-text.ts';

describe('A reader sees as it is written', () => {
  test.each([
    '这次招聘面向20~30岁职工，每班10~15人，补贴100~200元。',
    '~~原价~~1699元',
    '2023. 这一年……',
    '1) 甲',
    '每块3*4*5米，共_两_处，型号A_1_B',
    '* 注：此为概数',
    '王**、李**获救，电话138****5678，身份证4104**********0011',
    '王**（男）、李**（女）',
    '2**10',
    '***三个***',
    '栏内有<photo>标记，《a<b》',
    '若a<b 则c>d，x <y',
    '价格&copy;、&nbsp;&#38;、\\*号、\\[、C:\\new、[链接](甲)、[1](注)',
    '[甲][乙]、[丙]、[ ] 待办',
    '`代码`与``',
    '$x^2$与H~2~O',
    '#劳动美# 与 #话题',
    '##劳动美##',
    '>5%的企业',
    '-5℃至-1℃',
    '|x|≤1',
    ':::提示',
    '{{变量}}与{1+1}',
    'http:// 与 www.example.org、a@b.cn',
    'import 与 export 是两个词',
    '——记省职工职业道德建设标兵窦小伟',
    '𠮷野家、㐂、⿰亻尔',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
    expect(shown(text)).toBe(text);
  });

  test('paragraphs that begin with numbers, numbers and all', () => {
    expect(set('2. 甲\n\n3. 乙\n\n5. 跳过')).toBe('<p>2. 甲</p><p>3. 乙</p><p>5. 跳过</p>');
    expect(set('1、甲\n2、乙')).toBe('<p>1、甲</p><p>2、乙</p>');
  });

  test.each([
    '（1）甲\n（2）乙',
    '(1) 甲\n(2) 乙',
    '① 甲\n② 乙',
    '一、甲\n二、乙',
    '（一）甲\n（二）乙',
    '2019. 甲\n2020. 乙',
    '· 甲\n· 乙',
    '■甲\n■乙',
  ])('lines that each begin with a mark of their own as lines of their own: %j', (text) => {
    const [first, second] = text.split('\n');
    expect(problemsOf(text)).toEqual([]);
    expect(set(text)).toBe(`<p>${first}</p><p>${second}</p>`);
  });

  test('a text whose paragraphs are told by their indents alone, as they are pasted, as so many paragraphs', () => {
    for (const indent of ['　　', '    ', '\t']) {
      expect(set(`${indent}第一段\n接着\n${indent}第二段`)).toBe('<p>第一段接着</p><p>第二段</p>');
    }
    expect(set('> 　　甲\n> 　　乙')).toBe('<blockquote><p>甲</p><p>乙</p></blockquote>');
    expect(set('- 甲\n    接着')).toBe('<ul><li>甲接着</li></ul>');
  });

  test.each(['    第二段', '　　第二段', '\t第二段'])('an indented paragraph as a paragraph: %j', (text) => {
    expect(set(`第一段\n\n${text}`)).toBe('<p>第一段</p><p>第二段</p>');
  });

  test.each(['---', '===', '***', '- - -'])(
    'a line of %s below a line of words as a line of its own',
    (rule) => {
      expect(set(`一行字\n${rule}\n又一行`)).toBe(`<p>一行字</p><p>${rule}</p><p>又一行</p>`);
    },
  );

  test.each(['---', '***', '- - -', '-  -'])('a line of %s that stands alone', (rule) => {
    expect(set(`一行字\n\n${rule}\n\n又一行`)).toBe(`<p>一行字</p><p>${rule}</p><p>又一行</p>`);
  });
});

describe('A line break inside a paragraph', () => {
  test.each([
    ['宣传\n教育，开展', '宣传教育，开展'],
    ['宣传，\r\n教育', '宣传，教育'],
    ['他说“\n好”', '他说“好”'],
    ['用Open\nAI 平台', '用Open AI 平台'],
    ['said “yes”\nand left', 'said “yes” and left'],
    ['共10\n万元', '共10万元'],
    ['A\n中', 'A中'],
    ['行尾有两个空格  \n下一行', '行尾有两个空格下一行'],
    ['行尾有反斜杠\\\n下一行', '行尾有反斜杠\\下一行'],
  ])('of %j leaves %s', (source, text) => {
    expect(set(source)).toBe(`<p>${text}</p>`);
  });
});

describe('The marks of the small form', () => {
  test('make sub-headings with an address', () => {
    expect(set('## 小标题\n正文')).toBe('<h2 id="小标题">小标题</h2><p>正文</p>');
    expect(set('## 同名\n\n甲\n\n## 同名')).toContain('<h2 id="同名-1">');
  });

  test('make an address of every sub-heading, of marks alone too', () => {
    expect(set('## ！！！\n\n## ……')).toBe('<h2 id="section">！！！</h2><h2 id="section-1">……</h2>');
  });

  test('make bold words, also where they begin with a quotation mark', () => {
    expect(set('**“引号开头的加粗”**紧跟')).toBe('<p><strong>“引号开头的加粗”</strong>紧跟</p>');
    expect(set('前**加粗：**后')).toBe('<p>前<strong>加粗：</strong>后</p>');
  });

  test.each([
    ['**甲**\n**乙**', '<strong>甲</strong><strong>乙</strong>'],
    ['**甲\n乙**丙', '<strong>甲乙</strong>丙'],
    ['[**粗**体](https://a.b)', '<a href="https://a.b"><strong>粗</strong>体</a>'],
    [
      '见https://a.b/c**粗**字',
      '见<a class="address" href="https://a.b/c">https://a.b/c</a><strong>粗</strong>字',
    ],
  ])('make bold words of %j', (text, html) => {
    expect(problemsOf(text)).toEqual([]);
    expect(set(text)).toBe(`<p>${html}</p>`);
  });

  test('make a list whose items hold numbered lines, each on its line', () => {
    expect(set('- 甲\n  1. 子一\n  3. 子三\n- 乙')).toBe(
      '<ul><li><p>甲</p><p>1. 子一</p><p>3. 子三</p></li><li><p>乙</p></li></ul>',
    );
  });

  test('make links to web addresses and to pages of the site, below its base path', () => {
    const link = (address: string) => `/base${address}`;
    expect(set('[官网](https://a.b/c_d?e=1) [本站](/issues/2024-03/)', { link })).toBe(
      '<p><a href="https://a.b/c_d?e=1">官网</a> <a href="/base/issues/2024-03/">本站</a></p>',
    );
  });

  test.each([
    ['官网 https://example.org/gh，填写后提交', 'https://example.org/gh'],
    ['见https://example.org/a(b)c。', 'https://example.org/a(b)c'],
    ['(https://example.org)', 'https://example.org'],
    ['<https://example.org/x>', 'https://example.org/x'],
    ['https://example.org/x.', 'https://example.org/x'],
    ['https://example.org/公告', 'https://example.org/'],
  ])('end the plain address in %s where the sentence goes on', (text, address) => {
    expect(set(text)).toContain(`<a class="address" href="${address}">${address}</a>`);
    expect(shown(text)).toBe(text);
  });

  test('make quotations, lists within lists and tables', () => {
    expect(set('> 引文一\n> 引文二\n>\n> 又一段')).toBe(
      '<blockquote><p>引文一引文二</p><p>又一段</p></blockquote>',
    );
    expect(set('- 甲\n  接着\n  - 乙\n- 丙\n\n- 丁')).toBe(
      '<ul><li>甲接着<ul><li>乙</li></ul></li><li>丙</li><li>丁</li></ul>',
    );
    expect(set('| 项目 | 数量 |\n| --- | --: |\n| 甲 | 1 |')).toContain(
      '<thead><tr><th class="han-2" scope="col">项目</th><th class="align-right han-2" scope="col">数量</th></tr></thead>' +
        '<tbody><tr><td>甲</td><td class="align-right">1</td></tr></tbody>',
    );
  });

  test('make columns as wide as their longest words, up to eight characters', () => {
    const classes = (text: string) =>
      [...set(text).matchAll(/<th(?: class="([^"]*)")? scope/g)].map(([, name]) => name);
    expect(
      classes(
        '| 序 | 单位 | 数 | 备注 |\n| --- | --- | --- | --- |\n| 1 | 某矿综采二队甲班 | 1234.5 | **合格**产品 |',
      ),
    ).toEqual([undefined, 'han-8', undefined, 'han-4']);
  });

  test('make notes below the text, in Chinese throughout', () => {
    const html = set('文中有注[^甲]，又有[^2]。\n\n[^甲]: 注甲。\n\n[^2]: 注乙。');
    expect(html).toContain('<h2 data-added="" id="endnotes">注释</h2>');
    expect(html).toContain('href="#endnote-1" role="doc-noteref" aria-label="注释1">1</a>');
    // On paper nothing leads back.
    expect(html).toContain('<a class="endnote-back screen-only" href="#endnote-mark-1"');
    expect(html).toContain('<li id="endnote-2"><p>注乙。</p>');
    expect(html.replace(/<[^>]+>/g, '')).not.toMatch(/[A-Za-z]/);
  });

  test('keep the numbers that notes are given, in whatever order they stand', () => {
    const html = set('甲[^3]乙[^5]。\n\n[^5]: 注五。\n\n[^3]: 注三。');
    expect(html).toMatch(/甲<sup[^>]*><a href="#endnote-3"[^>]*>3<\/a><\/sup>乙<sup[^>]*><a [^>]*>5</);
    expect(html).toMatch(
      /<li id="endnote-5" value="5"><p>注五。[\s\S]*<li id="endnote-3" value="3"><p>注三。/,
    );
  });

  test('place pictures beside the words', () => {
    expect(set('甲\n\n![会场](会场 照片.jpg)\n\n乙')).toBe(
      '<p>甲</p>{{"kind":"picture","file":"会场 照片.jpg","alt":"会场"}}<p>乙</p>',
    );
  });

  test('place a work of an exhibition in an .mdx text', () => {
    expect(set('<Work exhibition="show" number="001" />', {}, 'mdx')).toContain(
      '"name":"Work","attributes":{"exhibition":"show","number":"001"}',
    );
  });
});

describe('An editor is told, with the line,', () => {
  test.each([
    ['正文\n\n# 大标题', '3: “# 大标题”是一级标题，正文里不能有'],
    ['### 三级', '1: “### 三级”的井号多于两个'],
    ['##小标题', '1: “##小标题”的井号后面少了空格，或者没有标题'],
    ['甲\n\n<b>粗体没有关', '3: “<b>”是网页代码，正文里不能用'],
    ['<script>alert(1)</script>', '1: “<script>”是网页代码，正文里不能用'],
    ['<iframe src=x', '1: “<iframe”是网页代码，正文里不能用'],
    ['<svg/onload=alert(1)>', '1: “<svg/onload=alert(1)>”是网页代码，正文里不能用'],
    ['<IMG SRC=x onerror=alert(1)>', '1: “<IMG SRC=x onerror=alert(1)>”是网页代码，正文里不能用'],
    ['<meta http-equiv="refresh">', '1: “<meta http-equiv="refresh">”是网页代码，正文里不能用'],
    ['甲<br>乙', '1: “<br>”是网页代码，正文里不能用'],
    ['<!-- 注释 -->', '1: “<!-- 注释 -->”是网页代码，正文里不能用'],
    ['[x](javascript:alert(1))', '1: 链接“[x](javascript:alert(1))”的网址不能用'],
    ['[x](data:text/html,y)', '1: 链接“[x](data:text/html,y)”的网址不能用'],
    ['[x](//evil.example)', '1: 链接“[x](//evil.example)”的网址不能用'],
    ['[网址](www.example.org)', '1: 链接“[网址](www.example.org)”的网址不能用'],
    ['[网址](https://a.b "标题")', '1: 链接“[网址](https://a.b "标题")”的网址不能用'],
    ['![](会场 照片.jpg)', '1: 图片“会场 照片.jpg”没有描述'],
    ['![会场]()', '1: 图片没有写文件名'],
    ['![会场](https://a.b/c.jpg)', '1: 图片“https://a.b/c.jpg”在别的网站上'],
    ['![会场](../c.jpg)', '1: 图片“../c.jpg”不在稿件所在的文件夹里'],
    ['文字![会场](c.jpg)文字', '1: 图片“![会场](c.jpg)”夹在文字中间'],
    ['![会](c.jpg)\n\n![会](c.jpg)', '3: 图片“c.jpg”在正文里放了两次'],
    ['文字\n> 引文', '2: “> 引文”像引文，却和上面的文字连着'],
    ['> 引文\n文字', '2: “文字”和上面的引文连着，行首却没有“> ”'],
    ['文字\n- 一项', '2: “- 一项”像列表，却和上面的文字连着'],
    ['* 甲\n* 乙', '1: “* 甲”等几行像列表，记号却不是“- ”'],
    ['文字\n| 甲 |', '2: “| 甲 |”像表格，却和别的文字连着'],
    ['| 甲 |', '1: 这里像表格，第二行却不是分隔行'],
    ['甲 | 乙\n--- | ---\n1 | 2', '1: “甲 | 乙”像表格的一行，首尾却没有都写 |'],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 |', '3: “| 1 |”有1格，表头有2格'],
    ['```\n代码\n```', '1: 这里是代码块的记号，正文里没有代码块'],
    ['王**和李**两人', '1: “王**和李**”里的 ** 可能是加粗，也可能是隐去的字'],
    ['张**于3月**日到任', '1: “张**于3月**”里的 ** 可能是加粗，也可能是隐去的字'],
    ['**通报：张**被查', '1: “**通报：张**”里的 ** 可能是加粗，也可能是隐去的字'],
    ['**甲****乙**', '1: “**甲****乙**”里连着几个 *，看不出哪些字加粗'],
    ['[甲](<https://a.b>)', '1: 链接“[甲](<https://a.b>)”的网址不能用'],
    ['[甲](issues/2024-03/)', '1: 链接“[甲](issues/2024-03/)”的网址不能用'],
    ['[甲]()', '1: 链接“[甲]()”没有网址'],
    ['[](https://a.b)', '1: “[](https://a.b”像链接，却不完整'],
    ['[见[1]](https://a.b)', '1: “[见[1]](https://a.b”像链接，却不完整'],
    ['[甲](https://a.b', '1: “[甲](https://a.b”像链接，却不完整'],
    ['![会[场]](c.jpg)', '1: “![会[场]](c.jpg)”像图片，方括号里却还有方括号'],
    ['![会场]的横幅](c.jpg)', '1: “![会场]的横幅](c.jpg)”像图片，方括号里却还有方括号'],
    ['开头\n![会场]的](会场(1).AVIF)', '2: “![会场]的](会场(1).AVIF)”像图片，方括号里却还有方括号'],
    [`![${'会场'.repeat(40)}]](c.jpg)`, `1: “![${'会场'.repeat(14)}…”像图片，方括号里却还有方括号`],
    ['> ## 题', '1: “## 题”是小标题，引文里不能有'],
    ['｜甲｜乙｜\n｜1｜2｜', '1: “｜甲｜乙｜”等几行像表格，竖线却是全角的'],
    ['甲\n\n>', '3: 这里只有引文的记号 >，没有文字'],
    ['-甲\n-乙', '1: “-甲”等几行像列表，- 后面却没有空格'],
    ['> '.repeat(9) + '甲', '1: 引文套得太深'],
    ['- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6\n            - 7', '7: 列表套得太深'],
    ['有[^1]', '1: [^1] 没有对应的注释'],
    ['甲\n\n[^1]: 无处', '3: 正文里没有 [^1]，这条注释没有去处'],
    ['甲[^1]\n\n[^1]: 一\n\n[^1]: 二', '5: 注释 [^1] 写了两次'],
    ['<Work exhibition="a" number="001" />', '1: “<Work exhibition="a" number="0…”是组件，.md 文件里不能用'],
  ])('of %j', (body, problem) => {
    expect(problemsOf(body)).toContain(problem);
  });

  test.each([
    ['[甲](#锚点)', /写 https:\/\/ 开头的网址，或以 \/ 开头的本站地址/],
    ['[甲](../x)', /写 https:\/\/ 开头的网址，或以 \/ 开头的本站地址/],
    ['[网址](www.example.org/a)', /例如 https:\/\/www\.example\.org\/a/],
    ['[文件](a.pdf)', /写 https:\/\/ 开头的网址/],
    ['！[会场](a.jpg)', /!\[画面里有什么\]\(a\.jpg\)/],
  ])('of %j what would be right', (body, remedy) => {
    expect(parseText(body).problems.map((problem) => problem.remedy)).toEqual([
      expect.stringMatching(remedy),
    ]);
  });

  test('once of a note that stands close to the text', () => {
    expect(problemsOf('甲[^1]\n[^1]: 注')).toEqual(['2: 注释“[^1]: 注”和上面的文字连着']);
  });

  test('once of a tag and its end, and of one slip that stands in hundreds of places', () => {
    expect(problemsOf('<em>重</em>点')).toEqual(['1: “<em>”是网页代码，正文里不能用']);
    expect(problemsOf('甲<br>\n\n'.repeat(500)).length).toBeLessThanOrEqual(20);
  });

  test('in a moment, however long the text', () => {
    const before = process.cpuUsage();
    for (const piece of ['**a ', '甲**乙**', '[a](', '<a ', '> ', '- ', '|', '[^1]'])
      parseText(piece.repeat(20_000));
    // Of the processor, whatever else it has to do meanwhile.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(20_000);
  });

  test.each([
    ['import x from "y"', '1: “import x from "y"”是程序，稿件里不能有'],
    ['export const a = 1', '1: “export const a = 1”是程序，稿件里不能有'],
    [
      '甲{readFileSync("/etc/passwd")}',
      '1: “甲{readFileSync("/etc/passwd")}”里有花括号，.mdx 文件里它是程序',
    ],
    ['<Chart />', '1: “<Chart />”不是本站的组件'],
    ['<Constructor />', '1: “<Constructor />”不是本站的组件'],
    ['<Work exhibition={x} number="001" />', '1: “<Work exhibition={x} number="0…”的属性不对'],
    ['<Work exhibition="a" number="001">字</Work>', '1: “<Work exhibition="a" number="0…”不是写完整的组件'],
    ['<Work exhibition="a"', '1: “<Work exhibition="a"”不是写完整的组件'],
  ])('of %j in an .mdx text', (body, problem) => {
    expect(problemsOf(body, 'mdx')).toEqual([problem]);
  });
});
