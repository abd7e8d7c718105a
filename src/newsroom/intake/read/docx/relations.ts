import { packagePath } from '../../../package-path.ts';
import { attribute, childrenOf, type XmlElement } from './xml.ts';

/** What a part of a document refers to, and where it lies. */
export interface Relation {
  id: string;
  type: string;
  /** In the package. */
  path: string;
  isOutside: boolean;
}

/** @param folder of the part whose relations they are. */
export const relationsOf = (root: XmlElement | undefined, folder: string): Relation[] =>
  childrenOf(root, 'relationship').map((relation) => ({
    id: attribute(relation, 'id') ?? '',
    type: attribute(relation, 'type') ?? '',
    path: packagePath(folder, attribute(relation, 'target') ?? ''),
    isOutside: attribute(relation, 'targetmode') === 'External',
  }));
