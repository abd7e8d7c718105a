import { countPassages } from '../../text/passages.ts';
import { textForm } from '../../text/form.ts';
import { parseText } from '../../text/parse.ts';
import { plainBlocks } from '../../text/plain.ts';
import { readFields } from '../files/edit.ts';

/**
 * The passages of an article that hold a number, in their order, as short as they stand in it once: what a figure may be quoted from.
 *
 * @param path of the article's file.
 */
export function numberPassages(source: string, path: string): string[] {
  const { root } = parseText(readFields(source).body, textForm(path));
  const sentences = plainBlocks(root).flatMap((block) => block.match(/[^。！？；]+[。！？；]?/g) ?? []);
  const clauses = sentences.flatMap((sentence) => {
    const parts = sentence.split(/[，。！？；：]/).map((part) => part.trim());
    const whole = sentence.replace(/[。！？；]$/, '').trim();
    return parts
      .filter((part) => number.test(part))
      .map((part) => (countPassages(root, part) === 1 ? part : whole));
  });
  return [...new Set(clauses)].filter((words) => countPassages(root, words) === 1);
}

const number = /\d|[一二三四五六七八九十百千万两]+[个家名人次场项件套万亿]/;
