import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { encodeMaster, renderPlate } from './render.ts';
import { series } from './series.ts';

/** One plate to render: where it goes and how long its longer side is, in pixels. */
export interface Task {
  number: string;
  long: number;
  out: string;
  /** Share of the full number of traced pixels along each side; below 1 for a quick look. */
  share: number;
}

/** What became of it: milliseconds of work, bytes written, and a small PNG for the contact sheet. */
export interface Done {
  number: string;
  time: number;
  size: number;
  small: Uint8Array;
}

parentPort?.on('message', async (task: Task) => {
  const start = process.threadCpuUsage().user;
  const entry = series.find((s) => s.number === task.number)!;
  const sheet = renderPlate(entry.plate, task.long, task.share);
  const jpeg = await encodeMaster(sheet);
  mkdirSync(join(task.out, task.number), { recursive: true });
  writeFileSync(join(task.out, task.number, 'master.jpg'), jpeg);
  const small = await sharp(jpeg).resize({ height: 400 }).png().toBuffer();
  const time = (process.threadCpuUsage().user - start) / 1000;
  parentPort!.postMessage({ number: task.number, time, size: jpeg.length, small } satisfies Done);
});
