/** An element with its properties and children; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** @param said what tells it apart from others of its label. */
export function button(label: string, onclick: () => unknown, said = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', onclick }, label);
  if (said) made.setAttribute('aria-label', `${label}：${said}`);
  return made;
}
