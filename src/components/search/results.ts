import { pageSize, passageUrl, type PageState } from '../../search/client/address.ts';
import type { Span } from '../../search/client/excerpt.ts';
import type { Report, Result } from '../../search/client/report.ts';

/** The list of results with its summary, its failures and its looser part. */
export function createResults(page: HTMLElement, { more, retry }: { more(): void; retry(): void }): Results {
  const find = <T extends HTMLElement>(name: string) => page.querySelector<T>(`[data-${name}]`)!;
  const summary = find('summary-text');
  const announcement = find('announcement');
  const list = find('results');
  const moreButton = find<HTMLButtonElement>('more');
  const failed = find('failed');
  const loose = find('loose');
  const template = page.querySelector<HTMLTemplateElement>('#result')!;
  const help = find('help');
  let shown: string[] = [];
  let shownText = '';

  moreButton.addEventListener('click', more);
  find('retry').addEventListener('click', retry);

  /** Items that stay where they are are left alone, so that the focus and what is being read do not move. */
  function fill(results: Result[]): void {
    const addresses = results.map(({ url }) => url);
    const kept = shown.every((url, i) => url === addresses[i]) ? shown.length : 0;
    const added = results.slice(kept).map((result) => item(template, result, 'result'));
    if (kept === 0) list.replaceChildren(...added);
    else list.append(...added);
    if (kept > 0 && document.activeElement === moreButton) added[0]?.querySelector<HTMLElement>('a')?.focus();
    shown = addresses;
  }

  return {
    begin({ text }) {
      help.hidden = true;
      failed.hidden = true;
      if (text === shownText) return;
      shownText = text;
      shown = [];
      list.replaceChildren();
      loose.hidden = moreButton.hidden = true;
      summary.textContent = '正在检索……';
    },
    show(report, { text, count }) {
      const done = report.state === 'done';
      if (report.results.length > 0 || done) fill(report.results);
      summary.replaceChildren(...describe(report));
      if (done) announcement.textContent = `检索“${text}”：${summary.textContent}`;
      moreButton.hidden = report.count <= count || report.results.length === 0;
      moreButton.textContent = `再显示 ${Math.min(pageSize, report.count - count)} 条`;
      failed.hidden = !done || report.failed.length === 0;
      find('failed-text').textContent =
        `${report.failed.join('、')} 卷没有取到，上面的结果不含这几卷。请检查网络后重试。`;
      loose.hidden = report.loose.length === 0;
      find('loose-results').replaceChildren(
        ...report.loose.map((result) => item(template, result, 'loose-result')),
      );
    },
    fail() {
      summary.textContent = '';
      failed.hidden = false;
      find('failed-text').textContent = '检索用的目录没有取到。请检查网络后重试。';
    },
    clear() {
      help.hidden = false;
      shownText = '';
      shown = [];
      list.replaceChildren();
      summary.textContent = announcement.textContent = '';
      loose.hidden = failed.hidden = moreButton.hidden = true;
    },
  };
}

function describe({ state, count, answered, volumes, failed }: Report): (Node | string)[] {
  const number = document.createElement('span');
  number.dataset['resultCount'] = '';
  number.textContent = String(count);
  if (state === 'loading')
    return ['已找到 ', number, ` 条，正在检索……（已查 ${answered} 卷，共 ${volumes} 卷）`];
  if (count === 0 && failed.length === 0)
    return ['找到 ', number, ' 条。可以少输入几个字，或者去掉筛选条件。'];
  return ['找到 ', number, ' 条'];
}

function item(
  template: HTMLTemplateElement,
  { url, meta, facets, title, passages, target }: Result,
  hook: string,
): HTMLElement {
  const node = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  node.setAttribute(`data-${hook}`, '');
  const link = node.querySelector('a')!;
  link.href = passageUrl(url, target);
  link.append(...spans(title));
  node.querySelector('.facts')!.textContent = [
    meta['issue'],
    meta['place'],
    ...(facets['section'] ?? []),
    ...(facets['type'] ?? []),
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

interface Results {
  begin(state: PageState): void;
  show(report: Report, state: PageState): void;
  fail(): void;
  clear(): void;
}
