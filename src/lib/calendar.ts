/** A month as rows of seven days from Sunday; 0 stands for a cell outside the month. `month` is 1 to 12. */
export function monthWeeks(year: number, month: number): number[][] {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first + days) / 7) * 7 }, (_, cell) => {
    const day = cell - first + 1;
    return day >= 1 && day <= days ? day : 0;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Groups things by a key, in the order in which the keys first occur. */
export const groupBy = <T, K>(things: readonly T[], keyOf: (thing: T) => K): [K, T[]][] => [
  ...Map.groupBy(things, keyOf),
];
