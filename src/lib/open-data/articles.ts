import { printedText } from '../article-text.ts';
import { authorsOf } from '../subjects/byline.ts';
import type { Article } from '../queries/articles.ts';
import type { Subject } from '../queries/listed-subject.ts';
import { absolute, articleTextUrl } from '../urls.ts';
import type { Field } from './field.ts';

/** An article with the people and topics that it is about. */
export interface ArticleRow {
  article: Article;
  people: Pick<Subject, 'id' | 'name'>[];
  topics: Pick<Subject, 'id' | 'name'>[];
}

/** What is given of an article. Keys and columns are only added: others rely on them. */
export const articleFields: Field<ArticleRow>[] = [
  { key: 'id', name: '代号', meaning: '期号和短名，不变', value: ({ article }) => article.id },
  { key: 'url', name: '网址', meaning: '稿件页，长期不变', value: ({ article }) => absolute(article.href) },
  {
    key: 'textUrl',
    name: '纯文本',
    meaning: '只有文字的文件',
    value: ({ article }) => absolute(articleTextUrl(article.id)),
  },
  {
    key: 'issue',
    name: '期号',
    meaning: '所在的一期，同“期”的代号',
    value: ({ article }) => article.issue.id,
  },
  {
    key: 'date',
    name: '出版日期',
    meaning: '写到知道的程度：2024、2024-03 或 2024-03-19',
    value: ({ article }) => article.issue.date,
  },
  { key: 'page', name: '版次', meaning: '来稿载明的版次', value: ({ article }) => article.page?.number },
  {
    key: 'order',
    name: '顺序',
    meaning: '在这一期里的先后，从1起',
    value: ({ article }) => article.data.order,
  },
  { key: 'kicker', name: '引题', meaning: '标题上面的一行', value: ({ article }) => article.data.kicker },
  { key: 'title', name: '标题', meaning: '与来稿一字不差', value: ({ article }) => article.data.title },
  { key: 'subtitle', name: '副题', meaning: '标题下面的一行', value: ({ article }) => article.data.subtitle },
  { key: 'section', name: '栏目', meaning: '本站编目', value: ({ article }) => article.data.section },
  { key: 'genre', name: '体裁', meaning: '本站编目', value: ({ article }) => article.data.genre },
  { key: 'byline', name: '作者', meaning: '照来稿', value: ({ article }) => article.data.byline },
  {
    key: 'authors',
    meaning: '作者的姓名，由“作者”一行分出',
    value: ({ article }) => authorsOf(article.credit.contributors).map(({ name }) => name),
  },
  { key: 'dateline', name: '电头', meaning: '照来稿', value: ({ article }) => article.data.dateline },
  {
    key: 'people',
    name: '人物',
    meaning: '文中人物；JSON 里是代号和姓名',
    value: ({ people }) => people.map(named),
    cell: ({ people }) => people.map(({ name }) => name).join('；'),
  },
  {
    key: 'topics',
    name: '主题',
    meaning: '本站编目；JSON 里是代号和名称',
    value: ({ topics }) => topics.map(named),
    cell: ({ topics }) => topics.map(({ name }) => name).join('；'),
  },
  {
    key: 'photos',
    name: '图片说明',
    meaning: '图片的说明；JSON 里还有署名、画面描述和图片网址，没有图片的是“原图待补”',
    value: ({ article }) =>
      article.photos.map(({ caption, credit, alt, image }) => ({
        caption,
        credit,
        ...(image ? { alt, image: absolute(image.largest.url) } : {}),
      })),
    cell: ({ article }) => article.photos.map(({ caption }) => caption).join('；'),
  },
  {
    key: 'text',
    name: '正文',
    meaning: '一字不差，段落之间空一行',
    value: ({ article }) => printedText(article),
  },
  {
    key: 'characters',
    name: '字数',
    meaning: '正文的字数，空白不计，单位：字',
    value: ({ article }) => [...printedText(article).replace(/\s/g, '')].length,
  },
  {
    key: 'notes',
    name: '校注',
    meaning: '编者的说明，不属原文；JSON 里分所注的原文、说明和种类',
    value: ({ article }) => article.data.notes,
    cell: ({ article }) => article.data.notes.map(({ quote, text }) => `“${quote}”：${text}`).join('；'),
  },
  {
    key: 'corrections',
    name: '更正',
    meaning: '更正记录：日期和内容',
    value: ({ article }) => article.data.corrections,
    cell: ({ article }) => article.data.corrections.map(({ date, text }) => `${date} ${text}`).join('；'),
  },
  {
    key: 'status',
    name: '状态',
    meaning: 'published 已发布、image-withdrawn 图片已撤回；全文撤回的稿件不在数据里',
    value: ({ article }) => article.data.status,
  },
];

const named = ({ id, name }: Pick<Subject, 'id' | 'name'>) => ({ id, name });
