import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import writeXlsx from 'write-excel-file/node';
import { specimensIn, type Newsroom } from '../../browser/support/newsroom.ts';
import type { Counted } from './counted.ts';
import { publish } from './publish.ts';

/** Works from a spreadsheet and a folder of photographs in the place of all specimens, to a published folder. */
export async function replaceWorks(
  page: Page,
  hands: Counted,
  room: Newsroom,
  folder: string,
): Promise<void> {
  const { table, photographs } = await writeFolder(folder, specimensIn(room));
  await hands.part(`影展（${photographs.length}幅）`, async () => {
    await hands.click(page.getByRole('link', { name: '影展', exact: true }));
    const works = page.locator('desk-works');
    hands.files += 2;
    await works.getByLabel(/^影展的表格/).setInputFiles(table);
    await works.getByLabel(/^照片/).setInputFiles(photographs);
    await works.getByText('还剩样张0件').waitFor({ timeout: 600_000 });
    await hands.click(works.getByRole('button', { name: '替换' }));
    await page.getByText(/^已替换/).waitFor({ timeout: 600_000 });
  });
  await publish(page, hands);
}

async function writeFolder(folder: string, numbers: readonly string[]) {
  mkdirSync(folder, { recursive: true });
  const titles = ['编号', '作品名称', '作者', '画面描述', '文件名'];
  const rows = numbers.map((number) => [
    number,
    `人造作品${number}`,
    '人造作者',
    `人造图片：写着“人造图片${number}”的色块`,
    `${number}.jpg`,
  ]);
  const table = join(folder, '人造登记表.xlsx');
  writeFileSync(
    table,
    await writeXlsx([titles, ...rows].map((row) => row.map((value) => ({ value })))).toBuffer(),
  );
  const photographs: string[] = [];
  for (const number of numbers) {
    const file = join(folder, `${number}.jpg`);
    await picture(Number(number)).jpeg({ quality: 85 }).toFile(file);
    photographs.push(file);
  }
  return { table, photographs };
}

/** A picture that says what it is, and is like no other. */
function picture(number: number) {
  const spots = Array.from({ length: 40 }, (_, index) => {
    const [x, y, r] = [
      (number * 97 + index * 613) % 2400,
      (number * 53 + index * 411) % 1600,
      60 + ((index * number * 31) % 260),
    ];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${(number * 29 + index * 53) % 360},60%,${(index * 23 + number * 7) % 100}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1600"><rect width="100%" height="100%" fill="hsl(${(number * 37) % 360},40%,60%)"/>${spots.join('')}<text x="1200" y="860" font-size="200" text-anchor="middle" fill="#fff" stroke="#000" stroke-width="4">人造图片${number}</text></svg>`;
  return sharp(Buffer.from(svg)).flatten();
}
