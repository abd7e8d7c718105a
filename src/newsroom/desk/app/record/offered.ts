import type { FormField } from '../../shared/forms.ts';
import type { Named, OverviewExhibition } from '../../shared/overview.ts';

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

/** A field of an exhibition's record that names one of its works by number: chosen, not typed. */
export function choosingWorks(field: FormField): FormField {
  if (field.kind === 'groups') return { ...field, fields: field.fields.map(choosingWorks) };
  if (field.name !== 'lead' && field.name !== 'work') return field;
  return { ...field, kind: 'link', link: 'works', hint: field.hint.replace(/，?写作品编号|例：\d+。?/g, '') };
}

/** The works of an exhibition as their numbers stand in its record. */
export const numbered = ({ works }: OverviewExhibition): Named[] =>
  works.map(({ id, title }) => {
    const number = id.split('/')[1] ?? '';
    return { id: String(Number(number)), name: `${number}　${title}` };
  });
