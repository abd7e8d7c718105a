import { createHash } from 'node:crypto';
import type { Publication } from '../queries/publication.ts';
import { homeUrl, shareUrl } from '../urls.ts';

/**
 * The address of the picture that a shared link of a page shows. The build draws what was asked for; the name is made from
 * all that the picture shows, so hosts may keep it for ever.
 */
export function cardUrl(card: Card, publication: CardPublication): string {
  const { path, ...shown } = card;
  const { title, titleParts, seal, organisation, place } = publication;
  const paper = { title, titleParts, seal, organisation, place };
  const hash = createHash('sha256')
    .update(JSON.stringify([recipe, shown, paper]))
    .digest('hex')
    .slice(0, 8);
  const file = `${path}.${hash}.png`;
  askedCards().set(file, { card: shown, publication });
  return shareUrl(file);
}

/** Where the picture of a page lies: below the page's own path, so that what belongs to a year lies together. */
export const cardPath = (pathname: string): string => `${pathname.slice(homeUrl().length)}card`;

/**
 * The pictures that the pages made so far have asked for, by their paths below `share/`. Pages and what is done with their files are
 * loaded apart from each other, in one process.
 */
export function askedCards(): Map<string, AskedCard> {
  const process = globalThis as { [asked]?: Map<string, AskedCard> };
  return (process[asked] ??= new Map());
}

const asked = Symbol.for('share-cards');

/** Raised when the same card is drawn otherwise. */
const recipe = 2;

/** What a picture for shared links says; without a headline it is the masthead, large. */
export interface Card {
  /** Of the picture, below `share/`, without its hash and ending. */
  path: string;
  kicker?: string | undefined;
  headline?: string | undefined;
  subtitle?: string | undefined;
  /** Lines of their own below the headline. */
  list?: readonly string[] | undefined;
  /** Date, section and the like; one line at the foot. */
  facts?: readonly string[] | undefined;
}

export type CardPublication = Pick<
  Publication,
  'title' | 'titleParts' | 'seal' | 'organisation' | 'place' | 'lettering' | 'device'
>;

export interface AskedCard {
  card: Omit<Card, 'path'>;
  publication: CardPublication;
}
