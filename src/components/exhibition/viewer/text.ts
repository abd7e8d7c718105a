/**
 * What a work's own page says of it: its credits, description and rights, ready to be shown elsewhere.
 *
 * @param href of the work's page.
 */
export async function readWorkText(href: string): Promise<Node[]> {
  const open = document.createElement('p');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = '打开作品页';
  open.append(link);
  const page = await fetch(href)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  const facts = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-work-facts]');
  for (const part of facts?.querySelectorAll('[data-not-in-viewer]') ?? []) part.remove();
  return [...[...(facts?.children ?? [])].map((part) => document.adoptNode(part)), open];
}
