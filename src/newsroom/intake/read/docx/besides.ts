import { posix } from 'node:path';
import type { Remark } from '../source.ts';
import type { Package } from './package.ts';
import type { Relation } from './relations.ts';
import { attribute, childOf, childrenOf, readXml, wordsIn, type XmlElement } from './xml.ts';

/** Words of a document outside its running text: said, not taken in. */
export async function besides(
  files: Package,
  folder: string,
  relations: readonly Relation[],
): Promise<Remark[]> {
  const remarks: Remark[] = [];
  for (const [kind, root, what] of parts) {
    const related = relations.filter(({ type }) => type.endsWith(`/${kind}`)).map(({ path }) => path);
    const usual = new RegExp(String.raw`^${kind}\d*\.xml$`);
    for (const name of files.names) {
      const isUsual = posix.dirname(name) === folder && usual.test(posix.basename(name));
      if (!isUsual && !related.includes(name)) continue;
      const bytes = await files.read(name);
      const words = bytes ? shown(readXml(bytes, root)).replace(/\s+/g, ' ').trim() : '';
      const text = `${what}没有收入：${words}`;
      // The first page of a document, its left and its right ones may have the same.
      if (words && !remarks.some((remark) => remark.text === text))
        remarks.push({
          text,
          leftOut: words,
          ...(isOnlyPageNumber(words) ? {} : { isOpen: true }),
        });
    }
  }
  if (files.names.has(`${folder}/vbaProject.bin`)) remarks.push({ text: '文档里有宏，没有读，也没有运行' });
  return remarks;
}

/** `- 3 -`, `第3页 共8页`: which page of the document, not of the paper. */
const isOnlyPageNumber = (words: string) => /^[第页共总/／·—\-–\d\s]*$/u.test(words);

const parts: [kind: string, root: string, what: string][] = [
  ['header', 'w:hdr', '页眉'],
  ['footer', 'w:ftr', '页脚'],
  ['comments', 'w:comments', '批注'],
];

/** The words that are seen, paragraphs parted by spaces: no measures of drawings, nothing struck, nothing twice. */
function shown(element: XmlElement): string {
  const below = () => childrenOf(element).map(shown).join('');
  switch (element.tagName) {
    case 'w:t':
    case 'm:t':
      return wordsIn(element);
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:p':
      return ` ${below()} `;
    case 'v:textpath':
      return attribute(element, 'string') ?? '';
    case 'mc:alternatecontent': {
      const ways = [childOf(element, 'mc:choice'), childOf(element, 'mc:fallback')];
      return ways.map((way) => (way ? shown(way) : '')).find((words) => words.trim()) ?? '';
    }
    case 'w:ppr':
    case 'w:del':
    case 'w:movefrom':
      return '';
    default:
      return below();
  }
}
