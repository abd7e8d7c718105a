import { AlignmentType, Document, Packer, Paragraph, TextRun, type FileChild } from 'docx';
import type { SetParagraph } from './unseen-docx.ts';

/** A .docx as Word writes it, its text in 10.5 points. */
export const makeDocx = (children: FileChild[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({ styles: { default: { document: { run: { size: 21 } } } }, sections: [{ children }] }),
  );

/** Paragraphs as they are set. */
export const setParagraphs = (paragraphs: readonly SetParagraph[]): Paragraph[] =>
  paragraphs.map(
    ({ text, size, bold, centred, style }) =>
      new Paragraph({
        ...(style ? { style } : {}),
        ...(centred ? { alignment: AlignmentType.CENTER } : {}),
        children: text.split('/').map(
          (line, index) =>
            new TextRun({
              text: line,
              ...(index > 0 ? { break: 1 } : {}),
              ...(size ? { size: size * 2 } : {}),
              ...(bold ? { bold } : {}),
            }),
        ),
      }),
  );
