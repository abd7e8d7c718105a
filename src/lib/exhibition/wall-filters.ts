/** What the wall can be filtered by, in the order in which it is offered. */
export const filterKeys = ['series', 'award', 'unit', 'photographer'] as const;

export type FilterKey = (typeof filterKeys)[number];

/**
 * The filters that these works give rise to; one that every work shares, or that none has, is left out.
 *
 * @param works what each work's record says.
 * @param known names and order of the values that the exhibition's record lists.
 */
export function wallFilters(works: readonly Filterable[], known: KnownValues): WallFilter[] {
  return filterKeys.flatMap((key) => {
    const counts = new Map<string, number>();
    for (const work of works) {
      const value = work[key];
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [only] = counts.values();
    if (only === undefined || only === works.length) return [];
    const listed = known[key] ?? [];
    const unlisted = [...counts.keys()]
      .filter((value) => !listed.some((other) => other.value === value))
      .sort((a, b) => a.localeCompare(b, 'zh-CN'))
      .map((value) => ({ value, label: value }));
    const values = [...listed, ...unlisted].flatMap(({ value, label }) => {
      const count = counts.get(value);
      return count ? [{ value, label, count }] : [];
    });
    return [{ key, label: labels[key], values }];
  });
}

const labels: Record<FilterKey, string> = {
  series: '系列',
  award: '奖项',
  unit: '单位',
  photographer: '作者',
};

export type Filterable = { [key in FilterKey]?: string | undefined };

export type KnownValues = { [key in FilterKey]?: { value: string; label: string }[] };

export interface WallFilter {
  key: FilterKey;
  label: string;
  values: { value: string; label: string; count: number }[];
}
