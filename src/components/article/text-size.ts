import { keep, readKept } from '../site/kept.ts';

const sizes = [
  { label: '标准字号', scale: '1' },
  { label: '大字', scale: '1.2' },
  { label: '特大字', scale: '1.45' },
] as const;
const key = 'text-scale';

/** Three sizes of the article's text; the choice is kept in this browser. */
class TextSize extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', '正文字号');
    this.append(...sizes.map((size) => this.#button(size)));
    this.#apply(read());
    this.hidden = false;
  }

  #button({ label, scale }: { label: string; scale: string }) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.dataset['scale'] = scale;
    button.addEventListener('click', () => {
      this.#apply(scale);
      keep('local', key, scale);
    });
    return button;
  }

  #apply(scale: string) {
    document.documentElement.style.setProperty('--text-scale', scale);
    for (const button of this.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.dataset['scale'] === scale));
    }
  }
}

/** The choice of an earlier visit; the first size when it is none of ours. */
function read(): string {
  const kept = readKept('local', key);
  return (sizes.find(({ scale }) => scale === kept) ?? sizes[0]).scale;
}

customElements.define('text-size', TextSize);
