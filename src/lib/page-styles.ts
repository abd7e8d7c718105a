/**
 * The few rules that one page alone needs: the place of a zone, the proportion of a picture. They stand together in its head,
 * for the security policy allows no styles in attributes.
 *
 * @param page the request that the page answers; the same for all its components.
 */
export function stylesOf(page: Request): PageStyles {
  let styles = known.get(page);
  if (!styles) known.set(page, (styles = new PageStyles()));
  return styles;
}

const known = new WeakMap<Request, PageStyles>();

/** Rules made of figures; no text of the content has a place in them. */
export class PageStyles {
  readonly #classes = new Map<string, string>();
  readonly #rules: string[] = [];
  readonly #narrowRules: string[] = [];

  /** The class of the elements that have these declarations. @param narrow those besides on a newspaper page of three columns. */
  class(declarations: string, narrow = ''): string {
    const key = `${declarations}|${narrow}`;
    let name = this.#classes.get(key);
    if (!name) {
      name = `s${this.#classes.size}`;
      this.#classes.set(key, name);
      this.rule(`.${name}`, declarations);
      this.#add(this.#narrowRules, `.${name}`, narrow);
    }
    return name;
  }

  /** A rule for what has a name already; without declarations there is none. */
  rule(selector: string, declarations: string): void {
    this.#add(this.#rules, selector, declarations);
  }

  #add(rules: string[], selector: string, declarations: string): void {
    if (/[<>{}\\]/.test(selector + declarations)) {
      throw new Error(`A style of a page is not made of figures alone: ${selector} ${declarations}`);
    }
    if (declarations) rules.push(`${selector}{${declarations}}`);
  }

  get css(): string {
    const narrow = this.#narrowRules.join('');
    return this.#rules.join('') + (narrow && `@container sheet (width < 56rem){${narrow}}`);
  }
}
