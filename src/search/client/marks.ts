import type { Hit } from './landing.ts';

/**
 * Marks hits in a page and tells one of them apart, by `::highlight(search-hit)` and `::highlight(search-current)`, which
 * leave the page as it is; in browsers that cannot do so yet by `<mark class="search-hit">` and `.search-current`.
 */
export const createMarks = (hits: Hit[]): Marks => (CSS.highlights ? paintMarks(hits) : wrapMarks(hits));

function paintMarks(hits: Hit[]): Marks {
  CSS.highlights.set('search-hit', new Highlight(...hits.flat()));
  return {
    point(place) {
      const current = new Highlight(...hits[place]!);
      current.priority = 1;
      CSS.highlights.set('search-current', current);
      return hits[place]![0]!;
    },
    clear() {
      for (const name of ['search-hit', 'search-current']) CSS.highlights.delete(name);
    },
  };
}

function wrapMarks(hits: Hit[]): Marks {
  // What is wrapped later stands before what is wrapped already, so that its places in the text are still right.
  const marks = hits
    .toReversed()
    .map((ranges) => ranges.toReversed().map(wrap).toReversed())
    .toReversed();
  return {
    point(place) {
      for (const [i, parts] of marks.entries())
        for (const mark of parts) mark.classList.toggle('search-current', i === place);
      const range = document.createRange();
      range.selectNodeContents(marks[place]![0]!);
      return range;
    },
    clear() {
      for (const mark of marks.flat()) {
        const parent = mark.parentNode!;
        mark.replaceWith(...mark.childNodes);
        parent.normalize();
      }
    },
  };
}

function wrap(range: Range): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = 'search-hit';
  range.surroundContents(mark);
  return mark;
}

export interface Marks {
  /** Tells the hit at a place apart, and gives where it begins on the page. */
  point(place: number): Range;
  clear(): void;
}
