import { isPlainName } from '../../lib/slug.ts';
import type { Fields } from '../files/value.ts';
import { firstOf, told, type Told } from '../told.ts';
import { recordProblems, type ExistingExhibition, type ExistingWork } from './exhibition.ts';
import type { ReadRow } from './rows.ts';

/** What keeps works from being put into an exhibition at all. */
export function exhibitionProblems(
  id: string,
  { source, displayed }: ExistingExhibition,
  record: Fields | undefined,
): (Told & { field?: string })[] {
  if (!isPlainName(id))
    return [told(`影展代号“${id}”不能用作网址`, '用小写英文字母、数字和连字符，例如 labor-beauty-2024')];
  if (source === undefined && !record)
    return [told(`没有影展“${id}”`, '核对影展的代号；要新建影展，就填上它的名称、主办单位、开展日期和数目')];
  if (source !== undefined && record)
    return [told(`影展“${id}”已经有了`, '换一个代号，或导入到已有的影展里')];
  if (record) return recordProblems(record);
  if (source !== undefined && displayed === undefined)
    return [told('影展记录里没有展出作品数（displayed）', `先改好 exhibitions/${id}.yaml`)];
  return [];
}

/** The works of an exhibition are numbered from 1 without a gap. */
export function gaps(rows: readonly Pick<ReadRow, 'number'>[]): Told[] {
  const numbers = new Set(rows.flatMap(({ number }) => number ?? []));
  const missing = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  return missing.length > 0
    ? [told(`编号不连续，缺少 ${firstOf(missing, 20)}`, '从1起连续编号；没有展出的作品不编号')]
    : [];
}

/** Whether the number of a row has a place in the exhibition. */
export function placeProblems(
  { number }: ReadRow,
  old: ExistingWork | undefined,
  displayed: number | undefined,
): Told[] {
  if (number !== undefined && displayed !== undefined && number > displayed) {
    return [
      told(
        `编号 ${number} 超出影展记录：只展出${displayed}幅`,
        '改正编号；记录有误，就先改正影展记录里的展出作品数（displayed）',
      ),
    ];
  }
  if (old?.isWithdrawn)
    return [told(`第${number}号作品已撤回，不能用导入盖掉`, '先恢复这件作品，或从表里删去这一行')];
  return [];
}
