import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, type Child } from 'hastscript';
import { formatDate } from '../dates.ts';
import type { SiteImage } from '../images.ts';
import type { Article } from '../queries/articles.ts';
import type { Exhibition, ShownWork, Work } from '../queries/exhibitions.ts';
import type { SetSegment } from '../queries/set-pages.ts';
import { workFacts } from '../exhibition/work-facts.ts';
import { absolute } from '../urls.ts';

/**
 * An article as a feed carries it: what is printed around its text, the text, and the editor's notes below.
 *
 * @param segments the text, set for other places.
 * @param works those that the text may place, by id.
 */
export function articleHtml(
  article: Article,
  segments: readonly SetSegment[],
  works: ReadonlyMap<string, Work>,
): string {
  const { data, credit, photos, issue, page, picturesWithdrawn } = article;
  const where = [`${issue.dateLabel}${page?.label ?? ''}`, data.section].join('　');
  const head = [data.kicker, data.subtitle, credit.bylineInText ? undefined : credit.byline, where];
  return [
    ...head.flatMap((line) => (line ? [toHtml(h('p', line))] : [])),
    ...photos.map(({ image, alt, caption, credit }) =>
      figure(image, alt, [image ? '' : '原图待补　', caption, credit ? `　${credit}` : '']),
    ),
    ...(picturesWithdrawn
      ? [toHtml(h('p', `图片已撤回（${formatDate(picturesWithdrawn.date)}）：${picturesWithdrawn.reason}`))]
      : []),
    ...(credit.dateline ? [toHtml(h('p', credit.dateline))] : []),
    ...segments.map((segment) => segmentHtml(segment, works)),
    ...editorsHtml(article),
  ].join('\n');
}

/** A work with its picture and what its record says. */
export function workHtml(work: Work, exhibition: Exhibition): string {
  const { particulars, texts } = workFacts(work, exhibition);
  const facts = [...texts, ...particulars].map(({ label, link, text }) =>
    h('li', `${label}：`, link ? h('a', { href: absolute(link.href) }, link.text) : '', text ?? ''),
  );
  return [figure(work.image, work.data.alt, [work.data.title]), toHtml(h('ul', facts))].join('\n');
}

/** A correction with the way to the article that it is about. */
export const correctionHtml = (text: string, { href, fullName }: Article): string =>
  [h('p', text), h('p', '见：', h('a', { href: absolute(href) }, fullName))]
    .map((part) => toHtml(part))
    .join('\n');

/** An exhibition with its facts and the first of its pictures. */
export function exhibitionHtml({ data, lead, works, specimenNote, openingLabel }: Exhibition): string {
  const lines = [
    data.theme,
    `${openingLabel}开展　${data.organiser}主办`,
    `共${works.length}幅`,
    specimenNote,
  ];
  return [
    ...lines.flatMap((line) => (line ? [toHtml(h('p', line))] : [])),
    ...(lead ? [workFigure(lead)] : []),
  ].join('\n');
}

function segmentHtml(segment: SetSegment, works: ReadonlyMap<string, Work>): string {
  if (segment.kind === 'html') return segment.html;
  if (segment.kind === 'picture') {
    return segment.image ? figure(segment.image, segment.alt, []) : toHtml(h('p', '此处的图片已撤回。'));
  }
  const { exhibition, number } = segment.attributes;
  const work = works.get(`${exhibition}/${number}`);
  return work?.image ? workFigure(work as ShownWork) : '';
}

const workFigure = ({ image, data, href, number, specimen }: ShownWork) =>
  figure(image, data.alt, [
    h('a', { href: absolute(href) }, `${number} ${data.title}${specimen ? '（样张）' : ''}`),
  ]);

function figure(image: SiteImage | undefined, alt: string, caption: Child[]): string {
  const { url = '', width, height } = image?.fallback ?? {};
  const words = caption.filter(Boolean);
  return toHtml(
    h('figure', [
      ...(image ? [h('img', { src: absolute(url), width, height, alt })] : []),
      ...(words.length > 0 ? [h('figcaption', ...words)] : []),
    ]),
  );
}

/** The editor's words, told apart from the article's own. */
function editorsHtml({ data: { notes, corrections } }: Article): string[] {
  const list = (title: string, items: Element[]) =>
    items.length > 0 ? [toHtml(h('h2', title)), toHtml(h('ul', items))] : [];
  return [
    ...list(
      '校注（编者的说明，不属原文）',
      notes.map(({ quote, text }) => h('li', h('q', quote), `：${text}`)),
    ),
    ...list(
      '更正',
      corrections.map(({ date, text }) => h('li', `${formatDate(date)}：${text}`)),
    ),
  ];
}
