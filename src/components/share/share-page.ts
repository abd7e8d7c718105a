/** Offers the system's way to share the page, or copies its address where there is none; and a poster of it as a picture. */
class SharePage extends HTMLElement {
  connectedCallback() {
    const part = (name: string) => this.querySelector<HTMLElement>(`[data-${name}]`)!;
    const status = part('status');
    part('link').addEventListener('click', async () => {
      const url = location.origin + location.pathname;
      if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => undefined);
      const { copy } = await import('../site/clipboard.ts');
      status.textContent = (await copy(url)) ? '地址已复制' : '未能复制，请从地址栏复制网址';
    });
    part('poster').addEventListener('click', () => void this.#show());
    part('close').addEventListener('click', () => this.querySelector('dialog')!.close());
    this.hidden = false;
  }

  async #show() {
    this.querySelector('dialog')!.showModal();
    try {
      await (await import('./poster-dialog.ts')).showPoster(this);
    } catch {
      this.querySelector('[data-state]')!.textContent = '海报未能生成，请检查网络后再试一次';
    }
  }
}

customElements.define('share-page', SharePage);
