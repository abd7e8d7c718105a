import { recordsCsv, recordsJson, type Field } from '../open-data/field.ts';
import type { Exhibition, Work } from '../queries/exhibitions.ts';
import { absolute } from '../urls.ts';

/** The works of an exhibition as open data; withdrawn works are left out, a withdrawn picture leaves its work. */
export function worksJson(exhibition: Exhibition): string {
  const { id, data, href } = exhibition;
  return recordsJson(workFields, 'works', exhibition.works, {
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
  });
}

/** The same works as a table for spreadsheets. */
export const worksCsv = (exhibition: Exhibition): string => recordsCsv(workFields, exhibition.works);

/** Names of the kinds, as pages show them. */
export const kindNames = { photograph: '照片', specimen: '样张' } as const;

/** What is given of a work. Keys and columns are only added: others rely on them. */
export const workFields: Field<Work>[] = [
  {
    key: 'number',
    name: '编号',
    meaning: '在影展里的编号；CSV 里写成三位',
    value: ({ data }) => data.number,
    cell: ({ number }) => number,
  },
  {
    key: 'label',
    meaning: '编号和名称，样张写明“样张”',
    value: ({ number, data }) => `${number} ${data.title}${data.kind === 'specimen' ? '（样张）' : ''}`,
  },
  { key: 'title', name: '作品名称', meaning: '作品自己的名称', value: ({ data }) => data.title },
  {
    key: 'kind',
    name: '类别',
    meaning: '照片 photograph，或本站制作的样张 specimen',
    value: ({ data }) => data.kind,
    cell: ({ data }) => kindNames[data.kind],
  },
  {
    key: 'series',
    name: '系列',
    meaning: '所在的系列；JSON 里是代号和名称',
    value: ({ series }) => series && { id: series.id, title: series.title },
    cell: ({ series }) => series?.title,
  },
  { key: 'photographer', name: '作者', meaning: '样张没有', value: ({ data }) => data.photographer },
  { key: 'unit', name: '单位', meaning: '作者的单位，样张没有', value: ({ data }) => data.unit },
  { key: 'award', name: '奖项', meaning: '样张没有', value: ({ data }) => data.award },
  { key: 'place', name: '地点', meaning: '拍摄地点', value: ({ data }) => data.place },
  {
    key: 'taken',
    name: '拍摄日期',
    meaning: '写到知道的程度',
    value: ({ data }) => data.taken,
  },
  { key: 'camera', meaning: '相机', value: ({ data }) => data.camera },
  { key: 'description', name: '说明', meaning: '作品说明', value: ({ data }) => data.description },
  { key: 'alt', name: '画面', meaning: '画面里有什么', value: ({ data, image }) => image && data.alt },
  { key: 'rights', name: '权利', meaning: '权利说明', value: ({ data }) => data.rights },
  { key: 'url', name: '网址', meaning: '作品页，长期不变', value: ({ href }) => absolute(href) },
  {
    key: 'images',
    name: '图片',
    meaning: '最大的 JPEG 图片；JSON 里有各种尺寸',
    value: ({ image }) =>
      image?.jpeg.map(({ url, width, height }) => ({ url: absolute(url), width, height })),
    cell: ({ image }) => image && absolute(image.largest.url),
  },
  {
    key: 'width',
    name: '宽（像素）',
    meaning: '最大的图片的宽，单位：像素',
    value: ({ image }) => image?.largest.width,
  },
  {
    key: 'height',
    name: '高（像素）',
    meaning: '最大的图片的高，单位：像素',
    value: ({ image }) => image?.largest.height,
  },
  {
    key: 'status',
    meaning: 'published 已发布、image-withdrawn 图片已撤回；撤回的作品不在数据里',
    value: ({ data }) => data.status,
  },
  { key: 'withdrawal', meaning: '图片撤回的日期和原因', value: ({ data }) => data.withdrawal },
];
