import { shownFile, type Problem } from '../../../content/problem.ts';
import { Ledger } from '../../../lib/addresses/ledger.ts';
import { Redirects } from '../../../lib/addresses/redirects.ts';
import { entryAddress, entryAt, type PagedCollection } from '../../../lib/urls.ts';
import { entryPath, patterns } from '../../../schema/index.ts';
import type { Content, Rule } from '../content.ts';
import { nearest } from '../nearest.ts';

/** What was published is found for good: whoever renames or deletes it says where its readers are led. */
export const vanishedAddresses: Rule = (content) =>
  vanished(content).map(({ address, collection, id, suggestion }): Problem => {
    const file = shownFile(content.folder, patterns.redirects);
    return {
      file,
      field: '',
      problem: `发布过的网址 ${address} 打不开了：没有 ${shownFile(content.folder, entryPath(collection, id))}`,
      remedy: [
        `把文件放回去，或改回原名；确实要改名、删去的，在 ${file} 里写上读者转到哪里：`,
        ...(content.ids('redirects').size > 0 ? [] : ['redirects:']),
        `  - from: ${address}`,
        `    to: ${suggestion}`,
        ...(withdrawable.has(collection) ? ['只是要撤下的，不要删文件，用“撤回”'] : []),
      ].join('\n    '),
    };
  });

const withdrawable = new Set<PagedCollection>(['articles', 'works']);

/** The pages of entries that were published and are not there, nor led anywhere; what goes with an issue or an exhibition is told with that. */
export function vanished(content: Content): Vanished[] {
  const ledger = Ledger.read(content.folder);
  const isLive = (address: string) => {
    const entry = entryAt(address);
    return entry !== undefined && content.ids(entry.collection).has(entry.id);
  };
  const redirects = new Redirects(content.sound('redirects').flatMap(({ data }) => data.redirects));
  const gone = [...ledger.addresses].flatMap((address) => {
    const entry = entryAt(address);
    return entry && !isLive(address) && !redirects.follow(address, isLive) ? [{ address, ...entry }] : [];
  });
  const told = new Set(gone.map(({ address }) => address));
  return gone
    .filter(({ collection, id }) => !told.has(ownerOf(collection, id) ?? ''))
    .map((entry) => ({ ...entry, suggestion: suggest(entry, content, ledger) }));
}

function ownerOf(collection: PagedCollection, id: string): string | undefined {
  const [owner = ''] = id.split('/');
  if (collection === 'articles') return entryAddress('issues', owner);
  return collection === 'works' ? entryAddress('exhibitions', owner) : undefined;
}

/** Where the readers most likely find what they look for: under a new name, else on the page above. */
function suggest(
  { collection, id }: Pick<Vanished, 'collection' | 'id'>,
  content: Content,
  ledger: Ledger,
): string {
  const unpublished = [...content.ids(collection)].filter(
    (one) => !ledger.has(entryAddress(collection, one)),
  );
  const [owner, name] = id.includes('/') ? (id.split('/') as [string, string]) : [undefined, id];
  const beside = unpublished.filter((one) => !owner || one.startsWith(`${owner}/`));
  const found =
    unpublished.find((one) => owner && one.endsWith(`/${name}`)) ??
    (beside.length === 1 ? beside[0] : undefined) ??
    nearest(id, beside);
  if (found) return entryAddress(collection, found);
  const above = owner && ownerOf(collection, id);
  const page = above && entryAt(above);
  return page && content.ids(page.collection).has(page.id)
    ? (above ?? '')
    : `/${collection === 'works' ? 'exhibitions' : collection === 'articles' ? 'issues' : collection}/`;
}

/** The page of an entry that is not there any more. */
export interface Vanished {
  address: string;
  collection: PagedCollection;
  id: string;
  /** An address that its readers may be led to. */
  suggestion: string;
}
