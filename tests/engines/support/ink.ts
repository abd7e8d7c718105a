import sharp from 'sharp';

/** How many runs of columns with ink a picture of one black line on white has: as many as strokes that stand apart. */
export async function runsOfInk(png: Uint8Array): Promise<number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let runs = 0;
  let wasInk = false;
  for (let x = 0; x < info.width; x += 1) {
    let isInk = false;
    for (let y = 0; y < info.height && !isInk; y += 1)
      isInk = data[y * info.width * info.channels + x * info.channels]! < 128;
    if (isInk && !wasInk) runs += 1;
    wasInk = isInk;
  }
  return runs;
}
