import { gbt7714, gbt7714of2015 } from '../../lib/citations/gbt7714.ts';
import { clipOf } from '../../lib/clippings/clip.ts';
import { addClips } from '../clippings/store.ts';
import { copy } from '../site/clipboard.ts';
import { citedOnPage, today } from './page.ts';

/** Does what a button of the citations is for: it copies the text beside it, or keeps the page as a clipping, and says so. */
export async function act(button: HTMLButtonElement): Promise<void> {
  const place = button.parentElement?.querySelector('pre');
  const done = place ? await copyText(place) : keepPage();
  button.textContent = done;
  const status = button.closest('[data-citing]')?.querySelector('[role="status"]');
  if (status) status.textContent = done;
}

async function copyText(place: HTMLElement): Promise<string> {
  const write = { 2025: gbt7714, 2015: gbt7714of2015 }[place.dataset['edition'] ?? ''];
  const cited = citedOnPage();
  // Where the standard asks for the day of access, it is that of the copy.
  if (write && cited) place.textContent = write(cited, today());
  return (await copy(place.textContent)) ? '已复制' : '未能复制，请选中文字后复制';
}

function keepPage(): string {
  const cited = citedOnPage();
  return cited ? addClips([clipOf(cited)]) : '';
}
