import type { Exhibition, ShownWork } from './queries/exhibitions.ts';
import { absolute, manifestUrl } from './urls.ts';

/**
 * The works on display as a IIIF Presentation 3 manifest: one canvas a work, in the catalogue's order, with
 * pictures of fixed sizes and no image service. Source: https://iiif.io/api/presentation/3.0/
 */
export function exhibitionManifest(exhibition: Exhibition) {
  const { data, href, shown, hasSpecimens } = exhibition;
  const note = hasSpecimens ? data.specimenNote : undefined;
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: absolute(manifestUrl(exhibition.id)),
    type: 'Manifest',
    label: chinese(data.title),
    ...(note ? { summary: chinese(note) } : {}),
    metadata: [
      pair('主办', data.organiser),
      pair('开展', data.opening),
      ...(data.theme ? [pair('主题', data.theme)] : []),
      ...(data.venue ? [pair('地点', data.venue)] : []),
    ],
    homepage: [{ id: absolute(href), type: 'Text', label: chinese(data.title), format: 'text/html' }],
    items: shown.map(canvas),
  };
}

function canvas({ href, number, data, image, series }: ShownWork) {
  const id = resource(href, 'canvas');
  const largest = image.largest;
  const size = { width: largest.width, height: largest.height };
  const specimen = data.kind === 'specimen' ? '（样张）' : '';
  return {
    id,
    type: 'Canvas',
    ...size,
    label: chinese(`${number} ${data.title}${specimen}`),
    summary: chinese(data.alt),
    metadata: [
      ...(series ? [pair('系列', series.title)] : []),
      ...(data.photographer ? [pair('作者', data.photographer)] : []),
      ...(data.unit ? [pair('单位', data.unit)] : []),
      ...(data.award ? [pair('奖项', data.award)] : []),
    ],
    requiredStatement: pair('权利', data.rights),
    homepage: [{ id: absolute(href), type: 'Text', label: chinese(data.title), format: 'text/html' }],
    thumbnail: image.jpeg.slice(0, 1).map(picture),
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

const chinese = (text: string) => ({ 'zh-CN': [text] });
const pair = (label: string, value: string) => ({ label: chinese(label), value: chinese(value) });
