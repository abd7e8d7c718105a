import { LineCounter, parseDocument, type YAMLError } from 'yaml';

/**
 * The fields written in `text`, and what is wrong with how they are written.
 *
 * @param firstLine the number of the first line of `text` in its file.
 */
export function readYaml(text: string, firstLine = 1): ReadYaml {
  const lineCounter = new LineCounter();
  // Dates stay words: read as dates, 2024-05-32 would silently become the first of June.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, customTags: ['merge'] });
  const [error] = document.errors;
  if (!error) return { data: document.toJS() ?? {} };
  const { line } = lineCounter.linePos(error.pos[0]);
  const written = text.split(/\r?\n/)[line - 1] ?? '';
  return { fault: explain(error, written, firstLine + line - 1) };
}

/** Parts an article's file into its front matter and its text; `undefined` when it has no front matter. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (!match || match.index !== 0) return undefined;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length) };
}

/** The commonest slips first; the parser's own code decides the rest. */
function explain(error: YAMLError, written: string, line: number): Fault {
  const at = `第 ${line} 行“${written.trim().slice(0, 40)}”`;
  const slip = slips.find(({ pattern }) => pattern.test(written));
  const { problem, remedy } = slip ?? codes[error.code] ?? unknownCode;
  return { problem: `${at}${problem}`, remedy };
}

const slips = [
  {
    pattern: /^\s*(- )?[\w-]+\s*：/,
    problem: '用了中文的全角冒号',
    remedy: '字段名后面用英文冒号加一个空格，例如 title: 标题',
  },
  {
    pattern: /^\s*\t/,
    problem: '用了制表符（Tab）缩进',
    remedy: '把行首的制表符换成空格，每级两格',
  },
  {
    pattern: /^\s*(- )?[\w-]+:[^\s]/,
    problem: '冒号后面少一个空格',
    remedy: '在英文冒号后面加一个空格，例如 title: 标题',
  },
  {
    pattern: /^\s*(- )?[\w-]+: [^"'].*: /,
    problem: '的内容里有英文冒号加空格',
    remedy: '给整段内容加上英文引号，例如 title: "标题: 副题"',
  },
];

const codes: Record<string, Omit<Fault, 'line'> | undefined> = {
  DUPLICATE_KEY: { problem: '的字段名写了两次', remedy: '只留一处，删去另一处' },
  BAD_INDENT: { problem: '缩进不齐', remedy: '同一级的字段左边对齐，下一级多缩进两格' },
  MISSING_CHAR: { problem: '少了另一半引号或括号', remedy: '补上成对的英文引号或括号' },
  BAD_SCALAR_START: { problem: '的内容以特殊符号开头', remedy: '给整段内容加上英文引号' },
  BAD_DQ_ESCAPE: { problem: '的引号里有反斜杠', remedy: '把双引号换成单引号，或把反斜杠写成两个' },
};

const unknownCode = {
  problem: '的格式读不懂',
  remedy: '对照 content/README.md 里的例子，检查这一行和上一行的冒号、引号和缩进',
};

interface Fault {
  problem: string;
  remedy: string;
}

type ReadYaml = { data: unknown; fault?: undefined } | { fault: Fault; data?: undefined };
