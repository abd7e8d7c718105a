/** The items of what should be a list; of anything else none. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
