import sharp from 'sharp';
import type { AskedCard, CardPublication } from '../../lib/share/cards.ts';
import { nearest, palette } from './canvas.ts';
import { frameSvg, width, type FrameKind } from './card-frame.ts';
import { cardLines } from './card-lines.ts';
import { inkLine } from './letters.ts';
import { indexedPng } from './png.ts';

/** The picture of a card as PNG: few colours, for most of it is paper. */
export async function drawCard(asked: AskedCard): Promise<Buffer> {
  const frame = await frameOf(asked.publication, asked.card.headline === undefined ? 'site' : 'page');
  const picture = { places: frame.slice(), width };
  for (const line of cardLines(asked)) await inkLine(picture, line);
  return indexedPng(picture.places, width, palette);
}

/** Drawn once: hundreds of pictures have the same. */
function frameOf(publication: CardPublication, kind: FrameKind): Promise<Uint8Array> {
  let own = frames.get(publication);
  if (!own) frames.set(publication, (own = new Map()));
  let frame = own.get(kind);
  if (!frame) own.set(kind, (frame = drawFrame(frameSvg(publication, kind))));
  return frame;
}

const frames = new WeakMap<CardPublication, Map<FrameKind, Promise<Uint8Array>>>();

const drawFrame = async (svg: string) =>
  nearest(await sharp(Buffer.from(svg), { density: 72 }).removeAlpha().raw().toBuffer());
