import type { Problem } from '../../../content/problem.ts';
import type { Content, Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** The works that an exhibition's record chooses, for its opening, its wall and its route, are there, each once. */
export const chosenWorks: Rule = (content) =>
  content.sound('exhibitions').flatMap((exhibition) => {
    const { lead, wallOrder, route } = exhibition.data;
    const known = numbersOf(content, exhibition.id);
    const lists: Chosen[][] = [
      lead === undefined ? [] : [{ number: lead, path: ['lead'] }],
      wallOrder.map((number, index) => ({ number, path: ['wallOrder', index] })),
      route.map(({ work }, index) => ({ number: work, path: ['route', index, 'work'] })),
    ];
    return [
      ...lists.flatMap((list) => [...unknown(exhibition, list, known), ...twice(exhibition, list)]),
      ...withdrawnStops(content, exhibition),
    ];
  });

/** The works of an exhibition, those with faults among them. */
const numbersOf = (content: Content, exhibition: string) =>
  [...content.ids('works')]
    .filter((id) => id.startsWith(`${exhibition}/`))
    .map((id) => Number(id.slice(exhibition.length + 1)))
    .sort((a, b) => a - b);

function unknown(exhibition: Exhibition, chosen: Chosen[], known: number[]): Problem[] {
  const choice =
    known.length > 0
      ? `改成 ${folderName(known[0])} 到 ${folderName(known.at(-1))} 之间有的编号`
      : '先放好作品';
  return chosen
    .filter(({ number }) => !known.includes(number))
    .map(({ number, path }) =>
      entryProblem(exhibition, path, `影展里没有第${folderName(number)}号作品`, `${choice}，或删去这一项`),
    );
}

function twice(exhibition: Exhibition, chosen: Chosen[]): Problem[] {
  const numbers = chosen.map(({ number }) => number);
  return chosen
    .filter(({ number }, index) => numbers.indexOf(number) !== index)
    .map(({ number, path }) =>
      entryProblem(exhibition, path, `第${folderName(number)}号作品写了两次`, '只留一处，删去另一处'),
    );
}

/** Only a reminder: a work has to be withdrawn at once, and the site leaves it out of the route by itself. */
function withdrawnStops(content: Content, exhibition: Exhibition): Problem[] {
  const withdrawn = new Map(
    content
      .sound('works')
      .filter(({ id, data }) => id.startsWith(`${exhibition.id}/`) && data.status !== 'published')
      .map(({ data }) => [data.number, data.status === 'withdrawn' ? '已撤回' : '图片已撤回']),
  );
  return exhibition.data.route.flatMap(({ work }, index) => {
    const state = withdrawn.get(work);
    if (!state) return [];
    return [
      {
        ...entryProblem(
          exhibition,
          ['route', index, 'work'],
          `导览里的第${folderName(work)}号作品${state}，网站上的导览没有这一幅`,
          '从 route 里删去这一项，或换成别的作品',
        ),
        warning: true as const,
      },
    ];
  });
}

const folderName = (number = 0) => String(number).padStart(3, '0');

type Exhibition = SoundEntry<'exhibitions'>;

/** A work's number and where the record has it. */
interface Chosen {
  number: number;
  path: (string | number)[];
}
