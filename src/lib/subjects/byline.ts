/**
 * The people and bodies that a byline names, in its order, each with the roles that are printed for it and no others:
 * `本报记者 王民峰 通讯员 张三`, `李明/文 王芳/图`, `本报评论员`.
 */
export function parseByline(byline: string): Contributor[] {
  const marks = readMarks(byline);
  const endsInCraft = marks.at(-1)?.kind === 'craft';
  const found: Contributor[] = [];
  let title: { printed: string; role: string; used: boolean } | undefined;
  let crafts: string[] = [];
  /** Names that a craft behind them speaks of. */
  let group: Contributor[] = [];
  const closeTitle = () => {
    // A title without a name speaks for a body: 本报评论员.
    if (title?.role && !title.used) found.push({ name: title.printed, kind: 'organization', roles: [] });
    title = undefined;
  };
  marks.forEach((mark, index) => {
    if (mark.kind === 'title') {
      closeTitle();
      title = { ...mark, used: false };
      [crafts, group] = [[], []];
    } else if (mark.kind === 'craft') {
      const leads = marks[index + 1]?.kind === 'name' && (mark.colon || group.length === 0 || !endsInCraft);
      if (leads && title?.used) title = undefined;
      if (leads) crafts = mark.roles;
      else for (const named of group) named.roles.push(...mark.roles);
      group = [];
    } else {
      if (title) title.used = true;
      const roles = [...(title?.role ? [title.role] : []), ...crafts, ...mark.crafts];
      const contributor = { name: mark.name, kind: kindOf(mark.name), roles };
      found.push(contributor);
      if (crafts.length + mark.crafts.length === 0) group.push(contributor);
    }
  });
  closeTitle();
  return found;
}

/** Those who made the piece; editors and proof-readers did not. */
export const authorsOf = (contributors: readonly Contributor[]) =>
  contributors.filter(({ roles }) => !roles.some((role) => editing.test(role)));

type Mark =
  | { kind: 'title'; printed: string; role: string }
  | { kind: 'craft'; roles: string[]; colon: boolean }
  | { kind: 'name'; name: string; crafts: string[] };

function readMarks(byline: string): Mark[] {
  const text = byline
    .normalize('NFKC')
    .trim()
    .replace(/^[(【[](.*)[)】\]]$/, '$1')
    // A remark behind a name says where somebody works, unless it says what he did.
    .replace(/\(([^()]*)\)/g, (_, remark: string) => {
      if (craftsIn(remark)) return `/${remark}`;
      return signed.test(remark) ? `、${remark}、` : '';
    })
    .replace(/作者(?:单位|系|为).*$/, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s*:\s*/g, ': ');
  return text
    .split(/\s*[、,;|&]\s*|(?<=\p{Script=Latin}) and (?=\p{Script=Latin})/u)
    .flatMap((group) => joinParts(group.split(/\s+/).filter((part) => part && !withoutName.test(part))))
    .flatMap(readPart);
}

