/** Starts what copies citations and keeps clippings, once a reader reaches for it: most never do. */
const load = () => import('./copying.ts');
for (const section of document.querySelectorAll('[data-citing]')) {
  for (const name of ['pointerover', 'focusin']) section.addEventListener(name, load, { once: true });
  for (const button of section.querySelectorAll('button')) {
    button.hidden = false;
    button.addEventListener('click', async () => (await load()).act(button));
  }
}
if (document.querySelector('#text, .is-story'))
  document.addEventListener('selectionchange', async () => {
    if (!getSelection()?.isCollapsed) (await import('./selection.ts')).watch();
  });
