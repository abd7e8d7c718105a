import type {
  ExhibitionEvent,
  ImageGallery,
  ImageObject,
  Photograph,
  VisualArtwork,
  WithContext,
} from 'schema-dts';
import type { Exhibition, Work } from '../queries/exhibitions.ts';
import type { Publication } from '../queries/publication.ts';
import { aboutUrl, absolute } from '../urls.ts';

/** schema.org `ImageGallery` about the `ExhibitionEvent` whose works it shows. */
export function exhibitionData(exhibition: Exhibition, publication: Publication): WithContext<ImageGallery> {
  const { data, href, report } = exhibition;
  const event: ExhibitionEvent = {
    '@type': 'ExhibitionEvent',
    name: data.title,
    startDate: data.opening,
    ...(data.theme ? { description: data.theme } : {}),
    ...(data.venue ? { location: { '@type': 'Place', name: data.venue } } : {}),
    organizer: { '@type': 'Organization', name: data.organiser },
    ...(report ? { subjectOf: { '@type': 'NewsArticle', '@id': absolute(report.href) } } : {}),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageGallery',
    '@id': absolute(href),
    url: absolute(href),
    name: data.title,
    inLanguage: publication.language,
    about: event,
    publisher: { '@type': 'Organization', name: publication.organisation },
  };
}

/** schema.org `Photograph` for a photographer's work; a specimen is the site's own `VisualArtwork` and says so. */
export function workData(
  work: Work,
  exhibition: Exhibition,
  publication: Publication,
): WithContext<Photograph> | WithContext<VisualArtwork> {
  const { data, number, href, specimen, series } = work;
  const gallery = {
    '@type': 'ImageGallery',
    '@id': absolute(exhibition.href),
    name: exhibition.data.title,
  } as const;
  const description = data.description ?? data.alt;
  const common = {
    '@context': 'https://schema.org',
    '@id': absolute(href),
    url: absolute(href),
    identifier: number,
    ...(description ? { description } : {}),
    ...ownership(work, publication),
    inLanguage: publication.language,
    isPartOf: series
      ? [
          gallery,
          {
            '@type': 'CreativeWorkSeries' as const,
            name: series.title,
            isPartOf: { '@id': absolute(exhibition.href) },
          },
        ]
      : gallery,
    ...imageOf(work, publication),
  } as const;
  if (specimen)
    return { ...common, '@type': 'VisualArtwork', name: `${data.title}（样张）`, artform: '样张' };
  return {
    ...common,
    '@type': 'Photograph',
    name: data.title,
    ...(data.award ? { award: data.award } : {}),
    ...(data.taken ? { dateCreated: data.taken } : {}),
    ...(data.place ? { contentLocation: { '@type': 'Place', name: data.place } } : {}),
  };
}

/** Who made a work and what may be done with it: of the work, and of its picture, which search engines show alone. */
function ownership({ data, specimen }: Work, publication: Publication) {
  const credit = specimen
    ? publication.title
    : [data.unit, data.photographer].filter((name) => name !== undefined).join(' ');
  const creator = specimen
    ? ({ '@type': 'Organization', name: publication.title } as const)
    : data.photographer &&
      ({
        '@type': 'Person',
        name: data.photographer,
        ...(data.unit ? { affiliation: { '@type': 'Organization' as const, name: data.unit } } : {}),
      } as const);
  return {
    ...(creator ? { creator } : {}),
    ...(credit ? { creditText: credit } : {}),
    copyrightNotice: data.rights,
  };
}

/** Where the rights are told, and whom to ask: what search engines show beside a picture. */
const licensing = ({ contact }: Publication) => ({
  license: absolute(`${aboutUrl()}#rights`),
  acquireLicensePage: absolute(`${aboutUrl()}#${contact ? 'contact' : 'rights'}`),
});

function imageOf(work: Work, publication: Publication): { image?: ImageObject } {
  const { data, image } = work;
  if (!image) return {};
  return {
    image: {
      '@type': 'ImageObject',
      contentUrl: absolute(image.largest.url),
      encodingFormat: 'image/jpeg',
      width: `${image.largest.width}px`,
      height: `${image.largest.height}px`,
      thumbnailUrl: absolute(image.fallback.url),
      caption: data.alt,
      ...(data.camera ? { exifData: { '@type': 'PropertyValue', name: '相机', value: data.camera } } : {}),
      ...ownership(work, publication),
      ...licensing(publication),
    },
  };
}
