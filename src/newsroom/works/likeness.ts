import { hash } from 'node:crypto';
import { measureMaster } from '../../build/images/open-master.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { ExistingExhibition } from './exhibition.ts';
import { difference, lookOf, type Described } from './photograph.ts';
import type { RowReport } from './plan.ts';
import { told } from '../told.ts';

interface Looked {
  report: RowReport;
  facts: Described;
}

/** The same file twice is a problem; pictures that look the same are worth a look. */
export function likeOthers(pictures: readonly Looked[]): void {
  pictures.forEach(({ report, facts }, index) => {
    for (const other of pictures.slice(0, index)) {
      const place = `第${other.report.row}行的照片 ${other.report.photograph}`;
      if (other.facts.digest === facts.digest)
        report.problems.push(told(`照片与${place} 是同一个文件`, oneEach));
      else if (difference(other.facts.look, facts.look) <= alike)
        report.notes.push(`照片与${place} 看上去一样，请核对`);
    }
  });
}

/** Against the works that stay. */
export async function likeExisting(
  pictures: readonly Looked[],
  { works }: ExistingExhibition,
  snapshot: Snapshot,
): Promise<void> {
  const replaced = new Set(pictures.map(({ report }) => report.number));
  for (const work of works.values()) {
    if (replaced.has(work.number)) continue;
    const bytes = snapshot.read(work.master);
    const preview =
      bytes && (await measureMaster(Buffer.from(bytes), work.master).catch(() => undefined))?.preview;
    if (!bytes || !preview) continue;
    const [digest, look] = [hash('sha256', bytes), await lookOf(preview)];
    for (const { report, facts } of pictures) {
      const place = `已有的第${work.number}号作品`;
      if (digest === hash('sha256', facts.master))
        report.problems.push(told(`照片与${place}是同一张`, oneEach));
      else if (difference(look, facts.look) <= alike) report.notes.push(`照片与${place}看上去一样，请核对`);
    }
  }
}

/** Of 64 signs. */
const alike = 4;

const oneEach = '每件作品用自己的照片；同一件作品只留一行';
