import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { randomNumbers } from '../search/corpus.ts';
import { NewsWords } from './words.ts';

/**
 * Writes a content folder of artificial issues of 1 to 30 articles each, none with a grid: headlines, texts and photographs of all
 * lengths and proportions, every tenth issue on several pages. The same for the same seed.
 */
export async function generateIssues(folder: string, count: number, seed: number): Promise<void> {
  const write = (path: string, data: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  };
  write(
    'publication.yaml',
    'title: 自动组版样张\norganisation: 测试用样张\nplace: 无\ndescription: 由程序拼成的样张，用来测量自动组版。\nrights: 样张，没有内容。\n',
  );
  const pictures = await makePictures();
  for (let index = 0; index < count; index += 1) {
    const random = randomNumbers(seed * 1000 + index);
    const words = new NewsWords(random);
    const date = new Date(Date.UTC(2001, 0, 2 + index * 7)).toISOString().slice(0, 10);
    const articles = 1 + (index % 30);
    const pages = index % 10 === 9 && articles > 4 ? 2 : 1;
    write(`issues/${date}.yaml`, issueFile(date, pages, random));
    // Issues differ in character: some of short pieces, some of long ones.
    const usual = 120 + random() ** 2 * 900;
    for (let order = 1; order <= articles; order += 1) {
      const length = Math.round(usual * (0.15 + random() ** 2 * 2.4) * (order === 1 ? 1.6 : 1));
      const photos =
        random() < (order === 1 ? 0.5 : 0.22) ? 1 + Number(random() < 0.2) + Number(random() < 0.1) : 0;
      const shown = Array.from({ length: photos }, () =>
        random() < 0.25 ? undefined : Math.floor(random() * pictures.length),
      );
      const slug = `a${String(order).padStart(2, '0')}`;
      write(`articles/${date}/${slug}.md`, articleFile(words, random, { order, length, slug, shown }));
      shown.forEach((picture, at) => {
        if (picture !== undefined) write(`articles/${date}/${slug}-${at}.jpg`, pictures[picture]!);
      });
    }
  }
}

function issueFile(date: string, pages: number, random: () => number): string {
  const lines = [`date: ${date}`];
  if (pages > 1)
    lines.push('pages:', ...Array.from({ length: pages }, (_, page) => `  - number: '0${page + 1}'`));
  else if (random() < 0.3) lines.push('pages:', '  - credit: 本版图片均为样张');
  return [...lines, ''].join('\n');
}

function articleFile(words: NewsWords, random: () => number, { order, length, slug, shown }: Plan): string {
  const photoNews = shown.length > 0 && random() < 0.3;
  const head = [
    random() < 0.25 ? `kicker: ${words.headline(12)}` : '',
    `title: ${words.headline(7 + Math.floor(random() * 17))}`,
    random() < 0.25 ? `subtitle: ——${words.headline(14)}` : '',
    'section: 要闻',
    'genre: 消息',
    random() < 0.5 ? `byline: 本报记者 ${words.name()}` : '',
    `order: ${order}`,
    ...(shown.length > 0 ? ['photos:'] : []),
    ...shown.flatMap((picture, at) => [
      `  - caption: 图为${words.paragraph(16 + random() * 30)}`,
      ...(picture === undefined ? [] : [`    alt: 样张`, `    image: ${slug}-${at}.jpg`]),
    ]),
  ].filter(Boolean);
  const paragraphs: string[] = [];
  let written = 0;
  while (!photoNews && written < length) {
    if (length > 700 && random() < 0.25) paragraphs.push(`## ${words.headline(8)}`);
    const paragraph = words.paragraph(Math.min(length - written, 50 + random() * 170));
    written += paragraph.length;
    paragraphs.push(paragraph);
  }
  return ['---', ...head, '---', '', paragraphs.join('\n\n'), ''].join('\n');
}

/** Plain pictures of usual proportions, each with its size written over it. */
function makePictures(): Promise<Buffer[]> {
  const sizes = [
    [1200, 800],
    [1200, 900],
    [1200, 675],
    [800, 1200],
    [1300, 1300],
    [1500, 700],
  ] as const;
  return Promise.all(
    sizes.map(([width, height], index) =>
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${index * 55} 25% 62%)"/><path d="M0 ${height}L${width * 0.4} ${height * 0.4}L${width * 0.6} ${height * 0.65}L${width * 0.75} ${height * 0.5}L${width} ${height}z" fill="hsl(${index * 55} 25% 42%)"/></svg>`,
        ),
      )
        .jpeg()
        .toBuffer(),
    ),
  );
}

interface Plan {
  order: number;
  /** Of the text, in characters. */
  length: number;
  slug: string;
  /** The number of each photograph's picture; nothing where it is missing. */
  shown: readonly (number | undefined)[];
}
