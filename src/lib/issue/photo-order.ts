/**
 * The photographs of a piece as the newspaper page has them: those that are there, and behind them the captions of missing ones, which
 * above a picture would be read as its own.
 */
export const shownFirst = <P extends { image?: unknown }>(photos: readonly P[]): P[] => [
  ...photos.filter(({ image }) => image),
  ...photos.filter(({ image }) => !image),
];
