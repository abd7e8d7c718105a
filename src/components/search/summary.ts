import { pageSize, writeState, type PageState } from '../../search/client/address.ts';
import type { Failure, Report } from '../../search/client/report.ts';
import { adviceFor, meaningOf, nameGroup, nothingWithin, typeWithout } from './meaning.ts';

/** What is said above the results. A number of hits is only given where all that was asked has answered. */
export function describe(report: Report, asked: PageState): (Node | string)[] {
  const { state, count, all, answered, volumes, failed, words } = report;
  if (state === 'loading')
    return ['已找到', number(count), `条结果，正在检索……（已查${answered}卷，共${volumes}卷）`];
  if (failed.length > 0)
    return count > 0 ? ['已找到', number(count), '条结果，检索尚不完整'] : ['检索尚不完整'];
  const meaning = meaningOf(report.query);
  if (count > 0) return ['找到', number(count), `条结果${meaning && `，${meaning}`}`];
  const isDated = Boolean(asked.from || asked.to);
  // Volumes outside the dates were not asked.
  if (all > 0) return ['找到', number(0), `条结果。去掉筛选条件后${isDated ? '至少' : ''}有${all}条。`];
  if (words.some(({ count }) => count > 0))
    return [
      ...['找到', number(0), `条结果。${nothingWithin(isDated)}同时含有这些词。分别检索：`],
      ...words.flatMap(({ texts, count }, place) => [
        place > 0 ? '，' : '',
        describeWord(texts, count, { ...asked, text: typeWithout(texts, report.query.unwanted) }),
      ]),
      '。',
    ];
  return ['找到', number(0), `条结果。${adviceFor(report.query, isDated)}`];
}

/** What is said where only filters were chosen. */
export const filtersAlone = '请输入要检索的词，所选的筛选条件会一起生效。';

/** Which volumes the results lack; empty where they lack none. */
export function missingText({ failed, answered, volumes }: Report): string {
  if (failed.length === 0) return '';
  const left =
    answered < volumes && answered > 0
      ? '以上结果不含' + (failed.length > 1 ? '这几卷' : '这一卷') + '。'
      : '';
  return `${failed.join('、')}卷加载失败。${left}请检查网络后重试。`;
}

export const failureText = (failure: Failure): string =>
  failure === 'outdated' ? '网站内容已更新，请刷新本页后再检索。' : '检索数据加载失败。请检查网络后重试。';

/** A word with its count, which leads to what it finds under the same conditions. */
function describeWord(texts: string[], count: number, alone: PageState): Node | string {
  const words = `${nameGroup(texts)}${count}条`;
  if (count === 0) return words;
  const link = document.createElement('a');
  link.href = writeState({ ...alone, count: pageSize });
  link.textContent = words;
  return link;
}

function number(count: number): Node {
  const element = document.createElement('span');
  element.dataset['resultCount'] = '';
  element.textContent = String(count);
  return element;
}
