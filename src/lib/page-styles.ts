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
  /** By the condition that they stand under, those without any first. */
  readonly #rules = new Map<string, string[]>([['', []]]);

  /** The class of the elements that have these declarations. @param narrow those besides on a newspaper page of three columns. */
  class(declarations: string, narrow = ''): string {
    const key = `${declarations}|${narrow}`;
    let name = this.#classes.get(key);
    if (!name) {
      name = `s${this.#classes.size}`;
      this.#classes.set(key, name);
      this.rule(`.${name}`, declarations);
      this.rule(`.${name}`, narrow, '@container sheet (width < 56rem)');
    }
    return name;
  }

  /**
   * A rule for what has a name already; without declarations there is none.
   *
   * @param condition an at-rule that it stands under, such as `@media (min-width: 480px)`.
   */
  rule(selector: string, declarations: string, condition = ''): void {
    if (/[<>{}\\]/.test(selector + declarations)) {
      throw new Error(`A style of a page is not made of figures alone: ${selector} ${declarations}`);
    }
    if (!declarations) return;
    const rules = this.#rules.get(condition) ?? [];
    this.#rules.set(condition, rules);
    rules.push(`${selector}{${declarations}}`);
  }

  get css(): string {
    return [...this.#rules]
      .map(([condition, rules]) => (condition ? `${condition}{${rules.join('')}}` : rules.join('')))
      .join('');
  }
}
