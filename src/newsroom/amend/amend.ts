import { picturesOf, parseText } from '../../text/parse.ts';
import { textForm } from '../../text/form.ts';
import { correctionsUrl } from '../../lib/urls.ts';
import { meantDate } from '../../schema/meant-date.ts';
import { dateFault } from '../date-fault.ts';
import { readFields, removeFields, setFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import { changeTo, type Snapshot } from '../files/snapshot.ts';
import { isGroup, type Fields } from '../files/value.ts';
import { told, type Told } from '../told.ts';
import { placesOf, type Effect } from './effects.ts';
import { findEntry, isEntry, nameOf, refused, type Amendment, type Entry, type EntryName } from './entry.ts';
import { replaced, staleQuotes, type Replacing } from './replace.ts';

/**
 * Adds a correction (更正) to an article: it stands below the text.
 *
 * @param replacing words of the text, and what stands in their place from now on; the text is not changed unless it is given.
 */
export function correct(
  snapshot: Snapshot,
  article: string,
  { date, text, replacing }: { date: string; text: string; replacing?: Replacing | undefined },
): Amendment {
  const entry = findEntry(snapshot, { collection: 'articles', id: article });
  if (!isEntry(entry)) return refused(entry);
  const problems = [...dateProblems(date, false), ...wordProblems(text, '更正的内容')];
  if (entry.status === 'withdrawn') problems.push(told('这篇稿件已撤回，读者看不到更正', '先恢复这篇稿件'));
  const source = replacing ? replaced(entry.source, replacing) : entry.source;
  if (typeof source !== 'string') problems.push(source);
  const old = entry.fields['corrections'] ?? [];
  if (!Array.isArray(old))
    problems.push(told('原有的更正（corrections）写法不对，再加就会丢', '先运行检查，照提示改好，再加更正'));
  if (problems.length > 0 || typeof source !== 'string' || !Array.isArray(old)) return refused(...problems);
  const added = { date: meantDate(date) ?? date, text: text.trim() };
  const { page, lists } = placesOf(snapshot, entry);
  const onText = replacing ? `正文的“${replacing.from}”改成“${replacing.to}”` : '正文一字不改';
  const fields = { corrections: [...(old as Correction[]), added] };
  return {
    ...written(snapshot, { ...entry, source }, `更正：${nameOf(entry)}`, fields),
    notes: replacing ? staleQuotes(snapshot, entry, replacing) : [],
    effects: [
      { ...page, what: `文末的“更正”里加一条：${added.date} ${ended(added.text)}${onText}` },
      { where: '全部更正', address: correctionsUrl(), what: '加在最前面' },
      ...lists
        .filter(({ where }) => where === '检索' || (replacing && ['版面', '首页'].includes(where)))
        .map((list) => ({ ...list, what: list.where === '检索' ? '更正的文字检索得到' : onText })),
    ],
  };
}

/** With the stop that an editor may have left out. */
const ended = (text: string) => (/[。！？…”）]$/.test(text) ? text : `${text}。`);

type Correction = { date: string; text: string };

/** Takes back an entry or its picture: the address stays and says when and why. */
export function withdraw(
  snapshot: Snapshot,
  name: EntryName,
  { date, reason, what }: { date: string; reason: string; what: 'text' | 'picture' },
): Amendment {
  const entry = findEntry(snapshot, name);
  if (!isEntry(entry)) return refused(entry);
  const status = what === 'text' ? 'withdrawn' : 'image-withdrawn';
  const problems = [...dateProblems(date, true), ...wordProblems(reason, '撤回原因')];
  if (entry.status === status || entry.status === 'withdrawn')
    problems.push(told('已经撤回了', '要改日期或原因，先恢复，再撤回'));
  if (what === 'picture' && !hasPicture(entry))
    problems.push(told('没有图片可以撤回', '图片本来就没有；要撤回全文，请选“撤回全文”'));
  if (problems.length > 0) return refused(...problems);
  return {
    ...written(snapshot, entry, `${what === 'text' ? '撤回' : '撤回图片'}：${nameOf(entry)}`, {
      status,
      withdrawal: { date: meantDate(date) ?? date, reason: reason.trim() },
    }),
    effects: withdrawalEffects(snapshot, entry, what),
  };
}

/** Publishes again what was withdrawn. */
export function restore(snapshot: Snapshot, name: EntryName): Amendment {
  const entry = findEntry(snapshot, name);
  if (!isEntry(entry)) return refused(entry);
  if (entry.status === 'published') return refused(told('没有撤回，不用恢复', '刷新后再看它的状态'));
  const { page, lists, lonely, reports } = placesOf(snapshot, entry);
  const change = changeTo(snapshot, entry.path, removeFields(entry.source, ['status', 'withdrawal']));
  return {
    title: `恢复：${nameOf(entry)}`,
    changes: change ? [change] : [],
    notes: [],
    problems: [],
    effects: [
      { ...page, what: '撤回说明去掉，文字和图片都回来' },
      ...[...lists, ...reports].map((list) => ({ ...list, what: '重新列出' })),
      ...(entry.status === 'withdrawn' ? lonely.map((list) => ({ ...list, what: '这一页重新有内容' })) : []),
    ],
  };
}

function withdrawalEffects(snapshot: Snapshot, entry: Entry, what: 'text' | 'picture'): Effect[] {
  const { page, lists, lonely, reports } = placesOf(snapshot, entry);
  if (what === 'picture') {
    const shown =
      entry.collection === 'works'
        ? ['展墙', '作品目录', '作品数据（CSV）', '作品数据（JSON）', 'IIIF 清单', '检索']
        : ['版面', '首页', '检索'];
    return [
      { ...page, what: '图片、图片说明和描述去掉，写明撤回日期和原因；文字不变' },
      ...lists.filter(({ where }) => shown.includes(where)).map((list) => ({ ...list, what: '图片去掉' })),
    ];
  }
  const isNumbered = ['版面', '首页', '往期目录', '展墙', '作品目录'];
  return [
    { ...page, what: '只留撤回日期和原因；标题、文字、图片都去掉，网址还在' },
    ...lists.map((list) => ({
      ...list,
      what: isNumbered.includes(list.where) ? '只写“已撤回”，不写标题' : '不再列出',
    })),
    ...reports.map((list) => ({ ...list, what: '不再链接到这篇报道' })),
    ...lonely.map((list) => ({ ...list, what: '没有别的稿件，这一页只说没有内容' })),
  ];
}

function written(snapshot: Snapshot, entry: Entry, title: string, fields: Fields): Amendment {
  const change = changeTo(
    snapshot,
    entry.path,
    setFields(entry.source, fields, fieldOrder(entry.collection)),
  );
  return { title, changes: change ? [change] : [], effects: [], notes: [], problems: [] };
}

/** A photograph with its file, or a picture in the text. */
function hasPicture({ collection, fields, path, source }: Entry): boolean {
  if (collection === 'works') return true;
  const photos = Array.isArray(fields['photos']) ? (fields['photos'] as unknown[]) : [];
  return (
    photos.some((photo) => isGroup(photo) && photo['image']) ||
    picturesOf(parseText(readFields(source).body, textForm(path))).length > 0
  );
}

function dateProblems(date: string, isFull: boolean): Told[] {
  const isShort = isFull && meantDate(date)?.length !== 10;
  const fault = dateFault(date) ?? (isShort ? `日期“${date}”没有写到日` : undefined);
  return fault ? [told(fault, `写成 2024-05-01 的样子${isFull ? '，写到日' : ''}`)] : [];
}

function wordProblems(text: string, name: string): Told[] {
  if (text.trim() === '') return [told(`没有写${name}`, '写一句话，读者会看到')];
  return /[\n\r]/.test(text.trim()) ? [told(`${name}分成了几行`, '写成一行')] : [];
}
