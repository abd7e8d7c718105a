import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../../../content/problem.ts';

/** A work's series and award are among those of its exhibition's record. */
export const workRecords: Rule = (content) => {
  const exhibitions = new Map(content.sound('exhibitions').map((exhibition) => [exhibition.id, exhibition]));
  return content.sound('works').flatMap((work) => {
    const exhibition = exhibitions.get(work.id.split('/')[0] ?? '');
    if (!exhibition) return [];
    const series = exhibition.data.series.map(({ id }) => id);
    const awards = exhibition.data.awards.map(({ name }) => name);
    return [
      ...notAmong(work, 'series', series, exhibition.file),
      ...notAmong(work, 'award', awards, exhibition.file),
    ];
  });
};

function notAmong(
  work: SoundEntry<'works'>,
  field: 'series' | 'award',
  known: string[],
  record: string,
): Problem[] {
  const value = work.data[field];
  if (value === undefined || known.includes(value)) return [];
  const noun = field === 'series' ? '系列' : '奖项';
  const near = nearest(value, known);
  const choice = known.length > 0 ? `可选：${known.join('、')}；` : '';
  return [
    entryProblem(
      work,
      [field],
      `影展记录里没有“${value}”这个${noun}`,
      `${near ? `是不是想写 ${near}？` : ''}${choice}要新增，就写进 ${record} 的 ${field === 'series' ? 'series' : 'awards'}`,
    ),
  ];
}
