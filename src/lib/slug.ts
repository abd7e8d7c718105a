import { pinyin } from 'pinyin-pro';

/** Names become addresses: small Latin letters, digits and hyphens, which every system and every link keeps. */
export const isPlainName = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** A plain name for a Chinese one, by its sound: `夜校` → `ye-xiao`; empty where it has neither Chinese nor Latin letters. */
export function slugOf(name: string, kind: 'surname' | 'normal' = 'normal'): string {
  return pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    mode: kind,
  })
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, mostSyllables)
    .join('-');
}

const mostSyllables = 8;
