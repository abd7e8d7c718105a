/** Runs on a page: fills the window with one line of large text, as the site sets an article's. */
export function drawProbe(text: string, style: string): Promise<unknown> {
  document.querySelector('.probe')?.remove();
  const line = document.createElement('p');
  line.style.cssText = `font-size: 48px; line-height: 2; text-indent: 0; white-space: nowrap; ${style}`;
  line.textContent = text;
  const probe = document.createElement('div');
  probe.className = 'probe prose';
  probe.style.cssText =
    'position: fixed; inset: 0; z-index: 99; padding: 40px; background: #fff; color: #000;';
  probe.append(line);
  document.body.append(probe);
  return document.fonts.ready.then(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Runs on a page: how wide a text is set in an article, in parts of the size of its type. */
export function widthOf(text: string, style: string): number {
  const line = document.createElement('p');
  line.style.cssText = `font-size: 100px; text-indent: 0; white-space: nowrap; position: absolute; ${style}`;
  line.textContent = text;
  document.querySelector('.article-text')!.append(line);
  const { width } = line.getBoundingClientRect();
  line.remove();
  return width / 100;
}
