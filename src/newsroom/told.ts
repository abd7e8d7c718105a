/** What an editor is told: what is wrong, and what to do about it. */
export interface Told {
  problem: string;
  remedy: string;
}

/** The first of some names, with a sign that there are more. */
export const firstOf = (names: readonly (string | number)[], most: number): string =>
  names.slice(0, most).join('、') + (names.length > most ? '……' : '');

export const told = (problem: string, remedy: string): Told => ({ problem, remedy });
