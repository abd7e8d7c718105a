import { toCsv } from './csv.ts';
import type { Exhibition, Work } from './queries/exhibitions.ts';
import { absolute } from './urls.ts';

/** The works of an exhibition as open data; withdrawn works are left out, a withdrawn picture leaves its work. */
export function worksJson(exhibition: Exhibition): string {
  const { id, data, href } = exhibition;
  const document = {
    exhibition: {
      id,
      url: absolute(href),
      title: data.title,
      theme: data.theme,
      organiser: data.organiser,
      venue: data.venue,
      opening: data.opening,
      entries: data.entries,
      selected: data.selected,
      displayed: data.displayed,
      awards: data.awards,
    },
    note: exhibition.specimenNote,
    works: exhibition.works.map(describe),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The same works as a table for spreadsheets. */
export function worksCsv(exhibition: Exhibition): string {
  const rows = exhibition.works.map((work) => columns.map(({ value }) => value(work)));
  return toCsv([columns.map(({ name }) => name), ...rows]);
}

/** Names of the kinds, as pages show them. */
export const kindNames = { photograph: '照片', specimen: '样张' } as const;

const columns: { name: string; value: (work: Work) => string | number | undefined }[] = [
  { name: '编号', value: ({ number }) => number },
  { name: '作品名称', value: ({ data }) => data.title },
  { name: '类别', value: ({ data }) => kindNames[data.kind] },
  { name: '系列', value: ({ series }) => series?.title },
  { name: '作者', value: ({ data }) => data.photographer },
  { name: '单位', value: ({ data }) => data.unit },
  { name: '奖项', value: ({ data }) => data.award },
  { name: '地点', value: ({ data }) => data.place },
  { name: '拍摄日期', value: ({ data }) => data.taken },
  { name: '说明', value: ({ data }) => data.description },
  { name: '画面', value: ({ data, image }) => image && data.alt },
  { name: '权利', value: ({ data }) => data.rights },
  { name: '网址', value: ({ href }) => absolute(href) },
  { name: '图片', value: ({ image }) => image && absolute(image.largest.url) },
  { name: '宽（像素）', value: ({ image }) => image?.largest.width },
  { name: '高（像素）', value: ({ image }) => image?.largest.height },
];

function describe({ number, href, data, series, image }: Work) {
  return {
    number: data.number,
    url: absolute(href),
    title: data.title,
    kind: data.kind,
    label: data.kind === 'specimen' ? `${number} ${data.title}（样张）` : `${number} ${data.title}`,
    series: series && { id: series.id, title: series.title },
    photographer: data.photographer,
    unit: data.unit,
    award: data.award,
    place: data.place,
    taken: data.taken,
    camera: data.camera,
    description: data.description,
    alt: image && data.alt,
    rights: data.rights,
    status: data.status,
    withdrawal: data.withdrawal,
    images: image?.jpeg.map(({ url, width, height }) => ({ url: absolute(url), width, height })),
  };
}
