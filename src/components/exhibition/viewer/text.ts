import type { ShownFact } from '../../../lib/exhibition/work-facts.ts';
import type { Slide } from './slide.ts';

/** What the records say of the works: their credits, descriptions and rights, fetched when they are first asked for. */
export class WorkTexts {
  readonly #address: string;
  #facts: Promise<Facts> | undefined;

  /** @param address of the texts of all works on the wall. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Ready to be shown; the way to the work's page at least, where the texts cannot be had. */
  async of({ number, href }: Slide): Promise<Node[]> {
    const facts = await this.#fetch();
    return [...(facts[number] ?? []).map(list), opener(href)];
  }

  async #fetch(): Promise<Facts> {
    try {
      this.#facts ??= fetch(this.#address).then((response) => response.json() as Promise<Facts>);
      return await this.#facts;
    } catch {
      this.#facts = undefined;
      return {};
    }
  }
}

function list(facts: ShownFact[]): HTMLElement {
  const parts = facts.flatMap(({ label, link, text, isAlt }) => {
    const [term, description] = [element('dt', label), element('dd', text)];
    if (link) description.prepend(anchor(link));
    if (isAlt) term.ariaHidden = description.ariaHidden = 'true';
    return [term, description];
  });
  return element('dl', ...parts);
}

function anchor({ href, text, file }: NonNullable<ShownFact['link']>): HTMLElement {
  return Object.assign(element('a', text), { href, ...(file ? { download: file } : {}) });
}

const opener = (href: string) => element('p', anchor({ href, text: '打开作品页' }));

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** By the number of the work, in lists. */
type Facts = Record<string, ShownFact[][]>;
