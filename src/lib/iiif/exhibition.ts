import { kindNames } from '../exhibition/exhibition-data.ts';
import { chinese, context, dataset, pair, pairs, provider, rightsOf, webPage } from './parts.ts';
import type { Exhibition, ShownWork } from '../queries/exhibitions.ts';
import type { Publication } from '../queries/publication.ts';
import { absolute, manifestUrl, worksDataUrl } from '../urls.ts';

/**
 * The works on display as a IIIF Presentation 3 manifest: one canvas a work, in the catalogue's order, with
 * pictures of fixed sizes and no image service. The specification asks for one canvas at least. Source: https://iiif.io/api/presentation/3.0/
 */
export function exhibitionManifest(exhibition: Exhibition, publication: Publication) {
  const { id, data, href, shown, specimenNote: note } = exhibition;
  return {
    '@context': context,
    id: absolute(manifestUrl(id)),
    type: 'Manifest',
    label: chinese(data.title),
    ...(note ? { summary: chinese(note) } : {}),
    metadata: pairs({ 主办: data.organiser, 开展: data.opening, 主题: data.theme, 地点: data.venue }),
    requiredStatement: pair('权利', publication.rights),
    ...rightsOf(publication.rights),
    ...(fullDate.test(data.opening) ? { navDate: `${data.opening}T00:00:00+08:00` } : {}),
    provider: provider(publication),
    homepage: [webPage(href, data.title)],
    seeAlso: [
      dataset(worksDataUrl(id, 'json'), 'application/json', '作品目录 JSON'),
      dataset(worksDataUrl(id, 'csv'), 'text/csv', '作品目录 CSV'),
    ],
    thumbnail: thumbnail(shown[0]),
    items: shown.map(canvas),
  };
}

function canvas(work: ShownWork) {
  const { href, number, data, image, series } = work;
  const id = resource(href, 'canvas');
  const largest = image.largest;
  const specimen = data.kind === 'specimen' ? '（样张）' : '';
  return {
    id,
    type: 'Canvas',
    width: largest.width,
    height: largest.height,
    label: chinese(`${number} ${data.title}${specimen}`),
    summary: chinese(data.description ?? data.alt),
    metadata: pairs({
      编号: number,
      类别: kindNames[data.kind],
      系列: series?.title,
      作者: data.photographer,
      单位: data.unit,
      奖项: data.award,
      地点: data.place,
      拍摄日期: data.taken,
      画面: data.alt,
    }),
    requiredStatement: pair('权利', data.rights),
    ...rightsOf(data.rights),
    homepage: [webPage(href, data.title)],
    thumbnail: thumbnail(work),
    items: [
      {
        id: resource(href, 'page'),
        type: 'AnnotationPage',
        items: [
          {
            id: resource(href, 'painting'),
            type: 'Annotation',
            motivation: 'painting',
            body: picture(largest),
            target: id,
          },
        ],
      },
    ],
  };
}

/** Names a part of the manifest by an address that leads to the work's page; fragments are not allowed here. */
const resource = (href: string, part: string) => `${absolute(href)}?iiif=${part}`;

const picture = ({ url, width, height }: ShownWork['image']['largest']) => ({
  id: absolute(url),
  type: 'Image',
  format: 'image/jpeg',
  width,
  height,
});

const thumbnail = (work: ShownWork | undefined) => (work ? work.image.jpeg.slice(0, 1).map(picture) : []);

const fullDate = /^\d{4}-\d{2}-\d{2}$/;
