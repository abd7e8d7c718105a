import { formatProblems, type Problem } from '../../content/problem.ts';
import type { Outcome } from './import-issue.ts';

/** What became of each issue, in plain Chinese; an editor reads it from top to bottom. */
export function reportOutcome(outcome: Outcome): string {
  return [...head(outcome), ...outcome.notes.map((note) => `  说明：${note}`)].join('\n');
}

function head(outcome: Outcome): string[] {
  const { name, date } = outcome.folder;
  const title = name === date ? date : `${name}（${date}）`;
  if (outcome.kind === 'same') return [`${title}  已经收过，没有变化`];
  if (outcome.kind === 'refused') return [`${title}  没有收入：`, indented(listed(outcome.problems))];
  const { articles, toVerify, proof } = outcome.report;
  const open = articles.reduce((sum, article) => sum + article.toVerify.length, toVerify.length);
  const photos = articles.reduce((sum, article) => sum + article.photos, 0);
  const bare = articles.reduce((sum, article) => sum + article.bareCaptions, 0);
  const missing = bare > 0 ? `（${bare}条图片说明没有图）` : '';
  const verb = outcome.kind === 'renewed' ? '重新收入' : '收入';
  return [
    `${title}  ${verb}${articles.length}篇稿件、${photos}幅图片${missing}，来稿${proof.source}字一字不少，待核${open}处`,
    ...articles.flatMap(({ path, title: headline, toVerify: questions }) => [
      `  ${path}  ${headline}`,
      ...questions.map((question) => `    待核：${question}`),
    ]),
    ...toVerify.map((question) => `  待核：${question}`),
    ...(proof.ignored > 0 ? [`  说明：分隔线等${proof.ignored}个符号没有收入`] : []),
  ];
}

/** The problems of folders that hold no issue. */
export const listed = (problems: readonly Problem[]): string =>
  problems
    .map(
      (problem) =>
        formatProblems([{ ...problem, warning: true }])
          .split('\n\n')[0]
          ?.replace('  提醒：', '  问题：') ?? '',
    )
    .join('\n');

/** What the last line says. */
export function reportAll(
  outcomes: readonly Outcome[],
  { isDry, problems }: { isDry: boolean; problems: number },
): string {
  const count = (...kinds: Outcome['kind'][]) => outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    `收入${count('made', 'renewed')}期`,
    ...(count('same') ? [`没有变化${count('same')}期`] : []),
    ...(count('refused') + problems ? [`没有收入${count('refused') + problems}处，见上文`] : []),
  ];
  return `共${outcomes.length}期：${parts.join('，')}。${isDry ? '这是演习，什么都没有写入。' : ''}`;
}

const indented = (text: string) => text.replace(/^/gm, '  ');
