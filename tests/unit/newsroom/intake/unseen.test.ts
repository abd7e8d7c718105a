import { expect, test } from 'vitest';
import { readPastedText, readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import type { SourceDocument } from '../../../../src/newsroom/intake/read/source.ts';
import type { Block } from '../../../../src/newsroom/intake/roles/block.ts';
import { proposeRoles } from '../../../../src/newsroom/intake/roles/propose.ts';
import { draftOf, fileOf } from './support.ts';
import { takeMarks, type Known } from './unseen.ts';
import { setPages, type SetParagraph } from './unseen-docx.ts';
import { makeDocx, setParagraphs } from './make-docx.ts';
import { textPages } from './unseen-text.ts';

/** What is proposed otherwise than it is, and said without a doubt. */
function wrongAndSure(document: SourceDocument, known: readonly Known[]): string[] {
  const blocks = proposeRoles(document);
  const blockOf = (paragraph: number) =>
    blocks.find(({ parts }) => parts.some((part) => part.paragraph === paragraph)) as Block;
  return known.flatMap(({ role, text, starts, goesOn }, paragraph) => {
    expect(document.paragraphs[paragraph]?.text).toBe(text);
    const block = blockOf(paragraph);
    if (block.doubt !== undefined) return [];
    const isFirst = block.parts[0]?.paragraph === paragraph;
    return [
      ...(block.role === role ? [] : [`${text}: ${block.role}, is ${role}`]),
      ...(isFirst && (block.starts ?? false) !== starts
        ? [`${text}: ${starts ? 'does not begin' : 'begins'} an article`]
        : []),
      ...(isFirst === goesOn ? [`${text}: ${goesOn ? 'is not joined' : 'is joined'}`] : []),
    ];
  });
}

const correct = (document: SourceDocument, known: readonly Known[]) => {
  const blocks = proposeRoles(document);
  return known.filter(({ role }, paragraph) =>
    blocks.some((block) => block.role === role && block.parts.some((part) => part.paragraph === paragraph)),
  ).length;
};

test.each(Object.entries(textPages))(
  'on a page of text with %s no role is wrong and sure',
  (_what, marked) => {
    const { text, known } = takeMarks(marked);
    expect(wrongAndSure(readPastedText(text), known)).toEqual([]);
  },
);

test('nearly all roles on pages of text are right, doubtful ones too', () => {
  const pages = Object.values(textPages).map(takeMarks);
  const all = pages.reduce((sum, { known }) => sum + known.length, 0);
  const right = pages.reduce((sum, { text, known }) => sum + correct(readPastedText(text), known), 0);
  expect(right / all).toBeGreaterThan(0.9);
});

test.each(Object.entries(textPages))(
  'the draft of a page of text with %s holds every letter',
  (_what, marked) => {
    const document = readPastedText(takeMarks(marked).text);
    const { source, inArticles, ofPage, ignored } = draftOf(document).report.proof;
    expect(source).toBe([...takeMarks(marked).text.replace(/\s/g, '')].length);
    expect(inArticles + ofPage + ignored).toBe(source);
  },
);

async function readSet(paragraphs: readonly SetParagraph[]): Promise<SourceDocument> {
  const read = await readSource('page.docx', await makeDocx(setParagraphs(paragraphs)));
  return 'document' in read ? read.document : expect.fail('the document is not read');
}

/** Each line of a paragraph is one of the source. */
const knownOf = (paragraphs: readonly SetParagraph[]): Known[] =>
  paragraphs.flatMap(({ is, text, starts, goesOn }) =>
    text.split('/').map((line, index) => ({
      role: is,
      text: line,
      starts: index === 0 && (starts ?? false),
      goesOn: goesOn ?? false,
    })),
  );

test.each(Object.entries(setPages))(
  'in a document with %s no role is wrong and sure',
  async (_what, paragraphs) => {
    expect(wrongAndSure(await readSet(paragraphs), knownOf(paragraphs))).toEqual([]);
  },
);

test('nearly all roles in documents are right, doubtful ones too', async () => {
  let [right, all] = [0, 0];
  for (const paragraphs of Object.values(setPages)) {
    right += correct(await readSet(paragraphs), knownOf(paragraphs));
    all += knownOf(paragraphs).length;
  }
  expect(right / all).toBeGreaterThan(0.9);
});

test.each(Object.entries(setPages))(
  'the draft of a document with %s holds every letter',
  async (_what, paragraphs) => {
    const { source, inArticles, ofPage, ignored } = draftOf(await readSet(paragraphs)).report.proof;
    expect(source).toBe(
      [
        ...paragraphs
          .map(({ text }) => text.replaceAll('/', ''))
          .join('')
          .replace(/\s/g, ''),
      ].length,
    );
    expect(inArticles + ofPage + ignored).toBe(source);
  },
);

test('a headline that the source breaks keeps its lines, and the largest of a page leads', async () => {
  const draft = draftOf(await readSet(setPages['sizes for everything'] ?? []));
  expect(fileOf(draft, '.md')).toContain(
    'title: 样例工会部署虚构的年度工作\ntitleLines: [样例工会部署, 虚构的年度工作]',
  );
  expect(fileOf(draft, '.md')).toContain('rank: lead');
});
