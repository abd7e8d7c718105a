import { posix } from 'node:path';
import { hiddenRemarks } from '../lines.ts';
import { lookRemarks } from '../looks.ts';
import type { Remark, SourceDocument, SourceParagraph, SourcePicture } from '../source.ts';
import { UnreadableError } from '../../../unreadable.ts';
import { isWorkbook, saveAsDocx } from '../other-kinds.ts';
import { audit } from './audit.ts';
import { besides } from './besides.ts';
import { markCodes } from './field-codes.ts';
import { readNumbering } from './numbering.ts';
import { numbersIn } from './numbers.ts';
import { openPackage, type Package } from './package.ts';
import { Paragraphs } from './paragraphs.ts';
import { otherDocument } from './remarks.ts';
import { relationsOf, type Relation } from './relations.ts';
import { readStyles } from './styles.ts';
import { joinStruckEnds } from './struck-ends.ts';
import { attribute, childOf, childrenOf, readXml, textOfPart } from './xml.ts';

/**
 * Reads a .docx as Word and WPS write it.
 *
 * @throws {UnreadableError}
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  try {
    return await documentOf(name, bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableError('文档的结构套得太深', '把文字复制到新的文档里，再收稿');
  }
}

async function documentOf(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const files = await openPackage(bytes);
  const main = await mainPart(files);
  const source = await files.read(main);
  if (!source) throw noDocument(files.names);
  const folder = posix.dirname(main);
  const rootOf = async (path: string, root: string) => {
    const found = await files.read(path);
    return found && readXml(found, root);
  };
  const relations = relationsOf(
    await rootOf(posix.join(folder, `_rels/${posix.basename(main)}.rels`), 'relationships'),
    folder,
  );
  // Programs number these parts as they like.
  const part = (kind: string) =>
    rootOf(
      relations.find(({ type }) => type.endsWith(`/${kind}`))?.path ?? posix.join(folder, `${kind}.xml`),
      `w:${kind}`,
    );
  const notes = { footnotes: await part('footnotes'), endnotes: await part('endnotes') };
  const styles = readStyles(await part('styles'));
  const lists = readNumbering(await part('numbering'), styles.listOf);
  // Of a drawing in lines Word keeps a picture, too.
  const drawings = [...textOfPart(source).matchAll(drawnTwice)].map(([, id]) => id);
  const pictures = await picturesOf(
    files,
    relations.filter(({ id }) => !drawings.includes(id)),
  );
  const body = childOf(readXml(source, 'w:document'), 'w:body');
  // Numbers first: programs differ in how they count what was struck out.
  const numberOf = body ? numbersIn(body, styles, lists) : () => undefined;
  const joints = body ? joinStruckEnds(body) : [];
  const paragraphs = new Paragraphs({
    styles,
    numberOf,
    pictureOf: (relation) => pictures.named.get(relation),
    isKnown: (relation) => relations.some(({ id, type }) => id === relation && type.endsWith('/image')),
    noteOf: (kind, id) => childrenOf(notes[kind]).find((note) => attribute(note, 'w:id') === id),
  });
  if (body) {
    markCodes(body);
    paragraphs.read(body);
  }
  const own = [...paragraphs.remarks, ...lookRemarks(paragraphs.looks)];
  audit(textOfPart(source), paragraphs.found, own);
  if (paragraphs.found.length === 0 && own.some(({ text }) => text.includes(otherDocument)))
    throw new UnreadableError(`里面没有自己的文字，只夹着${otherDocument}`, saveAsDocx);
  const remarks: Remark[] = [
    ...own,
    ...joints,
    ...pictures.remarks,
    ...unplaced(pictures.found, paragraphs.found),
    ...numberRemarks(paragraphs.found),
    ...(await besides(files, folder, relations)),
  ];
  return {
    name,
    kind: 'docx',
    paragraphs: paragraphs.found,
    pictures: pictures.found,
    remarks: [...remarks, ...hiddenRemarks(paragraphs.found)],
  };
}

/** What else comes in such a package. */
function noDocument(names: ReadonlySet<string>): UnreadableError {
  if (names.has('xl/workbook.xml')) return isWorkbook('Excel 表格');
  return new UnreadableError(
    names.has('ppt/presentation.xml') ? '这是演示文稿（PPT），不是 Word 文档' : '这不是 Word 文档',
    '把文字复制到 Word 或 WPS 的新文档里，存为 .docx，再收稿',
  );
}

/** That numbers have become words. */
function numberRemarks(paragraphs: readonly SourceParagraph[]): Remark[] {
  const numbers = paragraphs.flatMap(({ number }) => number?.trim() ?? []);
  const shown = [...new Set(numbers)].slice(0, 3).join('”“');
  return numbers.length > 0
    ? [{ text: `Word 的自动编号已经写成文字，共${numbers.length}段，例如“${shown}”，请对照原件` }]
    : [];
}

/** Pictures that lie in a document and nowhere in its text. */
function unplaced(pictures: readonly SourcePicture[], paragraphs: readonly SourceParagraph[]): Remark[] {
  const placed = new Set(paragraphs.map(({ picture }) => picture));
  return pictures
    .filter(({ name }) => !placed.has(name))
    .map(({ name }) => ({
      text: `图片“${name}”在文档里，却不在文字中间（可能是背景、填充或已删去的图），没有收入；要用，请另存成文件，放在文档旁边`,
      isOpen: true,
    }));
}

/** The other form of a picture that is there as a drawing in lines, too. */
const drawnTwice =
  /<a:blip\b[^>]*\br:embed="[^"]*"[^>]*(?<!\/)>(?:(?!<\/a:blip>)[\s\S])*?:svgBlip\b[^>]*?\br:embed="([^"]*)"/g;

async function mainPart(files: Package): Promise<string> {
  const root = await files.read('_rels/.rels');
  const relations = root ? relationsOf(readXml(root, 'relationships'), '') : [];
  return relations.find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'word/document.xml';
}

/** The pictures that a document holds; those that lie elsewhere are not fetched, and said. */
async function picturesOf(files: Package, relations: readonly Relation[]) {
  const found: SourcePicture[] = [];
  const named = new Map<string, string>();
  const names = new Map<string, string>();
  const remarks: Remark[] = [];
  for (const { id, type, path, isOutside } of relations) {
    if (!type.endsWith('/image')) continue;
    const name = names.get(path) ?? freeName(posix.basename(path), found);
    const bytes = isOutside ? undefined : await files.read(path);
    if (!bytes)
      remarks.push({ text: `图片“${name}”不在文档里，没有收入；请把原图放在文档旁边`, isOpen: true });
    else if (!/\.(?:jpe?g|png|tiff?|webp|avif)$/i.test(name)) {
      remarks.push({
        text: `图片“${name}”的格式网页不能用，没有收入；请另存为 JPG 或 PNG，放在文档旁边`,
        isOpen: true,
      });
    } else {
      if (!names.has(path)) found.push({ name, bytes });
      names.set(path, name);
      named.set(id, name);
    }
  }
  return { found, named, remarks };
}

/** Pictures in different folders of a document may have one name. */
function freeName(name: string, found: readonly SourcePicture[]): string {
  let free = name;
  for (let count = 2; found.some((picture) => picture.name === free); count += 1) free = `${count}-${name}`;
  return free;
}
