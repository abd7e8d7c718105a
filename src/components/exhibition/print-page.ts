/** Offers to print the page; pictures that were not looked at yet are fetched first. */
class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '打印目录';
    button.addEventListener('click', async () => {
      button.disabled = true;
      await Promise.all([...document.images].map(present));
      button.disabled = false;
      print();
    });
    this.append(button);
    this.hidden = false;
    // The browser's own print command cannot wait, but what it asks for now is there for the next time.
    addEventListener('beforeprint', () =>
      document.querySelectorAll('img').forEach((img) => (img.loading = 'eager')),
    );
  }
}

/** A picture that cannot be had must not keep the others from being printed. */
async function present(img: HTMLImageElement) {
  img.loading = 'eager';
  await img.decode().catch(() => undefined);
}

customElements.define('print-page', PrintPage);
