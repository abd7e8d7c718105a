import { exportFormats, type ExportFormat } from '../../lib/citations/export.ts';
import { recordsOf, readClip, toRow, type Clip } from '../../lib/clippings/clip.ts';
import { fromFragment, toFragment } from '../../lib/clippings/link.ts';
import { copy } from '../site/clipboard.ts';
import { button, element } from './element.ts';
import { itemOf } from './item.ts';
import { addClips, clippingsKey, keepClips, keptClips } from './store.ts';

/** The reader's list, to put in order, annotate, take along and share; or the list in the address, which changes nothing of it. */
class ClippingsList extends HTMLElement {
  #clips: Clip[] = [];
  #status = element('p');
  #list = element('ol');
  #head = element('div');

  connectedCallback() {
    this.#status.setAttribute('role', 'status');
    this.append(this.#head, this.#status, this.#list);
    addEventListener('hashchange', () => void this.#open());
    addEventListener('storage', ({ key }) => key === clippingsKey && void this.#open());
    void this.#open();
  }

  async #open() {
    const shared = await fromFragment(location.hash);
    if (shared) return this.#showShared(shared);
    this.#clips = keptClips();
    this.#show();
  }

  #show() {
    const clips = this.#clips;
    const actions = element('div', { className: 'actions' });
    if (clips.length > 0) {
      for (const format of exportFormats)
        actions.append(button(format.name, () => this.#export(format), '导出'));
      actions.append(
        button('复制分享链接', () => this.#share()),
        button('清空', () => this.#change([], '已清空')),
      );
    }
    const count =
      clips.length > 0
        ? `共${clips.length}条。导出为：`
        : '还没有剪报。选中稿件里的文字，或在页末按“存入剪报”。';
    this.#head.replaceChildren(element('p', {}, count), actions);
    this.#list.replaceChildren(...clips.map((clip, index) => this.#item(clip, index)));
  }

  #item(clip: Clip, index: number) {
    const move = (to: number) => () => {
      const clips = this.#clips.toSpliced(index, 1).toSpliced(to, 0, clip);
      this.#change(clips, `${clip.title}：已移到第${to + 1}条`);
      const label = to < index ? '上移' : '下移';
      const [same, other] = this.#list.children[to]?.querySelectorAll('button') ?? [];
      const wanted = label === '上移' ? same : other;
      (wanted?.disabled ? (wanted === same ? other : same) : wanted)?.focus();
    };
    return itemOf(clip, this.dataset['base']!, {
      annotate: (note) => {
        const noted = readClip(toRow({ ...clip, note })) ?? clip;
        this.#change(this.#clips.with(index, noted), '附注已保存');
      },
      remove: () => this.#change(this.#clips.toSpliced(index, 1), `已删除：${clip.title}`),
      up: index > 0 ? move(index - 1) : undefined,
      down: index < this.#clips.length - 1 ? move(index + 1) : undefined,
    });
  }

  #change(clips: Clip[], told: string) {
    const before = this.#clips;
    this.#clips = clips;
    const isKept = keepClips(clips);
    this.#show();
    this.#status.replaceChildren(isKept ? told : '浏览器不允许本站保存数据，改动在关闭页面后会丢失');
    if (clips.length >= before.length) return;
    const undo = button('撤销', () => this.#change(before, '已恢复'));
    this.#status.append(' ', undo);
    undo.focus();
  }

  #export({ ending, type, write }: ExportFormat) {
    const text = write(recordsOf(this.#clips, this.dataset['site']!));
    const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    element('a', { href, download: `剪报.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }

  async #share() {
    const link = location.origin + location.pathname + (await toFragment(this.#clips));
    this.#status.textContent = (await copy(link))
      ? '链接已复制，打开的人会看到这份剪报'
      : `未能复制，链接是：${link}`;
  }

  #showShared(shared: Clip[]) {
    const own = element('a', { href: location.pathname, className: 'target' }, '看我的剪报');
    if (shared.length === 0) {
      this.#head.replaceChildren(element('p', {}, '链接不完整，剪报打不开。请让对方重新复制。'), own);
      return this.#list.replaceChildren();
    }
    const told = `这是别人分享的剪报，共${shared.length}条。题名和引文出自分享的链接，本站没有核对，请以原文为准。`;
    const keep = button('存入我的剪报', () => {
      this.#status.textContent = addClips(shared);
    });
    this.#head.replaceChildren(element('p', {}, told), element('div', { className: 'actions' }, keep, own));
    this.#list.replaceChildren(...shared.map((clip) => itemOf(clip, this.dataset['base']!)));
  }
}

customElements.define('clippings-list', ClippingsList);
