import { gbt7714 } from '../../lib/citations/gbt7714.ts';
import { clipOf, fragmentOf, longestQuote, singleLine } from '../../lib/clippings/clip.ts';
import { addClips } from '../clippings/store.ts';
import { selectedPassage } from '../article/passages.ts';
import { copy } from '../site/clipboard.ts';
import { citedOnPage } from './page.ts';
import { addStyle } from './selection-style.ts';

const bar = makeBar();
let passage: Passage | undefined;
let isWatching = false;

/** Offers 引用 and 剪报 beside words of the article that are selected, as long as they are. */
export function watch(): void {
  if (isWatching) return;
  isWatching = true;
  addStyle();
  document.addEventListener('selectionchange', show);
  addEventListener('keydown', ({ key }) => key === 'Escape' && bar.root.remove());
  show();
}

function show(): void {
  // Who has reached the bar itself goes on using it.
  if (bar.root.contains(document.activeElement)) return;
  passage = selected();
  if (!passage) return bar.root.remove();
  bar.status.textContent = '';
  const { block, range } = passage;
  // Behind the words in the page, too, so that the next tab key leads to it.
  if (bar.root.previousElementSibling !== block) block.after(bar.root);
  const words = range.getBoundingClientRect();
  const frame = (bar.root.offsetParent ?? document.body).getBoundingClientRect();
  const left = Math.min(words.left, innerWidth - bar.root.offsetWidth - 8) - frame.left;
  // A finger's handles hang below the words.
  const gap = matchMedia('(pointer: coarse)').matches ? 32 : 8;
  Object.assign(bar.root.style, {
    left: `${Math.max(8 - frame.left, left)}px`,
    top: `${words.bottom - frame.top + gap}px`,
  });
}

/** The selected words, where they begin in a paragraph of the article that has an address. */
function selected(): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const paragraph = element?.closest<HTMLElement>('.article [id^="p-"]');
  if (!paragraph) return undefined;
  const quote = singleLine(selectedPassage(range));
  if (!quote) return undefined;
  const block = paragraph.closest<HTMLElement>('.noted-paragraph, ul, ol, .photo') ?? paragraph;
  return { paragraph: paragraph.id, quote, range, block };
}

async function cite(): Promise<string> {
  const cited = citedOnPage();
  if (!cited || !passage) return '';
  const { quote, paragraph } = passage;
  const text = `“${quote}”\n${gbt7714(cited)}\n${cited.url}${fragmentOf(paragraph, quote)}`;
  return (await copy(text)) ? '已复制引文、出处和网址' : '未能复制，请用浏览器的复制';
}

function clip(): string {
  const cited = citedOnPage();
  if (!cited || !passage) return '';
  const { quote, paragraph } = passage;
  if ([...quote].length > longestQuote) return `一条剪报最多${longestQuote}字，请少选一些`;
  return addClips([{ ...clipOf(cited), quote, paragraph }]);
}

function makeBar() {
  const root = document.createElement('div');
  root.className = 'selection-bar screen-only';
  root.setAttribute('role', 'toolbar');
  root.setAttribute('aria-label', '所选文字');
  root.setAttribute('data-added', '');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  for (const [label, act] of [
    ['引用', cite],
    ['剪报', clip],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    // A press would else undo the selection.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', async () => void (status.textContent = await act()));
    root.append(button);
  }
  root.append(status);
  return { root, status };
}

interface Passage {
  paragraph: string;
  quote: string;
  range: Range;
  /** What the bar stands behind. */
  block: HTMLElement;
}
