import type { OverviewProblem } from '../../shared/overview.ts';

/** Where a problem is: `photos`, 0, `alt`; of the text, `body` and its row, both counted from 0. */
export type PlacePath = (string | number)[];

/** `photos 第2项 alt（…）` → the second of the photographs, its `alt`; without a field a line of the text is meant. */
export function placeOfProblem(
  { field, line }: Pick<OverviewProblem, 'field' | 'line'>,
  bodyLine: number,
): PlacePath {
  // What an editor calls it stands behind its name.
  const path = [...field.replace(/（.*$/, '').matchAll(/第(\d+)项|[A-Za-z]+/g)].map(([name, item]) =>
    item ? Number(item) - 1 : name,
  );
  return path.length > 0 ? path : ['body', ...(line === undefined ? [] : [line - bodyLine])];
}

/** Puts the cursor where a problem is. */
export function leadTo(form: HTMLElement, path: PlacePath): void {
  const target = controlAt(form, path) ?? form.querySelector<HTMLElement>('input');
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  target?.focus();
  const [name, row] = path;
  if (name === 'body' && typeof row === 'number' && target instanceof HTMLTextAreaElement)
    selectRow(target, row);
}

/** Says at each control what is wrong with it, for who does not see the list. */
export function tieProblems(form: HTMLElement, problems: readonly OverviewProblem[]): void {
  for (const old of form.querySelectorAll('[aria-invalid]')) {
    old.removeAttribute('aria-invalid');
    old.removeAttribute('aria-describedby');
  }
  for (const [index, problem] of problems.entries()) {
    const told = form.querySelector(`[data-problem="${index}"]`);
    const control =
      problem.field && !problem.warning ? controlAt(form, placeOfProblem(problem, 0)) : undefined;
    if (!told || !control?.matches(controls)) continue;
    told.id ||= `problem-${crypto.randomUUID()}`;
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', told.id);
  }
}

/** The control of a field; the nearest to it where a part of its path has none of its own. */
function controlAt(form: HTMLElement, path: PlacePath): HTMLElement | undefined {
  let place: HTMLElement = form;
  for (const part of path) {
    const next =
      typeof part === 'number'
        ? itemsOf(place)[part]
        : place.querySelector<HTMLElement>(`[data-field="${part}"]`);
    if (!next) break;
    place = next;
  }
  if (place === form) return undefined;
  return place.matches(controls)
    ? place
    : (place.querySelector<HTMLElement>(`${controls}, button`) ?? undefined);
}

/** Those of a list itself, not of lists inside them. */
const itemsOf = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (item) => item.parentElement?.closest('[data-field], [data-item]') === list,
  );

const controls = 'input, textarea, select';

function selectRow(area: HTMLTextAreaElement, row: number): void {
  const rows = area.value.split('\n');
  const start = rows.slice(0, row).join('\n').length + (row > 0 ? 1 : 0);
  area.setSelectionRange(start, start + (rows[row]?.length ?? 0));
}
