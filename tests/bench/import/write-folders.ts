import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeArchive } from '../search/corpus.ts';

const perIssue = 6;
const week = 7 * 24 * 3600 * 1000;

/**
 * Writes what came of weekly issues: six artificial articles each, every other issue as .docx with sizes and the rest as plain text,
 * two captions and their photographs beside.
 */
export async function writeFolders(folder: string, issues: number): Promise<void> {
  const records = makeArchive(issues * perIssue, 2);
  const photograph = await sharp({
    create: {
      width: 1600,
      height: 1067,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer();
  for (let issue = 0; issue < issues; issue += 1) {
    const date = new Date(Date.UTC(2012, 0, 3) + issue * week).toISOString().slice(0, 10);
    const own = join(folder, date);
    mkdirSync(own, { recursive: true });
    const stories = records
      .slice(issue * perIssue, (issue + 1) * perIssue)
      .map(({ fields: [title, body] }) => ({
        title: (title?.blocks[0] ?? '').slice(0, 24),
        body: body?.blocks ?? [],
      }));
    if (issue % 2 === 0) writeFileSync(join(own, 'page.docx'), await docxOf(stories));
    else writeFileSync(join(own, 'page.txt'), textOf(stories));
    // No two photographs are the same file.
    for (const name of ['1.jpg', '2.jpg'])
      writeFileSync(join(own, name), Buffer.concat([photograph, Buffer.from(`${date}${name}`)]));
  }
}

interface Story {
  title: string;
  body: readonly string[];
}

const captionOf = (index: number) => `图为人工的照片，编号${index + 1}。张三 摄`;

const textOf = (stories: readonly Story[]) =>
  stories
    .map(({ title, body }, index) =>
      [
        title,
        `本报讯（记者张三）${body[0]}`,
        ...body.slice(1),
        ...(index < 2 ? [captionOf(index)] : []),
      ].join('\n\n'),
    )
    .join('\n\n');

const docxOf = (stories: readonly Story[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { size: 21 } } } },
      sections: [
        {
          children: stories.flatMap(({ title, body }, index) => [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: title, bold: true, size: 44 - index * 4 })],
            }),
            new Paragraph(`本报讯（记者张三）${body[0]}`),
            ...body.slice(1).map((text) => new Paragraph(text)),
            ...(index < 2
              ? [new Paragraph({ children: [new TextRun({ text: captionOf(index), size: 18 })] })]
              : []),
          ]),
        },
      ],
    }),
  );