/** Names of two characters are often printed with a space, `李 明`, and Latin ones always. */
function joinParts(parts: string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1) ?? '';
    const isHalf = oneHan.test(before) && !craftsIn(before) && /^\p{Script=Han}(?:\/.*)?$/u.test(part);
    if (isHalf) joined.push(`${joined.pop()}${part}`);
    else if (latin.test(before.replace(/^.*\//, '')) && latin.test(part.replace(/\/.*$/, '')))
      joined.push(`${joined.pop()} ${part}`);
    else joined.push(part);
  }
  return joined;
}

function readPart(part: string): Mark[] {
  const word = part.replace(/:$/, '');
  if (label.test(word)) return [{ kind: 'title', printed: '', role: '' }];
  if (title.test(word)) return [{ kind: 'title', printed: word, role: word.replace(ofThePaper, '') }];
  const alone = craftsIn(word);
  if (alone) return [{ kind: 'craft', roles: alone, colon: part.endsWith(':') }];
  const [, titled, rest] = titledName.exec(word) ?? [];
  if (titled && rest) return [...readPart(titled), ...readPart(rest)];
  const pieces = word.split('/').filter(Boolean);
  const names = pieces.filter((piece) => !craftsIn(piece));
  const crafts = pieces.flatMap((piece) => craftsIn(piece) ?? []);
  return names.flatMap((name): Mark[] => {
    const [made = name, craft] = nameWithCraft.exec(name)?.slice(1).filter(Boolean) ?? [];
    return [{ kind: 'name', name: made, crafts: [...crafts, ...(craft ? (craftsIn(craft) ?? []) : [])] }];
  });
}

/** The crafts that a word such as `文图` or `文/摄影` names; nothing where it is another word. */
function craftsIn(word: string): string[] | undefined {
  const roles = word
    .replace(/报道$/, '')
    .split(/[/并、和]/)
    .flatMap((part) => crafts.get(part) ?? [undefined]);
  return roles.every((role) => role !== undefined) ? roles : undefined;
}

const crafts = new Map(
  Object.entries({
    文: ['文字'],
    文字: ['文字'],
    撰文: ['文字'],
    图: ['图片'],
    图片: ['图片'],
    供图: ['图片'],
    摄: ['摄影'],
    摄影: ['摄影'],
    文图: ['文字', '图片'],
    图文: ['文字', '图片'],
    文摄: ['文字', '摄影'],
    绘图: ['绘图'],
    制图: ['制图'],
    整理: ['整理'],
    口述: ['口述'],
    供稿: ['供稿'],
    配图: ['图片'],
    插图: ['绘图'],
    漫画: ['漫画'],
    书法: ['书法'],
    作词: ['作词'],
    作曲: ['作曲'],
    翻译: ['翻译'],
    编译: ['编译'],
  }),
);

const office =
  '(?:记者|通讯员|评论员|撰稿人|观察员|实习生|摄影师|编辑|责编|美编|版式|校对|审核|策划|统筹|执笔|采写|采访|撰稿)';
/** A title may name a paper and a rank before the office: 本报见习记者, 平顶山日报记者. */
const title = new RegExp(`^\\p{Script=Han}{0,10}${office}$`, 'u');
const titledName = new RegExp(
  `^((?:本报|本刊|本网|本台|本社)?(?:全媒体|融媒体)?(?:特约|特派|见习|实习|首席|高级|资深|责任)?${office})(?!文章|组$|部$|团$|集体)([\\p{Script=Han}·/]{2,})$`,
  'u',
);
/** Means nothing away from the paper. */
const ofThePaper = /^本(?:报|刊|网|台|社)/;
const editing = /编辑|责编|美编|版式|校对|审核|策划|统筹/;
const label = /^(?:作者|文字作者|署名)$/;
/** A remark that names somebody with his office: 本报讯（记者 王民峰）. */
const signed = new RegExp(`^\\p{Script=Han}{0,10}${office}\\s*:?\\s*\\p{Script=Han}`, 'u');
/** Words that stand in bylines and name nobody. */
const withoutName = /^(?:本[报刊网]讯|本报综合|综合|综合报道|整理报道|报道|等)$/;
const nameWithCraft =
  /^(\p{Script=Han}{2,4}?)(摄影报道|文并[摄图]|摄影|绘图|制图|整理|口述|摄)$|^(.{2,20}?)(供图|供稿)$/u;
const oneHan = /^\p{Script=Han}$/u;
const latin = /^[\p{Script=Latin}.'’ -]+$/u;

/** A name of two to four characters, with points between the parts of a longer one, or in Latin letters is a person's. */
function kindOf(name: string): Contributor['kind'] {
  if (compoundSurname.test(name)) return 'person';
  const isPerson =
    (/^\p{Script=Han}{2,4}$|^\p{Script=Han}[×某]{1,2}$/u.test(name) ||
      /[·.]|^\p{Script=Latin}/u.test(name)) &&
    !body.test(name);
  return isPerson ? 'person' : 'organization';
}

const compoundSurname =
  /^(?:欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|呼延)\p{Script=Han}{1,2}$/u;

const body =
  /^(?:新华|中新|人民|央视)[社网]$|(?:工会|协会|学会|评论员|编辑部|委员会|办公室|通讯社|文章|集体|记者[组团站])$|^.{3,}(?:社|部|局|处|院|校|厂|组|网|报|中心|公司|集团)$/;

/** One of those whom a byline names. */
export interface Contributor {
  name: string;
  kind: 'person' | 'organization';
  /** As printed, without the paper's own name: 记者, 通讯员, 文字, 摄影. Empty where none is printed. */
  roles: string[];
}
