import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { Markers } from './markers.ts';

/** Colours of the pictures, one a picture, far apart. */
export const colours = {
  'gone-photo': '#d02020',
  'gone-inside': '#20d020',
  'bare-photo': '#2020d0',
  'bare-inside': '#d0d020',
  'stays-photo': '#808080',
  'work-gone': '#20d0d0',
  'work-bare': '#d020d0',
  'work-stays': '#f0f0f0',
} as const;

export type PictureName = keyof typeof colours;

/**
 * Writes an issue and an exhibition in which every field carries a marker of its own, named `<piece>.<field>`.
 * The pieces are an article and a work each that will be withdrawn (`gone`), lose their pictures (`bare`) and stay (`stays`).
 */
export async function writeMarkedContent(folder: string): Promise<Markers> {
  const markers = new Markers();
  const write = (path: string, text: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const picture = async (path: string, name: PictureName) =>
    write(
      path,
      await sharp({ create: { width: 60, height: 40, channels: 3, background: colours[name] } })
        .jpeg({ quality: 95 })
        .toBuffer(),
    );

  write('publication.yaml', stringify(publication));
  for (const [index, piece] of pieces.entries()) {
    const mark = (field: string) => markers.of(`${piece}.${field}`);
    write(`people/person-${piece}.yaml`, stringify({ name: mark('people'), description: mark('person') }));
    // The text names him alone, no field does.
    write(`people/named-${piece}.yaml`, stringify({ name: mark('named'), aliases: [mark('alias')] }));
    write(`topics/topic-${piece}.yaml`, stringify({ name: mark('topics'), description: mark('topic') }));
    write(
      `articles/2024-05/${piece}.md`,
      `---\n${stringify({
        ...Object.fromEntries(['kicker', 'title', 'subtitle', 'summary'].map((name) => [name, mark(name)])),
        byline: `本报记者 ${mark('byline')}`,
        dateline: mark('dateline'),
        section: '要闻',
        genre: '消息',
        order: index + 1,
        people: [`person-${piece}`],
        topics: [`topic-${piece}`],
        photos: [
          { caption: mark('caption'), credit: mark('credit'), alt: mark('alt'), image: `${piece}-photo.jpg` },
          { caption: mark('missing caption'), credit: mark('missing credit') },
        ],
        notes: [
          { quote: mark('passage'), text: mark('note') },
          { quote: mark('title'), text: mark('title note') },
        ],
        corrections: [{ date: '2024-05-02', text: mark('correction') }],
      })}---\n\n${textOf(piece, mark)}`,
    );
    const figure = { year: '2024', kind: 'actual', value: '7', unit: '项', quote: `${mark('figure')}共7项` };
    write(
      `figures/2024-05/${piece}.yaml`,
      stringify({
        article: `2024-05/${piece}`,
        figures: [{ indicator: mark('indicator'), theme: mark('theme'), ...figure }],
      }),
    );
    await picture(`articles/2024-05/${piece}-photo.jpg`, `${piece}-photo`);
    if (piece !== 'stays') await picture(`articles/2024-05/${piece}-inside.jpg`, `${piece}-inside`);
    write(
      `works/show/00${index + 1}/work.yaml`,
      stringify({
        number: index + 1,
        kind: 'photograph',
        series: 'series',
        award: '一等奖',
        taken: '2024-04-01',
        ...Object.fromEntries(workFields.map((name) => [name, mark(`work ${name}`)])),
      }),
    );
    await picture(`works/show/00${index + 1}/master.jpg`, `work-${piece}`);
  }
  write('issues/2024-05.yaml', stringify(issue));
  write('exhibitions/show.yaml', stringify(exhibition));
  return markers;
}

/** Withdraws `gone` and takes the pictures of `bare`, as an editor does: by two fields in their files. */
export function withdrawMarked(folder: string): void {
  for (const [piece, status] of [
    ['gone', 'withdrawn'],
    ['bare', 'image-withdrawn'],
  ] as const) {
    const fields = stringify({ status, withdrawal: { date: '2024-06-01', reason: reasons[piece] } });
    const article = join(folder, `articles/2024-05/${piece}.md`);
    writeFileSync(article, readFileSync(article, 'utf8').replace('---\n', `---\n${fields}`));
    const work = join(folder, `works/show/00${pieces.indexOf(piece) + 1}/work.yaml`);
    writeFileSync(work, readFileSync(work, 'utf8') + fields);
  }
}

/** Words of each article in characters that a typeface has. */
export const plainWords = {
  gone: '撤回的一篇有这句话',
  bare: '没有图片的一篇有这句话',
  stays: '留下的一篇有这句话',
} as const;

export const reasons = { gone: '应作者要求撤回', bare: '图片侵犯肖像权' } as const;

const pieces = ['gone', 'bare', 'stays'] as const;

const workFields = [
  'title',
  'photographer',
  'unit',
  'place',
  'camera',
  'description',
  'alt',
  'rights',
] as const;

const publication = {
  title: '测试专版',
  organisation: '测试工会',
  place: '测试市',
  description: '撤回测试',
  rights: '测试',
};

const exhibition = {
  title: '测试影展',
  organiser: '测试工会',
  opening: '2024-05-01',
  entries: 9,
  selected: 3,
  displayed: 3,
  awards: [{ name: '一等奖', count: 3 }],
  series: [{ id: 'series', title: '系列' }],
  article: '2024-05/gone',
};

const issue = {
  date: '2024-05',
  pages: [
    {
      grid: ['a b', 'c c'],
      zones: pieces.map((piece, index) => ({
        area: 'abc'[index],
        article: `2024-05/${piece}`,
      })),
    },
  ],
};

function textOf(piece: (typeof pieces)[number], mark: (field: string) => string): string {
  const inside = piece === 'stays' ? [] : [`![${mark('alt inside')}](${piece}-inside.jpg)`];
  return [
    `${mark('first paragraph')}，${mark('passage')}，${mark('named')}在场。`,
    `## ${mark('sub-heading')}`,
    `- ${mark('list')}`,
    `> ${mark('quotation')}`,
    `| ${mark('table head')} | 数 |\n|---|---|\n| ${mark('table cell')} | 1 |`,
    ...inside,
    `末段**${mark('bold')}**，${plainWords[piece]}。`,
    `${mark('figure')}共7项。`,
    '',
  ].join('\n\n');
}
