import { keyOf, remarksOf, type CitedAuthor, type CitedRecord } from './types.ts';

/** An entry for biblatex. Every sign that means something to TeX stands for itself. */
export function bibtex(record: CitedRecord): string {
  const { kind, title, authors, source, publisher, date, page, url } = record;
  const isWork = kind === 'work';
  const fields = Object.entries({
    author: authors.map(nameOf).join(' and '),
    title: tex(title),
    ...(isWork
      ? { howpublished: tex(source) }
      : { journaltitle: tex(source), entrysubtype: 'newspaper', publisher: tex(publisher) }),
    date,
    pages: tex(page ?? ''),
    url: verbatim(url),
    langid: 'chinese',
    note: tex(remarksOf(record)),
  }).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${isWork ? 'artwork' : 'article'}{${keyOf(record)},\n${fields.join(',\n')}\n}\n`;
}

/** Braces keep a name whole: a body is not parted into given name and surname, nor a list made of what holds “and”. */
function nameOf({ name, kind }: CitedAuthor): string {
  return kind === 'person' && /^[\p{L}·]+$/u.test(name) && name !== 'and' ? name : `{${tex(name)}}`;
}

/** Signs one by one, so that no two are read as one: `--` would be a dash, and two apostrophes a quotation mark. */
const tex = (text: string) =>
  text
    .replace(/[\\{}&%$#_^~`]/g, (sign) => texWords[sign] ?? `\\${sign}`)
    .replace(/([-'?!,<>"])(?=[-'?!,<>"`])/g, '$1{}');

const texWords: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
};

/** An address is taken as it is, but for what would end its field. */
const verbatim = (url: string) =>
  url.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
