import { z } from 'astro/zod';
import { fieldAt, fieldExample, fieldLabel, fieldName } from '../../content/fields.ts';
import { exhibitionSchema } from '../../schema/exhibition.ts';
import { told, type Told } from '../told.ts';
import { plainValue } from '../files/value.ts';
import { readFields, setFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import { changeTo, sourceIn, type Snapshot } from '../files/snapshot.ts';
import type { Fields, FieldValue } from '../files/value.ts';
import { writeRecord } from '../files/write.ts';
import type { Change } from '../store/change.ts';
import { entryPath } from '../../schema/index.ts';
import { withoutQuotes } from '../../schema/codes.ts';
import { slugOf } from '../../lib/slug.ts';
import { specimenCountMark } from '../../lib/exhibition/specimen-note.ts';

/** A work that is there already. */
export interface ExistingWork {
  number: number;
  /** `works/<exhibition>/<number>/work.yaml`. */
  path: string;
  source: string;
  fields: Record<string, unknown>;
  isSpecimen: boolean;
  isWithdrawn: boolean;
  /** Its picture, below the content folder. */
  master: string;
}

/** An exhibition and its works as the content folder has them. */
export interface ExistingExhibition {
  path: string;
  /** `undefined` where there is no record yet. */
  source: string | undefined;
  fields: Record<string, unknown>;
  displayed: number | undefined;
  awards: string[];
  series: { id: string; title: string }[];
  /** The numbers of the works that its route stops at. */
  stops: number[];
  works: Map<number, ExistingWork>;
}

/** @param id of the exhibition, as its file is named. */
export function readExhibition(snapshot: Snapshot, id: string): ExistingExhibition {
  const path = entryPath('exhibitions', id);
  const source = sourceIn(snapshot, path);
  const fields = (source === undefined ? undefined : readFields(source).fields) ?? {};
  const works = [...snapshot.paths].flatMap((file) => {
    const [, number] = new RegExp(`^works/${RegExp.escape(id)}/(\\d+)/work\\.yaml$`).exec(file) ?? [];
    return number === undefined ? [] : [readWork(snapshot, file, Number(number))];
  });
  return {
    path,
    source,
    fields,
    displayed: wholeNumber(fields['displayed']),
    awards: groups(fields['awards']).flatMap(({ name }) => text(name) ?? []),
    // With whatever else the record says of them.
    series: groups(fields['series']).flatMap(({ id: code, title, ...others }) =>
      text(code) ? [{ ...others, id: text(code) ?? '', title: text(title) ?? '' }] : [],
    ),
    stops: groups(fields['route']).flatMap(({ work }) => wholeNumber(work) ?? []),
    works: new Map(works.map((work) => [work.number, work])),
  };
}

function readWork(snapshot: Snapshot, path: string, number: number): ExistingWork {
  const source = sourceIn(snapshot, path) ?? '';
  const fields = readFields(source).fields ?? {};
  return {
    number,
    path,
    source,
    fields,
    isSpecimen: withoutQuotes(fields['kind']) === 'specimen',
    isWithdrawn: !['published', undefined, null].includes(withoutQuotes(fields['status']) as string),
    master: path.replace(/[^/]+$/, text(fields['image']) ?? 'master.jpg'),
  };
}

/** What is missing or wrong in the record of a new exhibition, each with its field. */
export function recordProblems(record: Fields): (Told & { field: string })[] {
  const { error } = schema.safeParse(plainValue({ displayed: '0', ...record }) ?? {});
  return (error?.issues ?? []).map(({ path }) => {
    const field = fieldAt(schema, path);
    return {
      ...told(`影展的“${fieldLabel(field)}”没有写，或写得不对`, `例如 ${fieldExample(field)}`),
      field: fieldName(schema, path),
    };
  });
}

/** An id for an exhibition that is not there yet, from the sound of its name. */
export function newExhibitionId(snapshot: Snapshot, record: Fields | undefined): string {
  const slug = slugOf(text(record?.['title']) ?? '') || 'exhibition';
  let id = slug;
  for (let number = 2; snapshot.paths.has(entryPath('exhibitions', id)); number += 1)
    id = `${slug}-${number}`;
  return id;
}

const schema = exhibitionSchema({
  reference: (collection) => z.string().transform((id) => ({ collection, id })),
});

/**
 * What changes in the record of an exhibition when works are put into it: series that only specimens had go, new ones come, a count of the
 * specimens in their note is left to the site.
 *
 * @param series by their titles, in the order in which they shall be shown.
 * @param replaced the numbers of the works that are written anew.
 */
export function changeRecord(
  snapshot: Snapshot,
  exhibition: ExistingExhibition,
  added: Fields,
  series: readonly { id: string; title: string }[],
  replaced: ReadonlySet<number>,
): { change: Change | undefined; notes: string[] } {
  const { path, source, fields, works } = exhibition;
  if (source === undefined) {
    const all: Fields = { ...added, ...(series.length > 0 ? { series } : {}) };
    const ordered = fieldOrder('exhibitions').flatMap((name) =>
      all[name] === undefined ? [] : [[name, all[name]] as const],
    );
    return {
      change: changeTo(snapshot, path, writeRecord(Object.fromEntries(ordered))),
      notes: [`新建影展记录 ${path}`],
    };
  }
  const specimens = [...works.values()].filter(({ isSpecimen }) => isSpecimen);
  const gone = specimens.filter(({ number }) => replaced.has(number));
  const staying = [...works.values()]
    .filter(({ number }) => !replaced.has(number))
    .map((work) => withoutQuotes(work.fields['series']));
  const ofGone = new Set(gone.map((work) => withoutQuotes(work.fields['series'])));
  const kept = exhibition.series.filter(
    ({ id }) => !ofGone.has(id) || staying.includes(id) || series.some((other) => other.id === id),
  );
  const fresh = series.filter(({ id }) => !exhibition.series.some((other) => other.id === id));
  const dropped = exhibition.series.filter((one) => !kept.includes(one));
  const told = exhibition.stops.filter((number) => replaced.has(number));
  const edits: Record<string, FieldValue> = {};
  if (fresh.length + dropped.length > 0) edits['series'] = [...kept, ...fresh];
  const note = text(fields['specimenNote']);
  const counted = note?.replace(
    new RegExp(`(?<!\\d)${specimens.length}(?=\\s*[幅件张个])`),
    specimenCountMark,
  );
  if (gone.length > 0 && counted !== note) edits['specimenNote'] = counted;
  return {
    change: changeTo(snapshot, path, setFields(source, edits, fieldOrder('exhibitions'))),
    notes: [
      ...(fresh.length > 0 ? [`影展记录加上系列：${titles(fresh)}`] : []),
      ...(dropped.length > 0 ? [`影展记录去掉只有样张用过的系列：${titles(dropped)}`] : []),
      ...(told.length > 0
        ? [`导览经过的第${told.join('、')}号换了作品：请改写影展记录里这几幅的导览词（route）`]
        : []),
      ...(edits['specimenNote'] ? ['样张说明里的数目改由网站自己数'] : []),
    ],
  };
}

const titles = (series: readonly { title: string }[]) => series.map(({ title }) => title).join('、');

/** The series that a title names; a new one gets a name for addresses from its sound. */
export function seriesOf(
  title: string,
  known: readonly { id: string; title: string }[],
): { id: string; title: string } {
  const found = known.find((series) => series.title === title || series.id === title);
  if (found) return found;
  const slug = slugOf(title).replace(/^(?=\d)/, 's-') || 'series';
  const taken = new Set(known.map(({ id }) => id));
  const id = [slug, ...Array.from({ length: known.length + 1 }, (_, index) => `${slug}-${index + 2}`)].find(
    (name) => !taken.has(name),
  );
  return { id: id ?? slug, title };
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

const groups = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter(
        (one): one is Record<string, unknown> =>
          typeof one === 'object' && one !== null && !Array.isArray(one),
      )
    : [];

function wholeNumber(value: unknown): number | undefined {
  const words = withoutQuotes(value);
  return typeof words === 'string' && /^\d+$/.test(words) ? Number(words) : undefined;
}
