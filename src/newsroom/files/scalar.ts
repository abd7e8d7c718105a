/**
 * A text as one value of the archive's YAML: bare where the reader takes it as it stands, else in quotation marks.
 *
 * @param inBrackets whether it stands inside `[ ]` or `{ }`, where more signs count.
 */
export function writeScalar(text: string, inBrackets = false): string {
  if (needsEscapes.test(text)) return escaped(text);
  const isBare = !special.test(text) && !(inBrackets && /[,[\]{}，、；：［］｛｝]/.test(text));
  return isBare ? text : `'${text.replaceAll("'", "''")}'`;
}

/** What must not stand in a line as it is: line ends of all kinds, control characters, halves of a character. */
const needsEscapes = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;

/** Nothing, white space at an end, a sign that YAML keeps for itself at the start, a colon or a comment's sign inside. */
const special = /^$|^\s|\s$|^[[\]{}"'&*!|>%@`,?#:-]|^<<|^\.\.\.$|:(\s|$)|\s#/u;

/** JSON's quotation is YAML's, but for the line ends that JSON lets stand. */
const escaped = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
