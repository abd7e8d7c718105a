import { formatDate } from '../../lib/dates.ts';
import { addressOf, type Clip } from '../../lib/clippings/clip.ts';
import { button, element } from './element.ts';

/** One clipping as it stands in the list; without `acts` it is only read. */
export function itemOf(clip: Clip, base: string, acts?: ItemActs): HTMLLIElement {
  const { title, authors, source, date, page, quote, note } = clip;
  const facts = [authors.join('、'), source, date && formatDate(date), page && `第${page}版`]
    .filter(Boolean)
    .join('　');
  const item = element(
    'li',
    {},
    element('h2', {}, element('a', { href: addressOf(clip, base) }, title)),
    element('p', { className: 'source' }, facts),
  );
  if (quote) item.append(element('blockquote', {}, quote));
  if (!acts) {
    if (note) item.append(element('p', {}, `附注：${note}`));
    return item;
  }
  const field = element('textarea', { value: note, rows: 1 });
  field.addEventListener('change', () => acts.annotate(field.value));
  const up = button('上移', acts.up ?? (() => undefined), title);
  const down = button('下移', acts.down ?? (() => undefined), title);
  [up.disabled, down.disabled] = [!acts.up, !acts.down];
  item.append(
    element('label', {}, '附注', field),
    element('div', { className: 'actions' }, up, down, button('删除', acts.remove, title)),
  );
  return item;
}

export interface ItemActs {
  annotate: (note: string) => void;
  remove: () => void;
  up: (() => void) | undefined;
  down: (() => void) | undefined;
}
