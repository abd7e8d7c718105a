import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../content/problem.ts';
import type { SourcePage } from '../intake/draft/sheet.ts';
import type { PictureFile } from '../intake/draft/photos.ts';
import { preparePictures } from '../intake/pictures.ts';
import { readSource } from '../intake/read/read-source.ts';
import { proposeRoles } from '../intake/roles/propose.ts';
import { sumOf } from '../store/change.ts';
import type { IssueFolder } from './folders.ts';
import { pageNumberOf } from './page-number.ts';

/** What came of an issue, read. */
export interface ReadFolder {
  pages: SourcePage[];
  photographs: PictureFile[];
  /** What stands in the way; nothing of the issue is taken in then. */
  problems: Problem[];
  /** What is worth knowing. */
  notes: string[];
}

/** Reads the documents and photographs of an issue. Everything that is wrong is told at once. */
export async function readFolder({
  name,
  path,
  documents,
  pictures,
  others,
}: IssueFolder): Promise<ReadFolder> {
  const problems: Problem[] = [];
  const notes = others.map((other) => `${name}/${other}`);
  const pages: SourcePage[] = [];
  const shown = (file: string) => `${name}/${file}`;
  const seen = new Map<string, string>();
  for (const file of documents) {
    const bytes = bytesOf(join(path, file), shown(file), problems);
    if (!bytes) continue;
    const sum = sumOf(bytes);
    const same = seen.get(sum);
    if (same !== undefined) {
      problems.push({ file: shown(file), field: '', problem: `和 ${same} 的内容一样`, remedy: '只留一份' });
      continue;
    }
    seen.set(sum, file);
    const read = await readSource(shown(file), bytes);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const { document } = read;
    const embedded = await preparePictures(document.pictures, (picture) => `${shown(file)} 里的 ${picture}`);
    problems.push(...embedded.problems);
    notes.push(...document.remarks.map(({ text }) => `${shown(file)}：${text}`), ...embedded.notes);
    const number = pageNumberOf(file);
    const whole = {
      ...document,
      pictures: document.pictures.map((picture, index) => ({
        ...picture,
        bytes: embedded.pictures[index]?.bytes ?? picture.bytes,
      })),
    };
    pages.push({
      document: whole,
      blocks: proposeRoles(document),
      ...(number ? { number } : pages.length > 0 ? { samePage: true } : {}),
    });
  }
  if (documents.length === 0) {
    problems.push({
      file: name,
      field: '',
      problem: '里面没有 .docx 或 .txt',
      remedy: '把这一期的文字放进去；扫描件要先识别成文字',
    });
  }
  const files = pictures.flatMap((file) => {
    const bytes = bytesOf(join(path, file), shown(file), problems);
    // As its caption may name it: macOS writes accents apart.
    return bytes ? [{ name: file.normalize(), bytes }] : [];
  });
  const prepared = await preparePictures(files, shown);
  return {
    pages,
    photographs: prepared.pictures,
    problems: [...problems, ...prepared.problems],
    notes: [...notes, ...prepared.notes],
  };
}

/** In bytes. */
const largest = 200_000_000;

function bytesOf(path: string, file: string, problems: Problem[]): Buffer | undefined {
  try {
    if (statSync(path).size > largest) {
      problems.push({
        file,
        field: '',
        problem: '文件超过 200 MB',
        remedy: '文档里只留文字，图片另存成文件；照片另存为 JPEG',
      });
      return undefined;
    }
    return readFileSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    problems.push({
      file,
      field: '',
      problem: `文件打不开（${code}）`,
      remedy: '检查它的权限，或重新复制一份',
    });
    return undefined;
  }
}
