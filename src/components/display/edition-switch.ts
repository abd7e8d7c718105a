import { setDisplay, shownDisplay } from './settings.ts';

/** Changes between the two editions of the site. */
class EditionSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () =>
      setDisplay('edition', shownDisplay('edition') === 'elder' ? 'standard' : 'elder'),
    );
  }
}

customElements.define('edition-switch', EditionSwitch);
