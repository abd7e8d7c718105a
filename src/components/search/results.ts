import { pageSize, type PageState } from '../../search/client/address.ts';
import { landingUrl } from '../../search/client/landing-address.ts';
import type { Span } from '../../search/client/excerpt.ts';
import type { Failure, Report, Result } from '../../search/client/report.ts';
import { describe, failureText, filtersAlone, missingText } from './summary.ts';
import { breakBetweenWords } from './title.ts';

/** The list of results with its summary, its failures and its looser part. */
export function createResults(page: HTMLElement, { more, retry, offerNearby }: Actions): Results {
  const find = <T extends HTMLElement>(name: string) => page.querySelector<T>(`[data-${name}]`)!;
  const summary = find('summary-text');
  const announcement = find('announcement');
  const list = find('results');
  const moreButton = find<HTMLButtonElement>('more');
  const failed = find('failed');
  const loose = find('loose');
  const template = page.querySelector<HTMLTemplateElement>('#result')!;
  const help = find('help');
  const nearby = find('nearby');
  let shown: string[] = [];
  let shownText = '';

  moreButton.addEventListener('click', more);
  find('retry').addEventListener('click', () => {
    retry();
    // The button goes with what it was pressed for.
    page.querySelector<HTMLElement>('#results-heading')!.focus();
  });

  /** Items that stay where they are are left alone, so that the focus and what is being read do not move. */
  function fill(results: Result[], query: string): void {
    // A page may have changed under its address.
    const wanted = results.map((result) => JSON.stringify(result));
    const kept = shown.every((one, i) => one === wanted[i]) ? shown.length : 0;
    const added = results.slice(kept).map((result) => item(template, result, query, 'result'));
    if (kept === 0) list.replaceChildren(...added);
    else list.append(...added);
    if (kept > 0 && document.activeElement === moreButton) added[0]?.querySelector<HTMLElement>('a')?.focus();
    shown = wanted;
  }

  function empty(): void {
    shown = [];
    list.replaceChildren();
    loose.hidden = moreButton.hidden = true;
  }

  function showFailure(text: string): void {
    failed.hidden = !text;
    find('failed-text').textContent = text;
  }

  return {
    begin({ text }) {
      help.hidden = true;
      failed.hidden = nearby.hidden = true;
      if (text === shownText) return;
      shownText = text;
      empty();
      summary.textContent = '正在检索……';
    },
    show(report, state) {
      const { text, count } = state;
      const done = report.state === 'done';
      if (report.results.length > 0 || done) fill(report.results, text);
      summary.replaceChildren(...describe(report, state));
      if (done) announcement.textContent = `检索“${text}”：${summary.textContent}`;
      moreButton.hidden = report.count <= count || report.results.length === 0;
      moreButton.textContent = `再显示${Math.min(pageSize, report.count - count)}条`;
      showFailure(done ? missingText(report) : '');
      if (done && isNothing(report)) {
        nearby.hidden = false;
        nearby.replaceChildren();
        void offerNearby(nearby, state).then(() => (announcement.textContent += nearby.textContent));
      }
      loose.hidden = report.loose.length === 0;
      find('loose-note').textContent = report.words.length > 0 ? notes.some : notes.pieces;
      find('loose-results').replaceChildren(
        ...report.loose.map((result) => item(template, result, text, 'loose-result')),
      );
    },
    fail(failure) {
      // What is still there may be of other conditions.
      empty();
      summary.textContent = '';
      showFailure(failureText(failure));
    },
    clear({ filters, from, to }) {
      help.hidden = false;
      shownText = '';
      empty();
      const isNarrowed = Object.keys(filters).length > 0 || Boolean(from || to);
      summary.textContent = announcement.textContent = isNarrowed ? filtersAlone : '';
      failed.hidden = nearby.hidden = true;
    },
  };
}

const notes = {
  pieces: '下面各条含有所查文字的一些片段，但不连在一起，不计入上面的条数。',
  some: '下面各条只含有所查词语中的一部分，不计入上面的条数。',
};

function item(
  template: HTMLTemplateElement,
  { url, meta, facets, title, passages, hit, hits }: Result,
  query: string,
  hook: string,
): HTMLElement {
  const node = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  node.setAttribute(`data-${hook}`, '');
  const link = node.querySelector('a')!;
  link.href = landingUrl(url, query, hit);
  link.append(...(title.length > 0 ? spans(title) : [url]));
  if (meta['breaks']) breakBetweenWords(link, meta['breaks']);
  node.querySelector('.facts')!.textContent = [
    meta['issue'],
    meta['place'],
    ...(facets['section'] ?? []),
    ...(facets['type'] ?? []),
    hits > 0 ? `文中${hits}处` : '',
  ]
    .filter(Boolean)
    .join(' · ');
  for (const passage of passages) {
    const paragraph = document.createElement('p');
    paragraph.className = 'passage';
    paragraph.append(...spans(passage));
    node.querySelector('.text')!.append(paragraph);
  }
  const image = node.querySelector('img')!;
  if (meta['thumbnail']) showThumbnail(image, meta);
  else image.remove();
  return node;
}

function showThumbnail(image: HTMLImageElement, meta: Record<string, string>): void {
  image.width = Number(meta['thumbnail-width']) || 160;
  image.height = Number(meta['thumbnail-height']) || 120;
  image.src = meta['thumbnail']!;
}

function spans(parts: Span[]): (Node | string)[] {
  return parts.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** Whether a query that asks for something has found nothing at all. */
const isNothing = ({ all, failed, query }: Report) =>
  all === 0 && failed.length === 0 && query.wanted.length > 0;

interface Results {
  begin(state: PageState): void;
  show(report: Report, state: PageState): void;
  fail(failure: Failure): void;
  clear(state: PageState): void;
}

interface Actions {
  more(): void;
  retry(): void;
  /** Fills a line with what may have been meant. */
  offerNearby(line: HTMLElement, state: PageState): Promise<void>;
}
