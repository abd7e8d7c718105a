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
    const zones = [...copy.querySelectorAll('.zone')].map((zone) => ({ zone, matter: [...zone.childNodes] }));
    for (const { zone } of zones) zone.replaceChildren();
    copy.style.visibility = 'hidden';
    place.replaceChildren(copy);
    // One piece with each frame: a whole page of a newspaper at once would keep a slow phone from answering.
    const fill = () => {
      const next = zones.shift();
      next?.zone.append(...next.matter);
      if (next) return void requestAnimationFrame(fill);
      // As wide as its place: of a long sheet the upper part.
      copy.style.transform = `scale(${place.clientWidth / copy.offsetWidth})`;
      copy.style.visibility = '';
    };
    requestAnimationFrame(fill);
  }
}

customElements.define('sheet-picture', SheetPicture);
