import { copy } from '../site/clipboard.ts';

/** Offers the system's way to share the page, or copies its address where there is none; and a poster of it as a picture. */
class SharePage extends HTMLElement {
  #poster: Promise<string> | undefined;

  connectedCallback() {
    const part = (name: string) => this.querySelector<HTMLElement>(`[data-${name}]`)!;
    const status = part('status');
    part('link').addEventListener('click', async () => {
      const url = location.origin + location.pathname;
      if (navigator.share) await navigator.share({ title: document.title, url }).catch(() => undefined);
      else status.textContent = (await copy(url)) ? '地址已复制' : '未能复制，请从地址栏复制网址';
    });
    part('poster').addEventListener('click', () => void this.#show());
    part('close').addEventListener('click', () => this.#dialog.close());
    this.hidden = false;
  }

  get #dialog() {
    return this.querySelector('dialog')!;
  }

  async #show() {
    const state = this.querySelector<HTMLElement>('[data-state]')!;
    this.#dialog.showModal();
    if (this.#dialog.querySelector('img')) return;
    state.textContent = '正在生成海报…';
    try {
      const source = await (this.#poster ??= this.#draw());
      const image = new Image();
      image.alt = this.#description;
      image.src = source;
      await image.decode();
      if (this.#dialog.querySelector('img')) return;
      this.#dialog.querySelector('[data-frame]')!.append(image);
      const link = this.#dialog.querySelector('a')!;
      link.download = this.dataset['file']!;
      link.href = source;
      link.hidden = false;
      state.textContent = '海报已生成';
    } catch {
      this.#poster = undefined;
      state.textContent = '海报未能生成，请检查网络后再试一次';
    }
  }

  async #draw(): Promise<string> {
    const { drawPoster } = await import('./poster.ts');
    const { masthead, icon, ...content } = this.#said;
    const picture = document.querySelector<HTMLImageElement>('#plate img') ?? undefined;
    await picture?.decode();
    const code = document.querySelector<SVGPathElement>('[data-qr]');
    return drawPoster({
      content: {
        ...content,
        text: content.text || this.#firstWords,
        picture: picture && { width: picture.naturalWidth, height: picture.naturalHeight },
      },
      masthead,
      icon,
      picture,
      code: code ? { path: code.getAttribute('d')!, modules: Number(code.dataset['qr']) } : undefined,
    });
  }

  /** Of the article's text, without what editors added to it. */
  get #firstWords(): string {
    const paragraphs = document.querySelectorAll(
      '#text p, .is-story figcaption [data-search-field="caption"]',
    );
    const texts = [...paragraphs].map((paragraph) => {
      const own = paragraph.cloneNode(true) as Element;
      for (const added of own.querySelectorAll('[data-added]')) added.remove();
      return paragraph.closest('.note') ? '' : (own.textContent ?? '').trim();
    });
    return texts.join('').slice(0, 400);
  }

  get #description(): string {
    const { words, kicker, subtitle, facts, name, address } = this.#said;
    const parts = [kicker, words.join(''), subtitle, facts, name, address && `二维码：${address}`];
    return `海报：${parts.filter(Boolean).join('，')}`;
  }

  get #said(): SaidOnPoster {
    return JSON.parse(this.dataset['poster']!) as SaidOnPoster;
  }
}

/** What the page gives along for its poster. */
interface SaidOnPoster {
  kicker?: string;
  words: string[];
  subtitle?: string;
  facts: string;
  text: string;
  address?: string;
  name: string;
  masthead?: string;
  icon: string;
}

customElements.define('share-page', SharePage);
