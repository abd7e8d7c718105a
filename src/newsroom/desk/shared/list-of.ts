/** The items of what should be a list: what stands there alone is its one item. */
export const listOf = (value: unknown): unknown[] => [value ?? []].flat();
