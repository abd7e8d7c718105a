/** Draws the sheet that it stands in, small, once it is in sight; the sheet is there as a list only. */
class SheetPicture extends HTMLElement {
  connectedCallback() {
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      this.#draw();
    });
    watcher.observe(this);
  }

  #draw() {
    const sheet = this.closest('.sheet');
    const place = this.querySelector<HTMLElement>('.miniature');
    if (!sheet || !place) return;
    const copy = sheet.cloneNode(true) as HTMLElement;
    copy.inert = true;
    // Letters too small to be read need no typeface of their own.
    copy.classList.add('local-type');
    for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
      for (const name of ['id', 'aria-labelledby', 'data-zone']) element.removeAttribute(name);
      if (element.hasAttribute('sizes')) element.setAttribute('sizes', '40px');
    }
    // What is not printed is none of the sheet.
    for (const own of copy.querySelectorAll('.screen-only')) own.remove();
    place.replaceChildren(copy);
    // As wide as its place: of a long sheet the upper part.
    copy.style.transform = `scale(${place.clientWidth / copy.offsetWidth})`;
  }
}

customElements.define('sheet-picture', SheetPicture);
