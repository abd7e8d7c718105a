import { plainText } from '../text/plain-text.ts';
import { formatDate } from './dates.ts';
import type { Article, ListedArticle } from './queries/articles.ts';
import type { Publication } from './queries/publication.ts';
import { absolute } from './urls.ts';

/**
 * An article as a file of plain text: headline, by-line, where and when it was printed, its text, captions, and below a line what is
 * the editor's. One that was withdrawn says that, when and why.
 *
 * @returns text that begins with the mark by which browsers know UTF-8 whatever a host says.
 */
export function articleFile(article: ListedArticle, publication: Publication): string {
  const where = [publication.newspaper ?? publication.title, article.issue.dateLabel, article.page?.label];
  const origin = [where.filter(Boolean).join(' '), absolute(article.href)].join('\n');
  const parts = article.withdrawn
    ? [article.name, origin, withdrawalLine('本稿', article.withdrawal)]
    : [headline(article), byline(article), origin, ...bodyParts(article), ...editorsParts(article)];
  return `\ufeff${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The words that were printed: dateline and text. Empty where photographs with their captions are the story. */
export function printedText({ credit, text }: Article): string {
  const body = plainText(text.root);
  return credit.dateline ? [credit.dateline, body].filter(Boolean).join('\n\n') : body;
}

const headline = ({ data: { kicker, title, subtitle } }: Article) =>
  [kicker, title, subtitle].filter(Boolean).join('\n');

const byline = ({ credit, data }: Article) =>
  [credit.bylineInText ? '' : credit.byline, `栏目：${data.section}`].filter(Boolean).join('\n');

const bodyParts = (article: Article) => [
  printedText(article),
  ...article.photos.map(({ caption, credit }) => `【图片：${caption}${credit ? `（${credit}）` : ''}】`),
  ...(article.picturesWithdrawn ? [withdrawalLine('图片', article.picturesWithdrawn)] : []),
];

function editorsParts({ data: { notes, corrections } }: Article): string[] {
  if (notes.length + corrections.length === 0) return [];
  return [
    '――――――――',
    '以下是编者的说明，不属原文。',
    ...notes.map(({ quote, text }) => `校注　“${quote}”：${text}`),
    ...corrections.map(({ date, text }) => `更正　${formatDate(date)}：${text}`),
  ];
}

const withdrawalLine = (what: string, withdrawal: { date: string; reason: string } | undefined) =>
  withdrawal ? `${what}已撤回（${formatDate(withdrawal.date)}）：${withdrawal.reason}` : `${what}已撤回。`;
