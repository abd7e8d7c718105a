import type { Fields } from '../files/value.ts';
import type { ExistingExhibition, ExistingWork } from './exhibition.ts';
import type { Described } from './photograph.ts';
import type { ReadRow } from './rows.ts';
import { told, type Told } from '../told.ts';

interface Known {
  /** The work that is there now. */
  old: ExistingWork | undefined;
  usualRights: string | undefined;
  /** The id of its series. */
  series: string | undefined;
}

/**
 * The fields of a work from its row and its photograph; the row wins. Of a photograph that is replaced by another what neither gives stays,
 * of a specimen nothing.
 */
export function workFields(
  row: ReadRow,
  picture: Described | undefined,
  { old, usualRights, series }: Known,
): Written {
  const notes: string[] = [];
  const problems: Told[] = [];
  const kept = (name: string) => (old && !old.isSpecimen ? asText(old.fields[name]) : undefined);
  const photographer = row.photographer ?? picture?.artist ?? kept('photographer');
  if (!row.photographer && picture?.artist) notes.push(`作者取自照片：${picture.artist}`);
  if (row.photographer && picture?.artist && !agree(row.photographer, picture.artist)) {
    notes.push(`照片里写的作者是“${picture.artist}”，按表里的“${row.photographer}”`);
  }
  if (photographer === undefined) problems.push(told('没有作者', '在“作者”一列写上姓名；查不到就写“佚名”'));
  if (!row.taken && picture?.taken) notes.push(`拍摄日期取自照片：${picture.taken}`);
  if (row.taken && picture?.taken && !picture.taken.startsWith(row.taken)) {
    notes.push(`照片里的拍摄日期是 ${picture.taken}，按表里的 ${row.taken}`);
  }
  if (row.camera && picture?.camera && !agree(row.camera, picture.camera)) {
    notes.push(`照片里的相机是“${picture.camera}”，按表里的“${row.camera}”`);
  }
  const rights = row.rights ?? kept('rights') ?? picture?.copyright ?? usualRights;
  if (rights === undefined)
    problems.push(told('没有权利说明', '在表里加一列“权利说明”，或在 publication.yaml 里写上 rights'));
  const alt = row.alt ?? kept('alt');
  if (alt !== undefined && (alt === row.title || alt === row.description)) {
    problems.push(told('画面描述与作品名称或说明一样', '另写一句，说出画面里有什么，给看不见图片的读者'));
  }
  if (alt === undefined) notes.push('没有画面描述，发布前要补');
  return {
    fields: {
      number: row.number,
      title: row.title,
      kind: 'photograph',
      photographer,
      unit: row.unit ?? kept('unit'),
      award: row.award ?? kept('award'),
      series: series ?? kept('series'),
      place: row.place ?? kept('place'),
      taken: row.taken ?? picture?.taken ?? kept('taken'),
      camera: row.camera ?? picture?.camera ?? kept('camera'),
      description: row.description ?? kept('description'),
      alt: alt ?? `摄影作品《${row.title ?? ''}》，画面描述待补`,
      rights,
      ...openQuestions(row, alt, old),
    },
    notes,
    problems,
  };
}

/** The question of the description is asked where there is none, and answered by one; others stay with a photograph. */
function openQuestions(
  { alt: given }: ReadRow,
  alt: string | undefined,
  old: ExistingWork | undefined,
): Fields {
  if (alt === undefined) return { toVerify: [altQuestion] };
  const open = old && !old.isSpecimen ? old.fields['toVerify'] : undefined;
  if (given === undefined || !Array.isArray(open)) return {};
  return { toVerify: open.filter((question) => question !== altQuestion).map(String) };
}

const altQuestion = '画面描述 alt 是临时的：看着照片写一句画面里有什么，再删去这一条';

export interface Written {
  fields: Fields;
  notes: string[];
  problems: Told[];
}

/** A table that was made from the site's own has the specimens' words in it. */
export function leftOver(fields: Fields, { works }: ExistingExhibition): Told[] {
  const specimens = [...works.values()].filter(({ isSpecimen }) => isSpecimen);
  return Object.entries(shown).flatMap(([name, label]) => {
    const value = fields[name];
    const isOwn = name === 'title' || name === 'alt';
    const isLeft =
      typeof value === 'string' &&
      (value.includes('样张') || (isOwn && specimens.some((work) => work.fields[name] === value)));
    return isLeft ? [told(`${label}还是样张的：“${value}”`, '换成这张照片自己的内容')] : [];
  });
}

const shown = { title: '作品名称', alt: '画面描述', description: '作品说明', rights: '权利说明' };

const agree = (a: string, b: string) => letters(a).includes(letters(b)) || letters(b).includes(letters(a));

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const asText = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
