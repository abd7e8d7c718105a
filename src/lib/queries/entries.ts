import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { checkedEntries } from '../../content/checked-entries.ts';

/** The entries of a collection: as the check of this build has read them, else as Astro has. */
export async function entriesOf<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const checked = checkedEntries();
  if (!checked) return getCollection(name);
  return (checked.get(name) ?? []).map(
    (entry) => ({ ...entry, collection: name }) as unknown as CollectionEntry<Name>,
  );
}
