import {
  articleUrl,
  catalogueUrl,
  exhibitionUrl,
  homeUrl,
  issuesUrl,
  issueUrl,
  manifestUrl,
  personUrl,
  searchUrl,
  topicUrl,
  workUrl,
  worksDataUrl,
} from '../../lib/urls.ts';
import { readFields } from '../files/edit.ts';
import { textIn, type Snapshot } from '../files/snapshot.ts';
import type { Entry } from './entry.ts';

/** One place of the site that changes. */
export interface Effect {
  /** What an editor calls it. */
  where: string;
  address: string;
  /** What changes there. */
  what: string;
}

/** Where an entry stands on the site, its own page first. */
export interface Places {
  page: Effect;
  /** Pages that show it or list it. */
  lists: Omit<Effect, 'what'>[];
  /** People and topics that nothing else that is published is about. */
  lonely: Omit<Effect, 'what'>[];
  /** The exhibition that the article reports. */
  reports: Omit<Effect, 'what'>[];
}

/** Looks up where an entry is shown. */
export function placesOf(snapshot: Snapshot, entry: Entry): Places {
  return entry.collection === 'works' ? placesOfWork(entry) : placesOfArticle(snapshot, entry);
}

function placesOfWork({ id }: Entry): Places {
  const exhibition = id.split('/')[0] ?? '';
  return {
    page: { where: '作品页', address: workUrl(id), what: '' },
    lists: [
      { where: '展墙', address: exhibitionUrl(exhibition) },
      { where: '作品目录', address: catalogueUrl(exhibition) },
      { where: '作品数据（CSV）', address: worksDataUrl(exhibition, 'csv') },
      { where: '作品数据（JSON）', address: worksDataUrl(exhibition, 'json') },
      { where: 'IIIF 清单', address: manifestUrl(exhibition) },
      { where: '检索', address: searchUrl() },
    ],
    lonely: [],
    reports: [],
  };
}

function placesOfArticle(snapshot: Snapshot, { id, path, fields }: Entry): Places {
  const issue = id.split('/')[0] ?? '';
  const issues = [...snapshot.paths].flatMap((file) => /^issues\/(.+)\.yaml$/.exec(file)?.[1] ?? []).sort();
  const subjects = [
    ...names(fields['people']).map((code) => ({
      kind: 'people',
      code,
      where: `人物“${titleIn(snapshot, 'people', code)}”`,
      address: personUrl(code),
    })),
    ...names(fields['topics']).map((code) => ({
      kind: 'topics',
      code,
      where: `主题“${titleIn(snapshot, 'topics', code)}”`,
      address: topicUrl(code),
    })),
  ];
  const others = [...snapshot.paths].filter(
    (file) => file.startsWith('articles/') && /\.mdx?$/.test(file) && file !== path,
  );
  return {
    page: { where: '稿件页', address: articleUrl(id), what: '' },
    lists: [
      { where: '版面', address: issueUrl(issue) },
      ...(issues.at(-1) === issue ? [{ where: '首页', address: homeUrl() }] : []),
      { where: '往期目录', address: issuesUrl() },
      ...subjects.map(({ where, address }) => ({ where, address })),
      { where: '检索', address: searchUrl() },
    ],
    lonely: subjects
      .filter(({ kind, code }) => !others.some((file) => isAbout(snapshot, file, kind, code)))
      .map(({ where, address }) => ({ where, address })),
    reports: [...snapshot.paths].flatMap((file) => {
      const exhibition = /^exhibitions\/(.+)\.yaml$/.exec(file)?.[1];
      const text = exhibition ? textIn(snapshot, file) : undefined;
      return exhibition && text?.includes(id) && readFields(text).fields?.['article'] === id
        ? [{ where: '影展', address: exhibitionUrl(exhibition) }]
        : [];
    }),
  };
}

/** Whether a published article is about a person or a topic. */
function isAbout(snapshot: Snapshot, file: string, kind: string, code: string): boolean {
  const text = textIn(snapshot, file) ?? '';
  if (!text.includes(code)) return false;
  const { fields = {} } = readFields(text);
  return fields['status'] !== 'withdrawn' && names(fields[kind]).includes(code);
}

function titleIn(snapshot: Snapshot, kind: string, code: string): string {
  const name = readFields(textIn(snapshot, `${kind}/${code}.yaml`) ?? '').fields?.['name'];
  return typeof name === 'string' ? name : code;
}

const names = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
