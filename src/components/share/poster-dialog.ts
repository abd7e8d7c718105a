import { posterWords } from './poster-words.ts';
import { drawPoster } from './poster.ts';

/** The poster of the page, or that it is being drawn; none where that has failed. */
let poster: Promise<string> | undefined;

/** Shows the poster in its dialog. Throws where it cannot be drawn. */
export async function showPoster(host: HTMLElement): Promise<void> {
  const state = host.querySelector<HTMLElement>('[data-state]')!;
  const frame = host.querySelector('[data-frame]')!;
  if (frame.querySelector('img')) return;
  const said = JSON.parse(host.dataset['poster']!) as SaidOnPoster;
  state.textContent = '正在生成海报…';
  try {
    const source = await (poster ??= draw(said));
    const image = new Image();
    image.alt = describe(said);
    image.src = source;
    await image.decode();
    if (frame.querySelector('img')) return;
    frame.append(image);
    const link = host.querySelector<HTMLAnchorElement>('a[hidden]')!;
    link.download = host.dataset['file']!;
    link.href = source;
    link.hidden = false;
    state.textContent = '海报已生成';
  } catch (error) {
    poster = undefined;
    throw error;
  }
}

async function draw({ masthead, icon, ...content }: SaidOnPoster): Promise<string> {
  const picture = document.querySelector<HTMLImageElement>('#plate img') ?? undefined;
  await picture?.decode();
  const code = document.querySelector<SVGPathElement>('[data-qr]');
  return drawPoster({
    content: {
      ...content,
      text: content.text || posterWords(document),
      picture: picture && { width: picture.naturalWidth, height: picture.naturalHeight },
    },
    masthead,
    icon,
    picture,
    code: code ? { path: code.getAttribute('d')!, modules: Number(code.dataset['qr']) } : undefined,
  });
}

function describe({ words, kicker, subtitle, facts, name, address }: SaidOnPoster): string {
  const parts = [kicker, words.join(''), subtitle, facts, name, address && `二维码：${address}`];
  return `海报：${parts.filter(Boolean).join('，')}`;
}

/** What the page gives along for its poster. */
interface SaidOnPoster {
  kicker?: string;
  words: string[];
  subtitle?: string;
  facts: string;
  text: string;
  address?: string;
  name: string;
  masthead?: string;
  icon: string;
}
