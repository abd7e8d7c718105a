/** What differs between the places that a page is set for. In em of its text. */
export interface Medium {
  /** The width of the whole page. */
  width: number;
  columnGap: number;
  lineHeight: number;
  /** No picture is taller. */
  tallestPicture: number;
  /** What a picture takes of the width that it could have. */
  pictures: number;
  /** The size of captions. */
  caption: number;
}

/**
 * A window of 1,280 by 800 pixels. The page is 73 em wide there and, since its type grows with it, in wider ones; a picture is never taller
 * than nine tenths of the window. Captions are no smaller than the text there, for no letter is; in type that is larger they are.
 *
 * @param zoom of a page that is set larger than usual.
 * @param isNarrow whether the page has three columns, whose type is larger.
 */
export const onScreen = (zoom: number, isNarrow: boolean): Medium => ({
  width: 73,
  columnGap: 1.5,
  lineHeight: 1.5,
  tallestPicture: 51 / zoom,
  pictures: 1,
  caption: isNarrow ? 0.9 : Math.max(0.9, 1 / zoom),
});

/** The type of paper whose size is 1, in points: 六号. */
export const paperType = 7.9;

const millimetre = 72 / 25.4;

/** What a page has of a sheet of A3 within its margins, in points. */
export const sheetOfPaper = { width: 277 * millimetre, height: 400 * millimetre, gap: 5 * millimetre };

/** A sheet of A3, with type and pictures of these shares of the usual. */
export function onPaper({ type, pictures }: { type: number; pictures: number }): Medium {
  const em = paperType * type;
  return {
    width: sheetOfPaper.width / em,
    columnGap: sheetOfPaper.gap / em,
    lineHeight: 1.31,
    tallestPicture: (120 * millimetre) / em,
    pictures,
    // No letter is smaller than 6.5 points.
    caption: Math.max(0.9, 6.5 / em),
  };
}
