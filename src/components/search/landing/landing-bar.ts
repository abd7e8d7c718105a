import { readLanding } from '../../../search/client/landing-address.ts';
import { findHits } from '../../../search/client/landing.ts';
import { createMarks } from '../../../search/client/marks.ts';

let close = () => {};

/** How often it was asked for: what is found for an address that has changed meanwhile is not shown. */
let turn = 0;

/** Marks what the address says was searched for, goes to the place that it names, and leads on from there. */
export async function openLanding(): Promise<void> {
  close();
  const own = (turn += 1);
  const landing = readLanding(location.hash);
  const record = document.querySelector('[data-search-record]');
  if (!landing || !record) return;
  const found = await findHits(record, landing.query);
  if (found.length === 0 || own !== turn) return;
  // As they stand on the page, which need not be the order of its fields.
  const hits = [...found].sort(([a], [b]) => a!.compareBoundaryPoints(Range.START_TO_START, b!));
  const marks = createMarks(hits);
  const bar = openBar();
  let place = Math.max(0, hits.indexOf(found[landing.hit - 1]!));
  let current: Range | undefined;

  function go(to: number, isScrolled = true): void {
    place = (to + hits.length) % hits.length;
    const range = (current = marks.point(place));
    bar.place.textContent = `第${place + 1}处，共${hits.length}处`;
    bar.context.textContent = `：${contextOf(range)}`;
    if (isScrolled) reveal(range);
  }

  close = () => {
    const isHeld = bar.element.contains(document.activeElement);
    marks.clear();
    bar.element.remove();
    // Whose keys were in the bar reads on from the place, not from the top of the page.
    if (isHeld && current) getSelection()?.setPosition(current.startContainer, current.startOffset);
    close = () => {};
  };
  for (const button of [bar.previous, bar.next]) button.hidden = hits.length === 1;
  bar.previous.addEventListener('click', () => go(place - 1));
  bar.next.addEventListener('click', () => go(place + 1));
  bar.close.addEventListener('click', () => close());
  bar.element.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  // Who comes back to the page stands where they left it.
  go(place, !isReturn());
}

function openBar() {
  const template = document.querySelector<HTMLTemplateElement>('#landing-bar')!;
  const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  document.querySelector('main')!.prepend(element);
  const find = <T extends HTMLElement>(name: string) => element.querySelector<T>(`[data-${name}]`)!;
  const buttons = { previous: find<HTMLButtonElement>('previous'), next: find<HTMLButtonElement>('next') };
  return { element, ...buttons, close: find('close'), place: find('place'), context: find('context') };
}

/** Some words around a range, for those who do not see it. */
function contextOf(range: Range): string {
  const block =
    range.startContainer.parentElement?.closest('p, li, dd, h1, h2, h3, figcaption, td') ??
    range.startContainer;
  const [before, behind] = [document.createRange(), document.createRange()];
  for (const part of [before, behind]) part.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  behind.setStart(range.endContainer, range.endOffset);
  const [start, word, end] = [before, range, behind].map((part) => part.toString().replace(/\s+/g, ' '));
  return start!.slice(-around) + word! + end!.slice(0, around);
}

const around = 12;

function reveal(range: Range): void {
  const details = range.startContainer.parentElement?.closest<HTMLDetailsElement>('details:not([open])');
  if (details) details.open = true;
  const { top, height } = range.getBoundingClientRect();
  scrollTo({ top: top + scrollY - (innerHeight - height) / 2 });
}

const isReturn = () =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ===
  'back_forward';
