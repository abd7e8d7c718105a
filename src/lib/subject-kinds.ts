import { peopleUrl, sectionsUrl, topicsUrl } from './urls.ts';

/** The kinds of lists by which the archive can be read, in the order in which pages offer them. */
export const subjectKinds = {
  sections: {
    label: '栏目',
    href: sectionsUrl(),
    intro: '报纸的各个栏目，每个栏目的稿件按日期排列。',
    describe: (name: string) => `“${name}”栏目的稿件。`,
    none: '这个栏目还没有可以阅读的稿件。',
  },
  people: {
    label: '人物',
    href: peopleUrl(),
    intro: '稿件写到的人物，按姓名的拼音排列。',
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
} satisfies Record<string, SubjectKind>;

export interface SubjectKind {
  label: string;
  /** Of the index. */
  href: string;
  /** Above the index. */
  intro: string;
  /** What a page of the kind holds, for search engines and previews. */
  describe: (name: string) => string;
  /** Where there is nothing to list. */
  none: string;
}
