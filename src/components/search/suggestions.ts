import { isComposing } from '../../search/client/composing.ts';
import { loadSuggestions, type Suggester, type Suggestion } from '../../search/client/suggest.ts';

/**
 * Offers people, authors, topics and titles under the field while the reader types: a combobox whose list is reached with the arrow keys.
 * A title leads to its page, and so do a topic, whose name need not stand in any text, and one of several namesakes; names are searched for.
 */
export function offerSuggestions(form: HTMLFormElement, index: string, search: (text: string) => void): void {
  const field = form.querySelector<HTMLInputElement>('[role=combobox]')!;
  const list = form.querySelector<HTMLUListElement>('[role=listbox]')!;
  const template = form.querySelector<HTMLTemplateElement>('#suggestion')!;
  let suggester: Promise<Suggester> | undefined;
  let offered: Suggestion[] = [];
  let selected = -1;
  let turn = 0;

  function close(): void {
    turn += 1;
    list.hidden = true;
    selected = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function select(place: number): void {
    selected = place;
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(i === place));
    if (place >= 0) field.setAttribute('aria-activedescendant', list.children[place]!.id);
    else field.removeAttribute('aria-activedescendant');
  }

  function choose({ text, url }: Suggestion): void {
    close();
    if (url) location.assign(url);
    else search(text);
  }

  async function offer(): Promise<void> {
    // Letters that an input method has not yet turned into characters are no use; the ones typed for pinyin are.
    suggester ??= loadSuggestions(index);
    const typed = field.value;
    const mine = ++turn;
    const find = await suggester.catch(() => (suggester = undefined));
    // Who has asked meanwhile wants to see the results.
    if (!find || mine !== turn || typed !== field.value || document.activeElement !== field) return;
    offered = find(typed, 8);
    list.replaceChildren(...offered.map((suggestion, i) => option(template, suggestion, i)));
    select(-1);
    list.hidden = offered.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
  }

  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void offer();
  });
  field.addEventListener('compositionend', () => void offer());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden || isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      select(((selected + 1 + step + offered.length + 1) % (offered.length + 1)) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && selected >= 0) {
      event.preventDefault();
      choose(offered[selected]!);
    }
  });
  form.addEventListener('submit', close);
  // The field keeps the focus, or the list would close before it is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const place = [...list.children].indexOf((event.target as Element).closest('[role=option]')!);
    if (place >= 0) choose(offered[place]!);
  });
}

function option(template: HTMLTemplateElement, { text, kind }: Suggestion, place: number): Node {
  const node = template.content.cloneNode(true) as DocumentFragment;
  node.firstElementChild!.id = `suggestion-${place}`;
  node.querySelector('.text')!.textContent = text;
  node.querySelector('.kind')!.textContent = kinds[kind] ?? '';
  return node;
}

const kinds: Record<string, string> = { person: '人物', topic: '主题', author: '作者', title: '标题' };
