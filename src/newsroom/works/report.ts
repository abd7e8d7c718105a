import { isSound, type RowReport, type WorksPlan } from './plan.ts';
import type { Told } from '../told.ts';

/** The plan as an editor reads it: row by row, then what it comes to. */
export function reportPlan(plan: WorksPlan): string {
  const { rows, problems, notes } = plan;
  return [
    ...rows.map(reportRow),
    ...notes.map((note) => `说明：${note}`),
    ...problems.flatMap(faultLines),
    '',
    summary(plan),
  ].join('\n');
}

function reportRow({ row, number, title, photograph, action, notes, problems }: RowReport): string {
  const name = [
    number === undefined ? '编号？' : String(number).padStart(3, '0'),
    title ?? '（没有名称）',
  ].join(' ');
  const head = `第${row}行  ${name}  ${photograph ?? '（没有照片）'}  ${problems.length > 0 ? '有问题' : actions[action]}`;
  return [head, ...problems.flatMap(faultLines), ...notes.map((note) => `  说明：${note}`)].join('\n');
}

const actions = { specimen: '替换样张', photograph: '更新已有的照片', new: '新增' };

const faultLines = ({ problem, remedy }: Told) => [`  问题：${problem}`, `  办法：${remedy}`];

function summary(plan: WorksPlan): string {
  const { rows, problems, changes, specimensLeft } = plan;
  if (!isSound(plan)) {
    const faulty = rows.filter((row) => row.problems.length > 0).length;
    return `共${rows.length}件，其中${faulty}件有问题${problems.length > 0 ? `，另有${problems.length}个问题` : ''}。改好以前什么都不写入。`;
  }
  const open = rows.filter(({ fields }) => fields['toVerify'] !== undefined).length;
  const count = (action: RowReport['action']) => rows.filter((row) => row.action === action).length;
  const parts = [
    count('specimen') > 0 ? `替换样张${count('specimen')}件` : '',
    count('photograph') > 0 ? `更新照片${count('photograph')}件` : '',
    count('new') > 0 ? `新增${count('new')}件` : '',
  ].filter(Boolean);
  if (changes.length === 0) return `共${rows.length}件，与已有的内容一样，没有要写入的。`;
  return [
    `共${rows.length}件：${parts.join('，')}；还剩样张${specimensLeft}件。`,
    ...(open > 0 ? [`其中${open}件没有画面描述，写了临时的，标为待核：补上以前可以预览，不能发布。`] : []),
  ].join('\n');
}
