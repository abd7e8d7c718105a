/** What an exhibition's note writes for the number of specimens that are left: the site counts them. */
export const specimenCountMark = '{样张数}';

/**
 * What is said of an exhibition's specimens; nothing where none is left.
 *
 * @param note of the exhibition's record.
 * @param left how many specimens are on the wall.
 */
export function specimenNote(note: string | undefined, left: number): string | undefined {
  if (left === 0) return undefined;
  return (note ?? usualNote).replaceAll(specimenCountMark, String(left));
}

const usualNote = `墙上标明“样张”的${specimenCountMark}幅由本站制作，不是参展作品；收到原作后逐号替换。`;
