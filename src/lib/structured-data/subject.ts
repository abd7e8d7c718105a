import type { CollectionPage, Person, WithContext } from 'schema-dts';
import type { Subject } from '../queries/listed-subject.ts';
import { absolute } from '../urls.ts';

/** schema.org `Person` of somebody whom articles are about. */
export function personData(subject: Subject): WithContext<Person> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': absolute(subject.href),
    url: absolute(subject.href),
    name: subject.name,
    ...(subject.aliases.length > 0 ? { alternateName: subject.aliases } : {}),
    ...(subject.description ? { description: subject.description } : {}),
  };
}

/** schema.org `CollectionPage` of a topic or a section. */
export function listData(subject: Subject): WithContext<CollectionPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': absolute(subject.href),
    url: absolute(subject.href),
    name: subject.name,
    ...(subject.description ? { description: subject.description } : {}),
  };
}
