import { posix } from 'node:path';
import { hiddenCharacters } from '../../../content/characters.ts';
import type { Fault, Problem } from '../../../content/problem.ts';
import { attributesOf } from '../../../text/component.ts';
import { picturesOf } from '../../../text/parse.ts';
import type { TextRoot } from '../../../text/tree.ts';
import type { Content, Entry, Rule } from '../content.ts';
import { nearest } from '../nearest.ts';
import { textOf } from '../text-of.ts';

/** The text of every article can be shown as it is written, and what it places is there. */
export const articleText: Rule = (content) =>
  content.all
    .filter(({ collection }) => collection === 'articles')
    .flatMap((article) => {
      const { root, problems } = textOf(article);
      const missing = picturesOf({ root }).filter(({ file }) => !isThere(content, article, file));
      return [
        ...problems,
        ...hiddenCharacters(article.body),
        ...missing.map(({ file, line }) => ({
          line,
          problem: `没有图片文件“${file}”`,
          remedy: remedyFor(content, article, file),
        })),
        ...missingWorks(content, root),
      ].map((fault) => inFile(article, fault));
    });

function isThere(content: Content, article: Entry, file: string): boolean {
  const path = posix.join(posix.dirname(article.path), file).normalize('NFC');
  // What does not look like a file beside the article has a problem of its own.
  return !file || /[/\\:]/.test(file) || content.files.has(path);
}

function remedyFor(content: Content, article: Entry, file: string): string {
  const beside = [...content.files.keys()].filter(
    (path) => posix.dirname(path) === posix.dirname(article.path),
  );
  const names = beside.map((path) => posix.basename(path)).filter((name) => !/\.mdx?$/.test(name));
  const near = nearest(file, names);
  return near
    ? `文件夹里有 ${near}，是不是它？请改正文件名`
    : '把图片放进稿件所在的文件夹，文件名一字不差；没有图片就删去这一行';
}

function missingWorks(content: Content, root: TextRoot): Fault[] {
  return root.children.flatMap((block) => {
    if (block.type !== 'mdxJsxFlowElement') return [];
    const { exhibition, number } = attributesOf(block) ?? {};
    if (content.ids('works').has(`${exhibition}/${number}`)) return [];
    return [
      {
        line: block.position?.start.line,
        problem: `没有影展 ${exhibition} 的第${number}号作品`,
        remedy: '核对影展的代号和作品的三位编号，例如 number="001"',
      },
    ];
  });
}

/** Lines of a text count from its first; an editor counts from the top of the file. */
const inFile = ({ file, bodyLine }: Entry, { line = 1, ...fault }: Fault): Problem => ({
  file,
  line: bodyLine + line - 1,
  field: '正文',
  ...fault,
});
