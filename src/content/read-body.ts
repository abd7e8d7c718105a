import { splitFrontMatter } from './front-matter.ts';
import { PlainError } from './plain-error.ts';
import { readTextFile } from './text-file.ts';

/**
 * An article's text below its front matter, as it stands.
 *
 * @param source a file in which a check found nothing wrong; an absolute path.
 * @throws a {@link PlainError} when it has gone or was broken since.
 */
export function readBody(source: string): string {
  const { text = '' } = readTextFile(source);
  const parts = splitFrontMatter(text);
  if ('fault' in parts) throw new PlainError(`${source}：${parts.fault.problem}。检查以后文件变了，请再建一次。`);
  return parts.body;
}
