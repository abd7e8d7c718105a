/** Offers to print the page, with pictures as fine as paper shows them. */
class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '打印目录';
    button.addEventListener('click', async () => {
      button.disabled = true;
      await Promise.all([...document.images].map(refine));
      button.disabled = false;
      print();
    });
    this.append(button);
    this.hidden = false;
    // The browser's own print command waits for nothing: every picture is fetched when the page is there.
    if (document.readyState === 'complete') fetchAll();
    else addEventListener('load', fetchAll);
  }
}

function fetchAll() {
  for (const img of document.images) img.loading = 'eager';
}

/** A picture that cannot be had must not keep the others from being printed. */
async function refine(img: HTMLImageElement) {
  for (const part of img.parentElement?.querySelectorAll<HTMLImageElement>('source, img') ?? []) {
    part.sizes = `${columnDots}px`;
  }
  img.loading = 'eager';
  await img.decode().catch(() => undefined);
}

/** A column of the sheet is 56 mm wide: this many dots at 280 to the inch. */
const columnDots = Math.round((56 / 25.4) * (280 / devicePixelRatio));

customElements.define('print-page', PrintPage);
