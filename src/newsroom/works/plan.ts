import { dirname } from 'node:path/posix';
import { inParallel } from '../../build/images/parallel.ts';
import { setFields, readFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import { changeTo, textIn, type Snapshot } from '../files/snapshot.ts';
import type { Fields } from '../files/value.ts';
import { writeRecord } from '../files/write.ts';
import type { Change } from '../store/change.ts';
import { changeRecord, readExhibition, seriesOf, type ExistingWork } from './exhibition.ts';
import { likeExisting, likeOthers } from './likeness.ts';
import { matchPhotographs } from './match.ts';
import { describePhotograph, type Described, type Photograph } from './photograph.ts';
import { exhibitionProblems, gaps, placeProblems } from './plan-problems.ts';
import { readRows } from './rows.ts';
import type { Table } from './table.ts';
import { firstOf, told, type Told } from '../told.ts';
import { leftOver, workFields } from './work-fields.ts';

export interface PlanOptions {
  /** The exhibition's id, as its file is named. */
  exhibition: string;
  /** The rights of works for which neither the table nor the photograph has any; else those of the publication. */
  rights?: string | undefined;
  /** The record of an exhibition that is not there yet: title, organiser, opening, entries, selected …; `displayed` is counted. */
  record?: Fields | undefined;
}

/** What an import would do: nothing at all while there is a problem. */
export interface WorksPlan {
  exhibition: string;
  changes: Change[];
  rows: RowReport[];
  /** What concerns the table, the folder or the exhibition as a whole. */
  problems: (Told & { field?: string })[];
  notes: string[];
  /** How many specimens the exhibition would still have. */
  specimensLeft: number;
}

export interface RowReport {
  /** In the table, from 1. */
  row: number;
  number: number | undefined;
  title: string | undefined;
  /** The name of its photograph. */
  photograph: string | undefined;
  /** What becomes of the number: a specimen or a photograph is replaced, or a work is added. */
  action: 'specimen' | 'photograph' | 'new';
  /** The fields that would be written. */
  fields: Fields;
  notes: string[];
  problems: Told[];
}

/** Whether an import may be carried out. */
export const isSound = ({ problems, rows }: WorksPlan) =>
  problems.length === 0 && rows.every((row) => row.problems.length === 0);

/** Plans the import of a table of works and a folder of photographs into an exhibition, all or nothing. Writes nothing. */
export async function planWorks(
  table: Table,
  photographs: readonly Photograph[],
  snapshot: Snapshot,
  options: PlanOptions,
): Promise<WorksPlan> {
  const { exhibition: id, record } = options;
  const exhibition = readExhibition(snapshot, id);
  const problems: WorksPlan['problems'] = [...table.problems, ...exhibitionProblems(id, exhibition, record)];
  const known = { ...exhibition, awards: [...exhibition.awards, ...awardsOf(record)] };
  const { rows, notes } = readRows(table, known);
  if (rows.length === 0) problems.push(told(`表格 ${table.name} 里没有作品`, '在列名下面，一行写一件作品'));
  const { found, unused } = matchPhotographs(
    rows,
    photographs.map(({ name }) => name),
  );
  const described = await describeAll(photographs, found);
  const displayed =
    exhibition.displayed ??
    (record ? Math.max(rows.length, ...rows.map(({ number }) => number ?? 0)) : undefined);
  if (record) problems.push(...gaps(rows));
  const series = [...exhibition.series];
  const usual = options.rights ?? publicationRights(snapshot);
  const reports = rows.map((row) => {
    const photograph = found.get(row.row);
    const picture = typeof photograph === 'string' ? described.get(photograph) : photograph;
    const old = exhibition.works.get(row.number ?? 0);
    const own = row.series === undefined ? undefined : seriesOf(row.series, series);
    if (own && !series.includes(own)) series.push(own);
    const facts = isDescribed(picture) ? picture : undefined;
    const written = workFields(row, facts, { old, usualRights: usual, series: own?.id });
    const report: RowReport = {
      row: row.row,
      number: row.number,
      title: row.title,
      photograph: typeof photograph === 'string' ? photograph : undefined,
      action: old ? (old.isSpecimen ? 'specimen' : 'photograph') : 'new',
      fields: written.fields,
      notes: [...row.notes, ...(facts?.notes ?? []), ...written.notes],
      problems: [
        ...row.problems,
        ...written.problems,
        ...placeProblems(row, old, displayed),
        ...leftOver(written.fields, exhibition),
      ],
    };
    if (picture && !facts) report.problems.push(picture as Told);
    return { report, facts, old };
  });
  const pictures = reports.flatMap(({ report, facts }) => (facts ? [{ report, facts }] : []));
  likeOthers(pictures);
  await likeExisting(pictures, exhibition, snapshot);
  const replaced = new Set(reports.flatMap(({ report }) => report.number ?? []));
  const used = series.filter((one) =>
    rows.some((row) => row.series !== undefined && seriesOf(row.series, series) === one),
  );
  const plan: WorksPlan = {
    exhibition: id,
    changes: [],
    rows: reports.map(({ report }) => report),
    problems,
    notes: [
      ...table.notes,
      ...notes,
      ...(unused.length > 0 ? [`文件夹里有${unused.length}张照片没有用上：${firstOf(unused, 20)}`] : []),
    ],
    specimensLeft: [...exhibition.works.values()].filter(
      ({ isSpecimen, number }) => isSpecimen && !replaced.has(number),
    ).length,
  };
  if (!isSound(plan)) return plan;
  const own = record ? { ...record, displayed } : {};
  const { change, notes: ofRecord } = changeRecord(snapshot, exhibition, own, used, replaced);
  plan.changes = [
    ...reports.flatMap(({ report, facts, old }) =>
      facts ? changesOf(snapshot, id, report, facts, old) : [],
    ),
    ...(change ? [change] : []),
  ];
  plan.notes.push(...ofRecord);
  return plan;
}

async function describeAll(
  photographs: readonly Photograph[],
  found: ReadonlyMap<number, string | Told>,
): Promise<Map<string, Described | Told>> {
  const wanted = new Set([...found.values()].filter((name) => typeof name === 'string'));
  const described = new Map<string, Described | Told>();
  await inParallel(
    photographs.filter(({ name }) => wanted.has(name)),
    async ({ name, read }) => void described.set(name, await describePhotograph(name, read, 'works')),
  );
  return described;
}

const isDescribed = (picture: Described | Told | undefined): picture is Described =>
  picture !== undefined && 'master' in picture;

const awardsOf = (record: Fields | undefined): string[] =>
  (Array.isArray(record?.['awards']) ? (record['awards'] as ({ name?: string } | null)[]) : []).flatMap(
    (award) => award?.name ?? [],
  );

function publicationRights(snapshot: Snapshot): string | undefined {
  const rights = readFields(textIn(snapshot, 'publication.yaml') ?? '').fields?.['rights'];
  return typeof rights === 'string' ? rights : undefined;
}

/** A specimen's record is written anew as a whole; of a photograph's only what the table gives. */
function changesOf(
  snapshot: Snapshot,
  exhibition: string,
  report: RowReport,
  facts: Described,
  old: ExistingWork | undefined,
): Change[] {
  const folder = old ? dirname(old.path) : `works/${exhibition}/${String(report.number).padStart(3, '0')}`;
  const master = `${folder}/master${facts.extension}`;
  const fields: Fields = {
    ...report.fields,
    image: facts.extension === '.jpg' ? undefined : `master${facts.extension}`,
  };
  const order = fieldOrder('works');
  const ordered = Object.fromEntries(order.map((name) => [name, fields[name]]));
  const isKept = old && !old.isSpecimen;
  return [
    changeTo(snapshot, master, facts.master),
    old && old.master !== master ? changeTo(snapshot, old.master, null) : undefined,
    changeTo(
      snapshot,
      `${folder}/work.yaml`,
      isKept ? setFields(old.source, fields, order) : writeRecord(ordered),
    ),
  ].filter((change) => change !== undefined);
}
