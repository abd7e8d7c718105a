/**
 * Measures the newspaper page in the browser; runs there, and so uses nothing from outside. Blank is what lies further than 0.85 em
 * from every line of text, picture and table, as a share of the sheet's zones: ordinary gaps are none.
 */
export function lookAtPage(): PageMeasures {
  const step = 6;
  const em = parseFloat(getComputedStyle(document.querySelector('.zones')!).fontSize);
  const measures: PageMeasures = {
    blank: 0,
    headlineLines: 0,
    narrowest: Infinity,
    overflows: Number(document.documentElement.scrollWidth > innerWidth),
    zones: 0,
    pages: document.querySelectorAll('.sheet').length,
    letters: [...document.querySelectorAll('.zone')].map((zone) => zone.textContent.trim()).join('').length,
  };
  let [cells, free] = [0, 0];
  const textRects = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].filter(({ width }) => width > 2);
  };
  for (const sheet of document.querySelectorAll('.zones')) {
    const frame = sheet.getBoundingClientRect();
    const [wide, high] = [Math.ceil(frame.width / step), Math.ceil(frame.height / step)];
    const filled = new Uint8Array(wide * high);
    const fill = (rect: DOMRect) => {
      const pad = em * 0.85;
      const at = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value / step)));
      const [left, right] = [at(rect.left - frame.left - pad, wide), at(rect.right - frame.left + pad, wide)];
      const [top, bottom] = [at(rect.top - frame.top - pad, high), at(rect.bottom - frame.top + pad, high)];
      for (let row = top; row < bottom; row += 1) filled.fill(1, row * wide + left, row * wide + right);
    };
    for (const zone of sheet.querySelectorAll('.zone')) {
      measures.zones += 1;
      measures.narrowest = Math.min(measures.narrowest, zone.getBoundingClientRect().width / em);
      for (const line of zone.querySelectorAll('h2, .kicker, .subtitle, .byline, .dateline')) {
        textRects(line).forEach(fill);
      }
      for (const block of zone.querySelectorAll('.body :is(p, h3, li, td, th, blockquote)')) {
        [...block.getClientRects()].forEach(fill);
      }
      for (const box of zone.querySelectorAll('img, figcaption, table')) fill(box.getBoundingClientRect());
      const headline = zone.querySelector('h2')!;
      const size = parseFloat(getComputedStyle(headline).fontSize);
      let last = -Infinity;
      let lines = 0;
      for (const top of textRects(headline)
        .map((rect) => rect.top)
        .sort((a, b) => a - b)) {
        if (top - last > size * 0.6) [last, lines] = [top, lines + 1];
      }
      measures.headlineLines = Math.max(measures.headlineLines, lines);
      for (const box of [zone, ...zone.querySelectorAll('.body')]) {
        if (box.scrollWidth > box.clientWidth + 1) measures.overflows += 1;
      }
    }
    cells += filled.length;
    free += filled.filter((cell) => cell === 0).length;
  }
  measures.blank = free / cells;
  return measures;
}

export interface PageMeasures {
  /** From 0 to 1. */
  blank: number;
  /** Of the longest headline. */
  headlineLines: number;
  /** The width of the narrowest zone, in em. */
  narrowest: number;
  /** How many boxes hold more than their width. */
  overflows: number;
  zones: number;
  pages: number;
  /** Characters of the page's texts and headlines. */
  letters: number;
}
