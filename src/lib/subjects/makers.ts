import { authorsOf, parseByline, type Contributor } from './byline.ts';
import { markOf } from './section-ids.ts';
import { slugOf } from '../slug.ts';
import { bylineUrl } from '../urls.ts';

/**
 * Those whom an article's by-line and the credits of its photographs name as its makers, in that order. A credit counts where it says
 * what somebody did: `李四 摄`.
 */
export function makersOf({ byline = '', photos }: Credited): Maker[] {
  const credited = photos.flatMap(({ credit }) =>
    contributorsOf(credit ?? '').filter(({ roles }) => roles.length > 0),
  );
  const makers = new Map<string, Maker>();
  for (const { name, kind, roles } of authorsOf([...contributorsOf(byline), ...credited])) {
    const known = makers.get(name);
    if (known) known.roles = [...new Set([...known.roles, ...roles])];
    else makers.set(name, { id: idOf(name, kind), name, kind, roles: [...new Set(roles)] });
  }
  return [...makers.values()];
}

/**
 * The end of a maker's address: the pinyin of the name, and a mark made of it. The mark always stands there, for an issue that is
 * entered later may bring an older namesake in sound.
 */
function idOf(name: string, kind: Maker['kind']): string {
  const known = ids.get(name);
  if (known) return known;
  const sound = slugOf(name, kind === 'person' ? 'surname' : 'normal');
  const id = [sound, markOf(name)].filter(Boolean).join('-');
  ids.set(name, id);
  return id;
}

// The same names stand in article after article, and pinyin takes its time.
const ids = new Map<string, string>();

/** What {@link parseByline} makes of a line, once for all articles that bear the same. */
function contributorsOf(line: string): readonly Contributor[] {
  const known = parsed.get(line) ?? parseByline(line);
  parsed.set(line, known);
  return known;
}

const parsed = new Map<string, readonly Contributor[]>();

/** A by-line as it is printed, in pieces: the names of makers lead to their pages. */
export function bylineParts(byline: string): BylinePart[] {
  const parts: BylinePart[] = [];
  let rest = byline;
  for (const { id, name } of makersOf({ byline, photos: [] })) {
    const found = printed(name).exec(rest);
    if (!found) continue;
    if (found.index > 0) parts.push({ text: rest.slice(0, found.index), href: undefined });
    parts.push({ text: found[0], href: bylineUrl(id) });
    rest = rest.slice(found.index + found[0].length);
  }
  return rest ? [...parts, { text: rest, href: undefined }] : parts;
}

/** Names of two characters are printed with a space between them, too. */
const printed = (name: string) =>
  new RegExp([...name.replace(/\s/g, '')].map((char) => RegExp.escape(char)).join('\\s*'), 'u');

export interface Credited {
  byline?: string | undefined;
  photos: readonly { credit?: string | undefined }[];
}

export interface Maker {
  id: string;
  name: string;
  kind: 'person' | 'organization';
  /** As printed: 记者, 通讯员, 摄影; empty where none is. */
  roles: string[];
}

export interface BylinePart {
  text: string;
  href: string | undefined;
}
