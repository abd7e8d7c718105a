import {
  column,
  headHeight,
  invitation,
  layOut,
  margin,
  width,
  type PosterContent,
  type PosterLayout,
  type TextStyle,
} from './poster-layout.ts';

/**
 * A poster of a page as PNG, drawn when it is asked for: what it says, its picture, and a QR code of its address.
 *
 * @returns the picture as a data address, which phones save when it is pressed long.
 */
export async function drawPoster({ content, masthead, icon, picture, code }: PosterSource): Promise<string> {
  const [letters, seal] = await Promise.all([masthead && load(masthead), load(icon)]);
  await typefaceFor(content);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const layout = layOut(content, (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  });
  Object.assign(canvas, { width, height: layout.height });
  context.fillStyle = paper;
  context.fillRect(0, 0, width, layout.height);
  drawName(context, content.name, letters || undefined);
  if (picture && layout.picture) {
    const { x, y, width, height } = layout.picture;
    context.drawImage(picture, x, y, width, height);
  }
  drawTexts(context, layout);
  if (code && layout.code) drawCode(context, code, layout.code);
  context.drawImage(seal, layout.seal.x, layout.seal.y, layout.seal.side, layout.seal.side);
  return canvas.toDataURL('image/png');
}

function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  letters: HTMLImageElement | undefined,
): void {
  if (letters) {
    const scale = Math.min(92 / letters.naturalHeight, column / letters.naturalWidth);
    const height = letters.naturalHeight * scale;
    context.drawImage(letters, margin, headHeight - 36 - height, letters.naturalWidth * scale, height);
    return;
  }
  context.fillStyle = red;
  context.font = fontOf({ size: 56, weight: 700, leading: 0, tone: 'ink' });
  context.fillText(name, margin, headHeight - 56, column);
}

function drawTexts(context: CanvasRenderingContext2D, { texts, rules }: PosterLayout): void {
  context.fillStyle = tones.ink;
  for (const [index, y] of rules.entries()) context.fillRect(margin, y, column, index === 0 ? 4 : 2);
  for (const { text, x, y, ...style } of texts) {
    context.font = fontOf(style);
    context.fillStyle = tones[style.tone];
    context.fillText(text, x, y);
  }
}

/** On white, with the empty border that readers of the code need. */
function drawCode(
  context: CanvasRenderingContext2D,
  { path, modules }: { path: string; modules: number },
  { x, y, side }: { x: number; y: number; side: number },
): void {
  context.save();
  context.fillStyle = '#fff';
  context.fillRect(x, y, side, side);
  const unit = Math.floor(side / (modules + 8));
  const border = (side - unit * modules) / 2;
  context.translate(x + border, y + border);
  context.scale(unit, unit);
  context.strokeStyle = '#000';
  context.lineWidth = 1;
  context.stroke(new Path2D(path));
  context.restore();
}

/** Waits for the slices of the typeface that the texts need, as long as a reader would. */
async function typefaceFor(content: PosterContent): Promise<void> {
  const { words, kicker, subtitle, facts, text, name } = content;
  const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"][href*="fonts.css"]');
  const arrived = async () => {
    if (sheet && !sheet.sheet)
      await new Promise((done) => ['load', 'error'].forEach((event) => sheet.addEventListener(event, done)));
    const { fonts } = document;
    await Promise.allSettled([
      fonts.load(
        `400 38px ${family}`,
        `${kicker ?? ''}${subtitle ?? ''}${facts}${text.slice(0, 400)}${name}…`,
      ),
      fonts.load(`700 38px ${family}`, `${words.join('')}${name}${invitation(content)}`),
    ]);
  };
  await Promise.race([arrived(), new Promise((done) => setTimeout(done, 8_000))]);
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

const family = '"Archive Song"';

const fontOf = ({ size, weight }: TextStyle) =>
  `${weight} ${size}px ${family}, ${getComputedStyle(document.documentElement).getPropertyValue('--font-song-local')}`;

/** As on paper, in dark mode too. */
const [paper, red] = ['#f6f1e6', '#a61c1c'];
const tones = { ink: '#1c1915', faint: '#6b6254' };

export interface PosterSource {
  content: PosterContent;
  /** Addresses; the name's lettering where there is one. */
  masthead: string | undefined;
  icon: string;
  /** Of the page, loaded. */
  picture: HTMLImageElement | undefined;
  /** An SVG path for a line as wide as a module, and how many modules a side has. */
  code: { path: string; modules: number } | undefined;
}
