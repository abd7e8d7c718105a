import { pinyin } from 'pinyin-pro';

/** Names become addresses: small Latin letters, digits and hyphens, which every system and every link keeps. */
export const isPlainName = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !isDeviceName(name);

/**
 * What Windows keeps for devices: a file of such a name cannot be made there, whatever its ending, so that the project could not be copied.
 * Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export const isDeviceName = (name: string) => /^(con|prn|aux|nul|(com|lpt)\d)$/.test(name);

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
