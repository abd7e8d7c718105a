/** Draws the sheet that it stands in, small, once it is in sight; the sheet is there as a list only. */
class SheetPicture extends HTMLElement {
  connectedCallback() {
    // What is drawn before the typeface has been added would be laid out twice.
    const added = document.documentElement.dataset['typeface'] && once('typeface-added');
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      void Promise.resolve(added).then(() => this.#draw());
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
      for (const name of ['id', 'aria-labelledby', 'data-zone', 'data-typeface'])
        element.removeAttribute(name);
      if (element.hasAttribute('sizes')) element.setAttribute('sizes', '40px');
    }
    // What is not printed is none of the sheet.
    for (const own of copy.querySelectorAll('.screen-only')) own.remove();
    // Piece by piece, a piece being what one of these holds.
    const pieces = [...copy.querySelectorAll('.masthead, .zones, .zone, .body')].flatMap((place) =>
      [...place.childNodes].map((node) => ({ place, node })),
    );
    for (const { node } of pieces) node.remove();
    // What moves in it while it is filled up is not to be seen.
    copy.style.visibility = 'hidden';
    // Some of them with each frame: a whole page of a newspaper at once would keep a slow phone from answering.
    const fill = () => {
      for (let length = 0; pieces.length > 0 && length < 100;) {
        const { place, node } = pieces.shift()!;
        place.append(node);
        length += node.textContent?.length ?? 0;
      }
      if (pieces.length > 0) requestAnimationFrame(fill);
      else copy.style.visibility = '';
    };
    requestAnimationFrame(() => {
      place.replaceChildren(copy);
      // As wide as its place: of a long sheet the upper part. Reckoned while nothing is in it yet, for it lays out all that is.
      copy.style.transform = `scale(${place.clientWidth / copy.offsetWidth})`;
      requestAnimationFrame(fill);
    });
  }
}

const once = (type: string) => new Promise((done) => addEventListener(type, done, { once: true }));

customElements.define('sheet-picture', SheetPicture);
