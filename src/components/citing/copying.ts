import { gbt7714, gbt7714of2015 } from '../../lib/citations/gbt7714.ts';
import { copy } from '../site/clipboard.ts';
import { citedOnPage, today } from './page.ts';

/** Does what a button of the citations is for: it copies the text beside it, and says that it has. */
export async function act(button: HTMLButtonElement): Promise<void> {
  const place = button.parentElement?.querySelector('pre');
  if (place) addDay(place);
  const done = (await copy(place?.textContent ?? '')) ? '已复制' : '未能复制，请选中文字后复制';
  button.textContent = done;
  const status = button.closest('[data-citing]')?.querySelector('[role="status"]');
  if (status) status.textContent = done;
}

/** Where the standard asks for the day of access, it is that of the copy. */
function addDay(place: HTMLElement): void {
  const write = { 2025: gbt7714, 2015: gbt7714of2015 }[place.dataset['edition'] ?? ''];
  const cited = citedOnPage();
  if (write && cited) place.textContent = write(cited, today());
}
