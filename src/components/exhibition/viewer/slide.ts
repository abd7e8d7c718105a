/** A work as its place on the wall tells of it. */
export interface Slide {
  link: HTMLAnchorElement;
  href: string;
  /** What the address bar shows: that of the work, and how it is come by. */
  address: string;
  /** What the guided route says of it. */
  lines?: string;
  number: string;
  title: string;
  /** `样张`, or nothing. */
  mark: string;
  alt: string;
  /** Of the master as published, in pixels. */
  width: number;
  height: number;
  /** Address of one JPEG; the other files differ from it in width and ending. */
  file: string;
  /** Every width that there is, ascending. */
  avif: string[];
  jpeg: string[];
  /** What the wall shows of it already. */
  preview: string;
}

/** Reads a work from its link on the wall. */
export function readSlide(link: HTMLAnchorElement): Slide {
  const img = link.querySelector('img') as HTMLImageElement;
  const number = link.querySelector('b')?.textContent ?? '';
  const mark = link.querySelector('i')?.textContent ?? '';
  const caption = link.querySelector('span')?.textContent ?? '';
  return {
    link,
    href: link.href,
    address: link.href,
    number,
    title: caption
      .replace(number, '')
      .slice(0, mark ? -mark.length : undefined)
      .trim(),
    mark,
    alt: img.alt,
    width: Number(img.getAttribute('width')),
    height: Number(img.getAttribute('height')),
    file: img.src,
    avif: link.dataset['avif']?.split(' ') ?? [],
    jpeg: link.dataset['jpeg']?.split(' ') ?? [],
    preview: img.complete && img.currentSrc ? img.currentSrc : '',
  };
}
