import { isOnRoute } from '../../../lib/exhibition/route-state.ts';
import { readSlide, type Slide } from '../viewer/slide.ts';

/** The guided route as the page lists it, ready for the viewer; nothing where the address does not follow it. */
export function routeSlides(linkTo: (href: string) => HTMLAnchorElement | undefined): Slide[] {
  if (!isOnRoute(location.search)) return [];
  return [...document.querySelectorAll('[data-stops] > li')].flatMap((stop) => {
    const address = stop.querySelector('a')?.href ?? '';
    const link = linkTo(address);
    if (!link) return [];
    return { ...readSlide(link), address, lines: stop.querySelector('[data-lines]')?.textContent ?? '' };
  });
}
