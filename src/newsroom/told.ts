/** What an editor is told: what is wrong, and what to do about it. */
export interface Told {
  problem: string;
  remedy: string;
}

export const told = (problem: string, remedy: string): Told => ({ problem, remedy });
