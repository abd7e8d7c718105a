import { cut } from 'jieba-wasm';

/** A headline in words; together they are the headline, white space included. */
export function wordsOfHeadline(title: string): string[] {
  const words: string[] = [];
  for (const word of cut(title, true)) {
    // A space belongs to the word before it.
    if (!word.trim() && words.length > 0) words[words.length - 1] += word;
    else words.push(word);
  }
  return words;
}
