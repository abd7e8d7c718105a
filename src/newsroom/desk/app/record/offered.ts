import type { FormField } from '../../shared/forms.ts';
import type { OverviewExhibition } from '../../shared/overview.ts';

/** A field of a work as its exhibition's record has it: the series and the award are chosen from what that offers. */
export function offeredIn(field: FormField, { series, awards }: OverviewExhibition): FormField {
  const choices = {
    series: series.map(({ id, name }) => ({ value: id, label: name })),
    award: awards.map((name) => ({ value: name, label: name })),
  }[field.name];
  if (!choices) return field;
  const none = field.name === 'series' ? '不成系列就不写' : '没有得奖的、样张都不写';
  return { ...field, kind: 'choice', hint: `${none}；没有的，到“资料”的“影展”里加`, choices };
}
