/** Starts what copies citations, once a reader comes near it: most never do. */
const load = () => import('./copying.ts');
for (const section of document.querySelectorAll('[data-citing]')) {
  for (const name of ['pointerover', 'focusin']) section.addEventListener(name, load, { once: true });
  for (const button of section.querySelectorAll('button')) {
    button.hidden = false;
    button.addEventListener('click', async () => (await load()).act(button));
  }
}
