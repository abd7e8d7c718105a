import { html } from 'lit';

/** An item that the file has as words where fields with names belong: it cannot be filled in, and stays until it is taken away. */
export const strayItem = (item: unknown, name: string, remove: () => void) =>
  html`<div class="warning" data-item>
    <p>
      ${name}没有分开写各栏，这里填不了：“${typeof item === 'string' ? item : JSON.stringify(item)}”。办法：照它加一项新的，再删去这一项。
    </p>
    <button type="button" aria-label=${`删去：${name}`} @click=${remove}>删去</button>
  </div>`;
