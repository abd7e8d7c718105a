import { entryPath } from '../../../schema/index.ts';
import { shownFile, type Problem } from '../../../content/problem.ts';
import type { Content, Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { nearest } from '../nearest.ts';

/** Sections and genres are those that the publication's record lists. */
export const listedNames: Rule = (content) => {
  const [publication] = content.sound('publication');
  if (!publication) return [];
  const { sections, genres } = publication.data;
  return content
    .sound('articles')
    .flatMap((article) => [
      ...notListed(content, article, 'section', '栏目', sections),
      ...notListed(content, article, 'genre', '体裁', genres),
    ]);
};

function notListed(
  { folder }: Content,
  article: SoundEntry<'articles'>,
  field: 'section' | 'genre',
  noun: string,
  listed: readonly string[],
): Problem[] {
  const value = article.data[field];
  if (listed.includes(value)) return [];
  const near = nearest(value, listed);
  const record = shownFile(folder, entryPath('publication', 'publication'));
  return [
    entryProblem(
      article,
      [field],
      `没有“${value}”这个${noun}`,
      `从这些里选一个：${listed.join('、')}${near ? `（是不是想写 ${near}？）` : ''}；要新增${noun}，就写进 ${record} 的 ${field}s`,
    ),
  ];
}
