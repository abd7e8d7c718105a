/** How far the pictures of a site are that is being built, as the newest of its lines tells; nothing before one does. */
export const progressIn = (lines: readonly string[]): string =>
  lines.map((line) => /图片\d+(?:\/\d+)?幅.*$/.exec(line)?.[0]).findLast((told) => told !== undefined) ?? '';
