import type { SiteFiles } from './site-files.ts';

/**
 * What a site changes against the one that is published, by kinds that an editor knows: pages by their addresses, pictures
 * by what they show, and the rest as files.
 */
export function compareSites(published: SiteFiles, next: SiteFiles): SiteChange[] {
  const [before, after] = [things(published), things(next)];
  return kinds
    .map(({ name, measure }) => {
      const [old, now] = [before.get(name) ?? empty, after.get(name) ?? empty];
      return {
        kind: name,
        measure,
        added: [...now.keys()].filter((key) => !old.has(key)),
        changed: [...now].filter(([key, sum]) => old.has(key) && old.get(key) !== sum).map(([key]) => key),
        gone: [...old.keys()].filter((key) => !now.has(key)),
      };
    })
    .filter(({ added, changed, gone }) => added.length + changed.length + gone.length > 0);
}

/** The addresses of pages that would not be there any more: each is cited somewhere. */
export const goneAddresses = (changes: readonly SiteChange[]) =>
  changes.filter(({ kind }) => kind !== '图片' && kind !== '其他文件').flatMap(({ gone }) => gone);

/** In one line: `新增：1期版面、8篇稿件；改动：2个专题页`. */
export function describeChanges(changes: readonly SiteChange[]): string {
  const part = (label: string, of: 'added' | 'changed' | 'gone') => {
    const items = changes.filter((change) => change[of].length > 0);
    return items.length === 0
      ? []
      : [
          `${label}：${items.map(({ kind, measure, [of]: all }) => `${all.length}${measure}${kind}`).join('、')}`,
        ];
  };
  const parts = [...part('新增', 'added'), ...part('改动', 'changed'), ...part('消失', 'gone')];
  return parts.join('；') || '和已发布的完全一样';
}

/** By kind, what a site has: pages and files by their paths, pictures by the folder that holds all their sizes. */
function things(files: SiteFiles): Map<string, Map<string, string>> {
  const all = new Map<string, Map<string, string>>();
  for (const [path, sum] of Object.entries(files)) {
    const { name, key } = kinds.find(({ pattern }) => pattern.test(path)) ?? {
      name: '其他文件',
      key: undefined,
    };
    const own = all.get(name) ?? new Map<string, string>();
    const id = (key ?? ((whole: string) => whole))(path);
    own.set(id, (own.get(id) ?? '') + sum);
    all.set(name, own);
  }
  return all;
}

const empty: ReadonlyMap<string, string> = new Map();

const address = (path: string) => `/${path.replace(/index\.html$/, '')}`;

const page = (name: string, measure: string, pattern: RegExp): Kind => ({
  name,
  measure,
  pattern,
  key: address,
});

/** The first whose pattern fits. Derived forms (`.br`, `.gz`) are files like others. */
const kinds: Kind[] = [
  page('版面', '期', /^issues\/(?!years\/)[^/]+\/index\.html$/),
  page('稿件', '篇', /^articles\/[^/]+\/[^/]+\/index\.html$/),
  page('作品', '幅', /^exhibitions\/[^/]+\/\d+\/index\.html$/),
  page('影展', '个', /^exhibitions\/[^/]+\/index\.html$/),
  page('人物', '位', /^people\/[^/]+\/(\d{4}\/)?index\.html$/),
  page('主题', '个', /^topics\/[^/]+\/(\d{4}\/)?index\.html$/),
  page('其他网页', '个', /(^|\/)index\.html$|^404\.html$/),
  {
    name: '图片',
    measure: '幅',
    pattern: /^media\//,
    key: (path) => path.replace(/\/[^/]*$/, '').replace(/^media\//, ''),
  },
  { name: '其他文件', measure: '个', pattern: /./, key: (path) => path },
];

interface Kind {
  name: string;
  measure: string;
  pattern: RegExp;
  key: (path: string) => string;
}

export interface SiteChange {
  /** In Chinese: 稿件. */
  kind: string;
  /** The measure word of the kind: 篇. */
  measure: string;
  /** Addresses of pages from the root, else paths. */
  added: string[];
  changed: string[];
  gone: string[];
}
