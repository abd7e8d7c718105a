/**
 * A function as a script that stands in a page and runs there at once, without the comments and indents that its readers alone
 * need: each page carries it.
 */
export function inlineScript<Given extends readonly unknown[]>(
  run: (...given: Given) => void,
  ...given: Given
): string {
  const source = String(run)
    .replace(/\/\*\*[^*]*\*\/|^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n');
  return `(${source})(${given.map((value) => JSON.stringify(value)).join()})`;
}
