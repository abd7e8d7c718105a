import { bylinesUrl, peopleUrl, sectionsUrl, topicsUrl } from '../urls.ts';

/** The kinds of lists by which the archive can be read, in the order in which pages offer them. */
export const subjectKinds = {
  sections: {
    label: '栏目',
    href: sectionsUrl(),
    intro: '报纸的各个栏目，每个栏目的稿件按日期排列。',
    describe: (name: string) => `“${name}”栏目的稿件。`,
    none: '这个栏目还没有可以阅读的稿件。',
  },
  bylines: {
    label: '作者',
    href: bylinesUrl(),
    intro: '署名的记者、通讯员、摄影者和单位，按拼音排列。',
    describe: (name: string) => `署名${name}的稿件。`,
    note: '按稿件和图片的署名归集；姓名相同的列在一起。',
    none: '没有可以阅读的稿件。',
  },
  people: {
    label: '人物',
    href: peopleUrl(),
    intro: '稿件和作品写到、提到的人物，按姓名的拼音排列。',
    describe: (name: string) => `关于${name}的稿件。`,
    none: '没有可以阅读的稿件：与这个人物有关的稿件已撤回，或尚未发布。',
  },
  topics: {
    label: '主题',
    href: topicsUrl(),
    intro: '稿件的主题，由编者编目，按拼音排列。',
    describe: (name: string) => `关于${name}的稿件。`,
    none: '没有可以阅读的稿件：与这个主题有关的稿件已撤回，或尚未发布。',
  },
} as const satisfies Record<string, SubjectKind>;

/** How much a list holds: `3篇，提到2篇，作品5幅`. */
export function countsOf({ listings, articles, works }: Counted): string {
  const named = listings.length - articles.length;
  return [
    articles.length > 0 && `${articles.length}篇`,
    named > 0 && `提到${named}篇`,
    works.length > 0 && `作品${works.length}幅`,
  ]
    .filter(Boolean)
    .join('，');
}

interface Counted {
  listings: readonly unknown[];
  articles: readonly unknown[];
  works: readonly unknown[];
}

export interface SubjectKind {
  label: string;
  /** Of the index. */
  href: string;
  /** Above the index. */
  intro: string;
  /** What a page of the kind holds, for search engines and previews. */
  describe: (name: string) => string;
  /** On each page of the kind. */
  note?: string;
  /** Where there is nothing to list. */
  none: string;
}
