import type { Role } from '../../../../src/newsroom/intake/roles/block.ts';

/** A paragraph of an artificial document: what it is, its words (`/` breaks the line), and how it is set. */
export interface SetParagraph {
  is: Role;
  text: string;
  /** In points. */
  size?: number;
  bold?: true;
  centred?: true;
  style?: string;
  /** An article begins with it. */
  starts?: true;
  /** It goes on with the paragraph of its role before. */
  goesOn?: true;
}

const p = (is: Role, text: string, look: Omit<SetParagraph, 'is' | 'text'> = {}): SetParagraph => ({
  is,
  text,
  ...look,
});

/** Artificial documents of different makes: nothing in them is true. */
export const setPages: Record<string, SetParagraph[]> = {
  'sizes for everything': [
    p('kicker', '齐心协力做人工的事', { size: 16, starts: true }),
    p('title', '样例工会部署/虚构的年度工作', { size: 28, bold: true }),
    p('subtitle', '十项举措没有一项是真的', { size: 16 }),
    p('body', '本报讯（记者张三）为测试写的人工样稿，年度工作是编的，十项举措也是编的，没有别的意思。'),
    p('subheading', '统一虚构的思想', { bold: true }),
    p('body', '这一部分的文字是人工写的，只是为了有一段话跟在小标题后面，读者可以略过。'),
    p('subheading', '落实编造的任务', { bold: true }),
    p('body', '这一部分的文字也是人工写的，任务没有布置过，当然也没有人去落实。'),
    p('title', '样例夜校开班', { size: 20, bold: true, starts: true }),
    p('body', '虚构的夜校昨天开班，来的人都是编出来的，这一段同样是人工写的样稿。'),
  ],
  'styles of Word': [
    p('title', '样例车间的一天', { style: 'Heading1', starts: true }),
    p('body', '人工样稿，车间是虚构的，一天里没有发生任何事情，写在这里是为了测试样式。'),
    p('subheading', '清晨', { style: 'Heading2' }),
    p('body', '清晨的文字也是人工写的，没有人走进车间，机器也没有响起来，一切都是编的。'),
    p('title', '样例学校的一天', { style: 'Heading1', starts: true }),
    p('body', '又一篇人工样稿，学校是虚构的，学生没有来，老师也没有来，同样是为了测试样式。'),
  ],
  'headlines bold and in the middle alone': [
    p('title', '样例社区设立服务站', { bold: true, centred: true, starts: true }),
    p('body', '本报讯（记者张三）人工样稿的第一段，服务站和社区都是为测试写出来的，没有这个地方。'),
    p('body', '人工样稿的第二段，服务站每天开放，读者不必去找它，找也找不到。'),
    p('title', '样例公园开放', { bold: true, centred: true, starts: true }),
    p('body', '本报讯（通讯员李四）人工样稿，公园是虚构的，昨天没有开放，今天也没有开放。'),
  ],
  'bold words at the head of paragraphs': [
    p('title', '样例问答', { size: 22, starts: true }),
    p('body', '问：这是真的吗？', { bold: true }),
    p('body', '答：不是，这是为测试写的人工文字，问的人和答的人都不存在。'),
    p('body', '问：要看完吗？', { bold: true }),
    p('body', '答：不必，看到这里就可以了，后面没有别的内容，只是凑成一段。'),
  ],
  'a summary in larger type': [
    p('title', '样例综述', { size: 26, starts: true }),
    p('subtitle', '——虚构的一年', { size: 16 }),
    p('body', '这一段是提要，比正文大一号，是为测试写的人工文字，没有概括任何事情。', { size: 14 }),
    p(
      'body',
      '正文从这里开始，一年里的事情全部是编的，写得长一些是为了让正文的字号占多数，读者不必细读，也不必记住。',
    ),
    p(
      'body',
      '正文的第二段，同样没有真实的内容，写在这里只是为了让这一篇看上去像一篇综述。（本报记者 张三）',
    ),
  ],
  'a paragraph that a page has broken': [
    p('title', '样例驿站建成', { size: 22, starts: true }),
    p('body', '本报讯（记者张三）为测试写的人工样稿，驿站建在并不存在的园区里，里面有饮水机、微波炉和充'),
    p('body', '电插座，路过的人都可以进去坐一坐，不过没有人真的去过那里，因为它没有建成。', { goesOn: true }),
    p('title', '样例驿站之二', { size: 18, starts: true }),
    p('body', '第二个驿站也是虚构的，文字同样由人工写成，写一段就够了，不再写第二段。'),
  ],
  'captions small below the text': [
    p('title', '样例植树', { size: 20, bold: true, starts: true }),
    p('body', '本报讯（记者张三）人工样稿，树没有栽，山也是虚构的，写在这里是为了看看图片说明怎样认。'),
    p('caption', '图为虚构的志愿者在栽树。张三 摄', { size: 9 }),
    p('title', '样例读书', { size: 20, bold: true, starts: true }),
    p('body', '又一篇人工样稿，书没有读，读书的人也是虚构的，同样只写一段就结束。'),
  ],
  'one size for everything': [
    p('title', '样例新闻一则', { size: 12, starts: true }),
    p('body', '本报讯（记者张三）所有的字一样大，也没有粗体，这是为测试写的人工样稿，内容是编的。', {
      size: 12,
    }),
    p('title', '样例新闻二则', { size: 12, starts: true }),
    p('body', '本报讯（记者李四）所有的字还是一样大，这也是人工写的样稿，内容同样是编的。', { size: 12 }),
  ],
  'a headline, a by-line in the middle, numbered parts': [
    p('title', '虚构经验谈', { size: 24, centred: true, starts: true }),
    p('byline', '本报记者 张三', { centred: true }),
    p('body', '人工样稿的开头，经验是编的，谈经验的人也不存在，下面分两部分来写。'),
    p('subheading', '一、编造的第一条', { bold: true }),
    p('body', '第一条经验没有内容，文字是人工写的，写一句也就够了，不必当真。'),
    p('subheading', '二、编造的第二条', { bold: true }),
    p('body', '第二条经验也没有内容，文字还是人工写的，到这里全篇结束，谢谢。'),
  ],
  'a page with its head and foot': [
    p('pageInfo', '2021年5月6日 星期四 第03版 要闻', { size: 9 }),
    p('title', '样例要闻', { size: 30, starts: true }),
    p('body', '本报讯（记者张三）人工样稿，要闻不是真的要闻，只是放在版头的下面，用来测试版头怎样认。'),
    p('pageCredit', '责编：王五\u3000校对：赵六', { size: 9 }),
  ],
};
