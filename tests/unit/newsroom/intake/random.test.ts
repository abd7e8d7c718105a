import fc from 'fast-check';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from '../../../../src/build/checks/check-content.ts';
import { parseContentFile, type ContentFile } from '../../../../src/content/read-file.ts';
import { readPastedText, readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import type { SourceDocument } from '../../../../src/newsroom/intake/read/source.ts';
import { joinBlock, partBlock, setRole, setStart } from '../../../../src/newsroom/intake/roles/articles.ts';
import { roles, type Block, type Role } from '../../../../src/newsroom/intake/roles/block.ts';
import { proposeRoles } from '../../../../src/newsroom/intake/roles/propose.ts';
import { draftIssue } from '../../../../src/newsroom/intake/draft/draft-issue.ts';
import type { Change } from '../../../../src/newsroom/store/change.ts';
import { collectionOf } from '../../../../src/schema/index.ts';
import { makeRawDocx, para } from './make-zip.ts';
import { emptyArchive } from './support.ts';

/** Pieces that text, YAML, the archive's marks and the rules of roles may trip over. */
const piece = fc.constantFrom(
  ...[
    '样例',
    '人工',
    '工会',
    '，',
    '。',
    '：',
    '“',
    '”',
    '（',
    '）',
    '——',
    '、',
    '！',
    '…',
    '2021',
    '一、',
    '1.',
    '·',
    '𠮷',
    '👷🏽‍♀️',
    'é',
  ],
  ...[
    '本报讯（记者张三）',
    '（本报记者 张三）',
    '图为',
    '张三 摄',
    '本版图片均由',
    '提供',
    '第03版',
    '2021年5月6日',
    '记者',
    '责编：',
    '问：',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '* ',
    '*',
    '**',
    '|',
    '| --- |',
    '`',
    '```',
    '~~',
    '[',
    ']',
    '](',
    '(http://a.cn)',
    '![',
    '[^1]',
    '[^1]:',
    '<b>',
    '</b>',
    '<!--',
    '<',
    '>',
    '&amp;',
    '{',
    '}',
    '\\',
    '---',
    '===',
    '+ ',
  ],
  ...[': ', ' #', "'", '"', '%', '@', '!', '?', '-', 'null', 'yes', '~', '  ', '\t', '\u3000', '\u00A0'],
  ...['\u200B', '\u00AD', '\uFEFF', '\u202E', '\u0007', '\uFFFD', '\uE000', '\u200D', '\uD83D'],
);
const line = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const page = fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), {
  minLength: 1,
  maxLength: 14,
});

test('whatever a page of text holds, and whatever an editor makes of it, its draft holds every letter and is sound', () => {
  fc.assert(
    fc.property(page, steps, (lines, edits) => {
      const document = readPastedText(lines.join('\n'));
      checkDraft(document, edited(proposeRoles(document), edits), lines.join(''));
    }),
    { numRuns: 300 },
  );
});

test('whatever a document holds, its draft holds every letter', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (lines) => {
      const clean = lines.map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''));
      const escaped = clean.map((text) =>
        text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      );
      const read = await readSource(
        'a.docx',
        makeRawDocx(escaped.map((text) => para(`<w:r><w:t>${text}</w:t></w:r>`)).join('')),
      );
      if ('document' in read) checkDraft(read.document, proposeRoles(read.document), clean.join(''));
      else expect(clean.join('').trim()).toBe('');
    }),
    { numRuns: 150 },
  );
});

/** What an editor does to a block. */
const steps = fc.array(
  fc.record({
    at: fc.nat(20),
    step: fc.constantFrom<Role | 'join' | 'part' | 'start' | 'go on'>(
      ...(Object.keys(roles) as Role[]).filter((role) => role !== 'picture'),
      'join',
      'part',
      'start',
      'go on',
    ),
  }),
  { maxLength: 6 },
);

function edited(blocks: Block[], edits: readonly { at: number; step: string }[]): Block[] {
  return edits.reduce((now, { at, step }) => {
    const id = now[at % now.length]?.id ?? '';
    if (step === 'join') return joinBlock(now, id);
    if (step === 'part') return partBlock(now, id);
    if (step === 'start' || step === 'go on') return setStart(now, id, step === 'start');
    return setRole(now, id, step as Role);
  }, blocks);
}

function checkDraft(document: SourceDocument, blocks: readonly Block[], source: string): void {
  const { changes, report } = draftIssue([{ document, blocks }], {
    issue: { date: '2021-05' },
    snapshot: emptyArchive,
  });
  const { inArticles, ofPage, ignored } = report.proof;
  expect(inArticles + ofPage + ignored).toBe(report.proof.source);
  const left = document.remarks
    .map(({ leftOut = '' }) => leftOut)
    .join('')
    .replace(/\s/g, '');
  expect(report.proof.source + [...left].length).toBe(
    [...source.replace(/[\s\v\u0085\u2028\u2029]/g, '')].length,
  );
  expect(problemsOf(changes)).toEqual([]);
  // Once more, by counting alone: no letter is rarer in the files than in the source.
  const written = count(changes.map(({ content }) => String(content)).join(''));
  const kept = blocks
    .filter(({ role }) => role !== 'ignored' && role !== 'pageInfo')
    .flatMap(({ parts }) => parts.map(({ text }) => text));
  const rarer = [...count(kept.join(''))].filter(
    ([char, times]) => (written.get(char) ?? 0) < times && /[\p{L}\p{N}]/u.test(char),
  );
  expect(rarer).toEqual([]);
}

/** What the content check says of the files, open questions and warnings apart. */
function problemsOf(changes: readonly Change[]): string[] {
  const folder = resolve('content');
  const opened = { folder, files: new Map(changes.map(({ path }) => [path, path])), problems: [] };
  const files = changes.map(({ path, content }): ContentFile =>
    parseContentFile(opened, collectionOf(path)!, path, { text: String(content) }),
  );
  const publication = {
    text: 'title: 样例\norganisation: 样例\nplace: 样例\ndescription: 样例\nrights: 样例\n',
  };
  const { problems } = checkFiles(opened, [
    ...files,
    parseContentFile(opened, 'publication', 'publication.yaml', publication),
  ]);
  return problems
    .filter(({ open, warning }) => !open && !warning)
    .map(({ file, line, problem }) => `${file} ${line}: ${problem}`);
}

function count(text: string): Map<string, number> {
  const folded = text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return new Map([...Map.groupBy(folded, (char) => char)].map(([char, all]) => [char, all.length]));
}
