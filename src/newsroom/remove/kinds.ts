/** The kinds of records that are taken away as a whole; articles and works are withdrawn. */
export const removable = ['people', 'topics', 'exhibitions'] as const;

export type RemovableKind = (typeof removable)[number];

/** What editors call one of each. */
export const removableNouns: Record<RemovableKind, string> = {
  people: '人物',
  topics: '主题',
  exhibitions: '影展',
};
