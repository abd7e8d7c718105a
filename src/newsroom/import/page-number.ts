import { pageNumberIn } from '../intake/roles/forms.ts';

/** The number of a page in the name of its file: `第03版.docx` → `03`, `A1.txt` → `A1`, `01.docx` → `01`; others have none. */
export function pageNumberOf(file: string): string | undefined {
  const name = file
    .replace(/\.[^.]+$/, '')
    .normalize('NFKC')
    .trim();
  const alone = /^([A-Za-z]?\d{1,3})(?:[\s_-].*)?$/.exec(name)?.[1];
  return (pageNumberIn(name) ?? alone)?.toUpperCase();
}
