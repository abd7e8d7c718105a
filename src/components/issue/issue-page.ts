/** Lights up an article's zone with its title in the list, and the other way round. */
class IssuePage extends HTMLElement {
  connectedCallback() {
    for (const type of ['pointerover', 'focusin'])
      this.addEventListener(type, (event) => this.#link(event.target));
    for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => this.#link(null));
  }

  #link(target: EventTarget | null) {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-zone], [data-title]') : null;
    const slug = part?.dataset['zone'] ?? part?.dataset['title'];
    for (const other of this.querySelectorAll<HTMLElement>('[data-zone], [data-title]')) {
      other.classList.toggle('is-linked', (other.dataset['zone'] ?? other.dataset['title']) === slug);
    }
  }
}

customElements.define('issue-page', IssuePage);
