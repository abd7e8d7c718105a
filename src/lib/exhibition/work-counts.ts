const stages = [
  { stage: 'entries', name: '征集' },
  { stage: 'selected', name: '入选' },
  { stage: 'displayed', name: '展出' },
] as const;

/** How many works were sent in, selected and displayed. An exhibition that is to come has 0 in its record: nothing is said of that. */
export const workCounts = (counts: Record<(typeof stages)[number]['stage'], number>) =>
  stages.map(({ stage, name }) => ({ stage, name, count: counts[stage] })).filter(({ count }) => count > 0);

/** The same as a sentence, or nothing. */
export const workCountsText = (counts: Parameters<typeof workCounts>[0]): string => {
  const parts = workCounts(counts).map(({ name, count }) => `${name}${count}幅`);
  return parts.length > 0 ? `${parts.join('，')}。` : '';
};
