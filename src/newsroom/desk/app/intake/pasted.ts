import type { Pasted } from '../../shared/intake.ts';

/**
 * What is on the clipboard beyond bare words, which the browser takes by itself: files, or words as a page or a word processor sets them.
 */
export function pastedIn({ files, getData }: Clipboard): { files: File[] } | { words: Pasted } | undefined {
  const [text, html] = [getData('text/plain'), getData('text/html')];
  // A word processor adds a picture of the words, macOS the names of files that were copied.
  if (files.length > 0 && !(text.trim() && html.trim())) return { files: [...files] };
  return html ? { words: { text, html } } : undefined;
}

interface Clipboard {
  files: ArrayLike<File> & Iterable<File>;
  getData: (type: 'text/plain' | 'text/html') => string;
}
