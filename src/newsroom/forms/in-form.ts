import type { z } from 'astro/zod';
import { fieldChoices, fieldKind, fieldLabel, knownFields } from '../../content/fields.ts';
import type { Problem } from '../../content/problem.ts';
import { collections, type CollectionName } from '../../schema/tools.ts';
import { formSchemas } from './form-schemas.ts';

/**
 * A problem as the desk tells it: with the names that stand in its forms where the check names the fields of files, and without advice on how
 * files are written. Where it is stays in `field`; `name` is what an editor calls that place.
 *
 * @param collection that the file is of.
 */
export function inForm(problem: Problem, collection: CollectionName): Problem & { name: string } {
  // What no form can mend is told as the file has it.
  if (problem.field === '') return { ...problem, name: '' };
  const { problem: what, remedy } = problem;
  const isMissing = remedy.startsWith('请加上一行，例如');
  return {
    ...problem,
    name: placeName(problem.field, collection),
    problem: isMissing ? '还没有填' : inWords(what, collection),
    remedy: advice.reduce((text, [form, said]) => text.replace(form, said), inWords(remedy, collection)),
  };
}

/** `photos 第1项 alt（画面描述）` → `图片第1项` and `画面描述`, with a wide space between them. */
function placeName(field: string, collection: CollectionName): string {
  let schema: z.ZodType | undefined = formSchemas[collection];
  const names: string[] = [];
  for (const [part, item] of field.replace(/（[^（）]*）/g, ' ').matchAll(/第(\d+)项|\S+/g)) {
    if (item) names.push(`${names.pop() ?? ''}${part}`);
    else {
      schema = knownFields(fieldKind(schema).inner ?? schema)[part];
      names.push(inWords(fieldLabel(schema), collection) || part);
    }
  }
  return names.join('　');
}

/** What is written in files is filled in and chosen in forms. */
const advice: [RegExp, string][] = [
  [/^请加上一行/, '填上这一项'],
  [/^请写成(?:列表|一行文字)[\s\S]*$/, '在这一项里重新填'],
  // What stands there is shown, and cannot be filled in.
  [/^请写成这样[\s\S]*$/, '照它加一项新的，再删去这一项'],
  [/^改成代号 \S+$/, '去掉它，再从列表里选'],
  [/请改正这里的代号|是不是想写 [^\s，；。]+？请改正/, '去掉它，再从列表里选'],
  [/在第二行 --- 下面/, ''],
  [/；没有就删去这一行/, '；没有就空着'],
];

/** A text about the fields of files with the names that stand in forms. */
export function inWords(text: string, collection: CollectionName): string {
  const labels = labelsOf(collection);
  // Between Chinese words a name is parted from them by its quotation marks.
  const quoted = (label: string) => `\ue000“${label}”\ue000`;
  return (
    text
      // `content/publication.yaml 的 sections`, `新建文件 content/people/li-ming.yaml，里面写……`
      .replace(newSubject, (_, kind: string) => `点“新建${kind === 'people' ? '人物' : '主题'}”`)
      .replace(newEntry, (_, kind: string) => (kind === 'articles' ? '到“收稿”里收' : '到“影展”里加'))
      // `“sections”这个字段写了两次`: an unknown one has no other name.
      .replace(/(?<=“)[a-zA-Z]+(?=”这个字段)/g, (name) => labels.get(name) ?? name)
      .replace(recordFile, (whole, file: string) => parts[file.split(/[/.]/)[0] ?? ''] ?? whole)
      // `people（文中人物）`, `withdrawn（撤回全文）`
      .replace(/(?<![\w./-])[a-z][\w-]*（([^（）]+)）/g, (_, label: string) => quoted(label))
      .replace(/(?:请)?加上一行 ([a-zA-Z]+): /g, (whole, name: string) => {
        const label = labels.get(name);
        return label ? `在“${label}”里写：` : whole;
      })
      // `例如 title: 标题`
      .replace(/(?<![\w./-])([a-zA-Z]+): (?=\S)/g, (whole, name: string) => (labels.has(name) ? '' : whole))
      .replace(bareWord, (word) => {
        const label = labels.get(word);
        return label ? quoted(label) : word;
      })
      .replace(/ ?\ue000 ?/g, '')
  );
}

/** The names and the choices of the fields of a collection, then those of the others, by what stands in files. */
function labelsOf(collection: CollectionName): ReadonlyMap<string, string> {
  const found = known.get(collection) ?? new Map<string, string>();
  if (found.size > 0) return found;
  const note = (schema: z.ZodType | undefined) => {
    for (const [name, field] of Object.entries(knownFields(schema))) {
      if (!found.has(name)) found.set(name, fieldLabel(field) || name);
      for (const { value, label } of fieldChoices(field))
        if (label && !found.has(value)) found.set(value, label);
      note(fieldKind(field).inner);
    }
  };
  for (const name of [collection, ...collections]) note(formSchemas[name]);
  known.set(collection, found);
  return found;
}

const known = new Map<CollectionName, Map<string, string>>();

/** A word of small and capital letters that is no part of an address, a file, an example of code or of an editor's own words. */
const bareWord = /(?<![\w“"'<>/.:=-])[a-z][A-Za-z-]+(?![\w”"'/.:=-])/g;

const newSubject =
  /就?(?:新建文件|在) \S*?(people|topics)\b(?:\/[^\s，]+\.yaml(?:，里面写一行[^；。]*)?| 里新建一个文件，用英文小写字母起名)/g;

const newEntry = /就?新建文件 \S*?(articles|exhibitions|works)\/[^\s，；。]+/g;

const recordFile =
  /(?:[^\s，。；：“”]*\/)?((?:publication|redirects)\.yaml|(?:exhibitions|people|topics|issues)\/[a-z0-9-]+\.yaml)/g;

/** Where the desk edits what stands in a file, by the beginning of its path. */
const parts: Record<string, string> = {
  publication: '\ue000“资料”的“出版物”\ue000',
  redirects: '\ue000“资料”的“改过的网址”\ue000',
  exhibitions: '\ue000“资料”的“影展”\ue000',
  people: '\ue000“资料”的“人物”\ue000',
  topics: '\ue000“资料”的“主题”\ue000',
  issues: '\ue000“校稿”的“这一期”\ue000',
};
