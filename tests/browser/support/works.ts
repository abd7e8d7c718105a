import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The record of the exhibition. */
const exhibition = parse(
  readFileSync(
    new URL('../../fixtures/content/edition/exhibitions/labor-beauty-2024.yaml', import.meta.url),
    'utf8',
  ),
) as {
  lead: number;
  wallOrder: number[];
  routeTitle: string;
  route: { work: number; text: string }[];
  series: { id: string; title: string; text: string }[];
};

export const { routeTitle, series } = exhibition;

const padded = (number: number) => String(number).padStart(3, '0');

/** The number of the work that opens the exhibition. */
export const lead = padded(exhibition.lead);

/** The numbers of all works in the order in which they hang and are walked through. */
export const walk = exhibition.wallOrder.map(padded);

/** The number that comes so many steps behind another on the way along the wall, or before it. */
export const beside = (number: string, steps: number) => walk[walk.indexOf(number) + steps] ?? 'none';

/** The stops of the guided route, each with its lines. */
export const route = exhibition.route.map(({ work, text }) => ({ number: padded(work), text }));

/** What the record of a work says, so that a test need not know its words. */
export function workRecord(number: string): { title: string; alt: string } {
  const file = new URL(
    `../../fixtures/content/edition/works/labor-beauty-2024/${number}/work.yaml`,
    import.meta.url,
  );
  return parse(readFileSync(file, 'utf8')) as { title: string; alt: string };
}
