import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import readExif from 'exif-reader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { blocking } from '../../../src/content/problem.ts';
import { matchPhotographs, type Wanted } from '../../../src/newsroom/works/match.ts';
import { withoutPlace } from '../../../src/newsroom/works/place.ts';
import { gaps } from '../../../src/newsroom/works/plan-problems.ts';
import { planWorks, type PlanOptions } from '../../../src/newsroom/works/plan.ts';
import { readTable } from '../../../src/newsroom/works/table.ts';
import { csv, fileOf, newsroom, photograph, picture, xlsx } from './support.ts';

const head = ['编号', '作品名称', '作者', '画面描述', '奖项'];
const into = { exhibition: 'spring-show' };

async function plan(
  rows: string[][],
  photos: Record<string, Uint8Array>,
  { room = newsroom(), ...options }: Partial<PlanOptions> & { room?: ReturnType<typeof newsroom> } = {},
) {
  const table = await readTable('表.csv', csv(rows));
  const files = Object.entries(photos).map(([name, bytes]) => fileOf(name, bytes));
  return planWorks(table, files, room.snapshot(), { ...into, ...options });
}

const problemsOf = ({ rows, problems }: Awaited<ReturnType<typeof plan>>) =>
  [...problems, ...rows.flatMap((row) => row.problems)].map(({ problem }) => problem);

test('a specimen that is replaced keeps nothing of itself, and the content stays sound', async () => {
  const room = newsroom();
  const done = await plan(
    [head, ['2', '午后', '赵某', '工人在树下休息', '']],
    { '002.jpg': await photograph(1) },
    { room },
  );
  expect(problemsOf(done)).toEqual([]);
  expect(done).toMatchObject({
    specimensLeft: 0,
    rows: [{ row: 2, number: 2, action: 'specimen', photograph: '002.jpg' }],
  });
  room.apply(done.changes);
  expect(readFileSync(join(room.folder, 'works/spring-show/002/work.yaml'), 'utf8')).toBe(
    'number: 2\ntitle: 午后\nkind: photograph\nphotographer: 赵某\nalt: 工人在树下休息\nrights: 测试内容，仅供检查程序使用。\n',
  );
  expect(blocking(await checkContent(room.folder))).toEqual([]);
});

test('a work without a description of its picture is marked as open, not invented', async () => {
  const room = newsroom();
  const done = await plan(
    [head, ['2', '午后', '赵某', '', '']],
    { '2-午后.JPG': await photograph(1) },
    { room },
  );
  expect(done.rows[0]?.fields).toMatchObject({
    alt: '摄影作品《午后》，画面描述待补',
    toVerify: [expect.stringContaining('alt')],
  });
  room.apply(done.changes);
  const open = (await checkContent(room.folder)).filter((problem) => problem.open);
  expect(open.map(({ problem }) => problem)).toEqual([expect.stringContaining('待核：画面描述')]);
});

test('of many missing numbers the first are told, and that there are more', () => {
  expect(gaps([{ number: 40 }])[0]?.problem).toMatch(/^编号不连续，缺少 1、2、.*、20……$/);
  expect(gaps([{ number: 1 }, { number: 3 }])[0]?.problem).toBe('编号不连续，缺少 2');
});

test('nothing is written while one row has a problem, and every row has its own', async () => {
  const twice = await photograph(3);
  const done = await plan(
    [
      [...head, '文件名'],
      ['2', '塔吊黄昏', '赵某', '', '一等', '2.jpg'],
      ['2', '', '钱某', '', '', '..\\..\\2.jpg'],
      ['9', '夏', '', '', '', '9.jpg'],
      ['1', '秋', '孙某', '秋', '', '8.jpg'],
    ],
    { '2.jpg': twice, '9.jpg': Buffer.from('GIF89a'), '8.jpg': twice },
  );
  expect(done.changes).toEqual([]);
  expect(done.rows.map(({ row, problems }) => [row, ...problems.map(({ problem }) => problem)])).toEqual(
    [
      [
        2,
        '影展记录里没有“一等”这个奖项',
        expect.stringContaining('编号 2 用了2次：第2行、第3行'),
        '作品名称还是样张的：“塔吊黄昏”',
      ],
      [
        3,
        '没有作品名称',
        expect.stringContaining('编号 2 用了2次'),
        expect.stringContaining('指向文件夹外面'),
      ],
      [4, '没有作者', '编号 9 超出影展记录：只展出2幅', expect.stringContaining('9.jpg')],
      [5, '画面描述与作品名称或说明一样', '照片与第2行的照片 2.jpg 是同一个文件'],
    ].map((row) => expect.arrayContaining(row)),
  );
});

test('a photograph that is small or looks like another is said and taken', async () => {
  const done = await plan([head, ['1', '晨', '赵某', '早晨', ''], ['2', '午', '赵某', '中午', '']], {
    '1.jpg': await picture(4).jpeg({ quality: 90 }).toBuffer(),
    '2.jpg': await picture(4, 800, 533).jpeg().toBuffer(),
  });
  expect(problemsOf(done)).toEqual([]);
  expect(done.rows[1]?.notes).toEqual([
    expect.stringContaining('长边至少1600像素'),
    '照片与第2行的照片 1.jpg 看上去一样，请核对',
  ]);
});

test('what a camera wrote fills what the table leaves open; where they differ the table wins and it is said', async () => {
  const exif = {
    IFD0: { Make: 'NIKON CORPORATION', Model: 'NIKON D850', Artist: 'Zhao' },
    IFD2: { DateTimeOriginal: '2023:05:06 08:00:00' },
  };
  const bytes = await picture(5).withExif(exif).jpeg().toBuffer();
  const open = await plan([head, ['2', '午', '', '中午', '']], { '2.jpg': bytes });
  expect(open.rows[0]?.fields).toMatchObject({
    photographer: 'Zhao',
    camera: 'NIKON D850',
    taken: '2023-05-06',
  });
  const told = await plan(
    [
      [...head, '拍摄时间'],
      ['2', '午', '赵某', '中午', '', '2022年'],
    ],
    { '2.jpg': bytes },
  );
  expect(told.rows[0]?.fields).toMatchObject({ photographer: '赵某', taken: '2022' });
  expect(told.rows[0]?.notes).toEqual(
    expect.arrayContaining(['照片里的拍摄日期是 2023-05-06，按表里的 2022']),
  );
});

test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)(
  'the place leaves a master in %s, its pixels and all else stay',
  async (format) => {
    const exif = {
      IFD0: { Artist: 'Zhao', Copyright: 'C' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '33/1 44/1 5/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '113/1 18/1 7/1',
      },
    };
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="33,44.1N" dc:source="来源"><exif:GPSLongitude>113,18.2E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const options = format === 'avif' ? { lossless: true } : {};
    const bytes = await picture(6, 320, 200)
      .withExif(exif)
      .withXmp(xmp)
      .withIccProfile('p3')
      .toFormat(format, options)
      .toBuffer();
    const { format: found, exif: before, xmpAsString } = await sharp(bytes).metadata();
    expect(xmpAsString).toContain('GPSLatitude');
    const clean = withoutPlace(bytes, found);
    const after = await sharp(clean).metadata();
    if (before)
      expect(readExif(after.exif as Buffer)).toMatchObject({ Image: { Artist: 'Zhao', Copyright: 'C' } });
    if (before) expect(readExif(after.exif as Buffer).GPSInfo).toBeUndefined();
    expect(after.xmpAsString).toContain('来源');
    expect(after.xmpAsString).not.toContain('GPS');
    expect(after.icc).toEqual((await sharp(bytes).metadata()).icc);
    expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  },
);

test('what a telephone puts behind the picture is left off', async () => {
  const bytes = await photograph(7);
  expect(withoutPlace(Buffer.concat([bytes, Buffer.from('ftypmp42 GPS 33.7,113.3')]), 'jpeg')).toEqual(bytes);
});

const wanted = (
  row: number,
  number: number | undefined,
  title: string,
  photographer = '甲',
  file?: string,
): Wanted => ({ row, number, title, photographer, file });

test.each<[string, Wanted[], string[], (string | undefined)[]]>([
  [
    'by number',
    [wanted(2, 1, '春'), wanted(3, 12, '夏')],
    ['001.jpg', '12-夏.JPG', 'IMG_0001.jpg'],
    ['001.jpg', '12-夏.JPG'],
  ],
  [
    'by the name in the table, with or without ending',
    [wanted(2, 1, '春', '甲', 'IMG_7.JPG'), wanted(3, 2, '夏', '甲', 'b')],
    ['img_7.jpg', '组/b.png'],
    ['img_7.jpg', '组/b.png'],
  ],
  [
    'by title, a longer one first',
    [wanted(2, 1, '春天'), wanted(3, 2, '春天来了')],
    ['甲-春天.jpg', '《春天来了》.jpg'],
    ['甲-春天.jpg', '《春天来了》.jpg'],
  ],
  [
    'by author, where that is one work alone',
    [wanted(2, 1, '春', '甲某'), wanted(3, 2, '夏', '乙某')],
    ['甲某.jpg', '乙某1.jpg'],
    ['甲某.jpg', '乙某1.jpg'],
  ],
  ['not by guessing', [wanted(2, 1, '春')], ['1.jpg', '01.png'], [undefined]],
  [
    'not against its title',
    [wanted(2, 1, '春天'), wanted(3, 2, '夏天')],
    ['1-夏天.jpg', '2.jpg'],
    [undefined, '2.jpg'],
  ],
  [
    'not twice',
    [wanted(2, 1, '春', '甲', 'a.jpg'), wanted(3, 2, '夏', '甲', 'a.jpg')],
    ['a.jpg'],
    [undefined, undefined],
  ],
])('a photograph is found %s', (_, rows, names, expected) => {
  const { found } = matchPhotographs(rows, names);
  expect(
    rows.map(({ row }) => found.get(row)).map((name) => (typeof name === 'string' ? name : undefined)),
  ).toEqual(expected);
});

test('a picture that is not used is named', async () => {
  const done = await plan([head, ['2', '午后', '赵某', '休息', '']], {
    '2.jpg': await photograph(1),
    'x.jpg': await photograph(2),
  });
  expect(done.notes).toContain('文件夹里有1张照片没有用上：x.jpg');
});

test('an import that is repeated changes nothing, one that corrects a name keeps what the editors wrote', async () => {
  const room = newsroom();
  const photos = { '2.jpg': await photograph(1) };
  room.apply((await plan([head, ['2', '午后', '赵某', '休息', '']], photos, { room })).changes);
  expect((await plan([head, ['2', '午后', '赵某', '休息', '']], photos, { room })).changes).toEqual([]);
  const path = 'works/spring-show/002/work.yaml';
  writeFileSync(join(room.folder, path), `# 编辑部的注\n${readFileSync(join(room.folder, path), 'utf8')}`);
  const again = await plan(
    [
      ['编号', '作品名称', '作者'],
      ['2', '午后', '钱某'],
    ],
    photos,
    { room },
  );
  expect(again.changes.map(({ path, content }) => [path, content])).toEqual([
    [path, expect.stringContaining('# 编辑部的注\n')],
  ]);
  expect(again.changes[0]?.content).toContain('photographer: 钱某\nalt: 休息\n');
});

test('what the record says of its series, its opening, its wall and its route stays as it was written', async () => {
  const record = [
    'lead: 1',
    'wallOrder: [2, 1]',
    'routeTitle: 一条路',
    'route:',
    '  - { work: 1, text: 人工写成的导览词，只供测试。 }',
    '  - { work: 2, text: 人工写成的导览词，只供测试。 }',
  ];
  const room = newsroom();
  const path = join(room.folder, 'exhibitions/spring-show.yaml');
  const before = readFileSync(path, 'utf8')
    .replace('title: 工地 }', 'title: 工地, text: 人工写成的说明，只供测试。 }')
    .concat(`${record.join('\n')}\n`);
  writeFileSync(path, before);
  const done = await plan(
    [
      [...head, '系列'],
      ['2', '午后', '赵某', '工人在树下休息', '', '树木'],
    ],
    { '2.jpg': await photograph(1) },
    { room },
  );
  expect(problemsOf(done)).toEqual([]);
  expect(done.notes).toContain('导览经过的第2号换了作品：请改写影展记录里这几幅的导览词（route）');
  room.apply(done.changes);
  const after = readFileSync(path, 'utf8');
  for (const row of record) expect(after).toContain(row);
  expect(after).toContain('text: 人工写成的说明，只供测试。');
  expect(after).toContain('title: 树木');
  expect(blocking(await checkContent(room.folder))).toEqual([]);
});

test('an exhibition is made from nothing but a table, photographs and its own facts', async () => {
  const room = newsroom();
  const record = {
    title: '秋天的影展',
    organiser: '测试工会',
    opening: '2025-10',
    entries: '9',
    selected: '3',
    awards: [{ name: '金奖', count: 1 }],
  };
  const rows = [
    [...head, '系列'],
    ['1', '甲', '赵某', '一棵树', '金奖', '树木'],
    ['2', '乙', '钱某', '一条河', '', '树木'],
  ];
  const photos = { '1.jpg': await photograph(1), '2.png': await picture(2).png().toBuffer() };
  const done = await plan(rows, photos, { room, exhibition: 'autumn', record });
  expect(problemsOf(done)).toEqual([]);
  room.apply(done.changes);
  expect(readFileSync(join(room.folder, 'exhibitions/autumn.yaml'), 'utf8')).toContain(
    'displayed: 2\nawards:\n  - name: 金奖\n    count: 1\nseries:\n  - id: shu-mu\n    title: 树木\n',
  );
  expect(blocking(await checkContent(room.folder))).toEqual([]);
});

test('an exhibition that lacks facts of its own is not made', async () => {
  const done = await plan(
    [head, ['1', '午后', '赵某', '休息', '']],
    { '1.jpg': await photograph(1) },
    {
      exhibition: 'autumn',
      record: { title: '秋天的影展', opening: '去年', entries: '9', selected: '3' },
    },
  );
  expect(problemsOf(done)).toEqual([
    '影展的“主办单位”没有写，或写得不对',
    '影展的“开展日期”没有写，或写得不对',
  ]);
});

test('a description that comes later answers the question and leaves others open', async () => {
  const room = newsroom();
  const photos = { '2.jpg': await photograph(1) };
  const path = join(room.folder, 'works/spring-show/002/work.yaml');
  room.apply((await plan([head, ['2', '午后', '赵某', '', '']], photos, { room })).changes);
  writeFileSync(path, readFileSync(path, 'utf8').replace('toVerify:', 'toVerify:\n  - 作者请核对'));
  room.apply((await plan([head, ['2', '午后', '赵某', '休息', '']], photos, { room })).changes);
  expect(readFileSync(path, 'utf8')).toMatch(/alt: 休息\n[\s\S]*toVerify:\n {2}- 作者请核对\n$/);
});

test('a decompression bomb and a link to the outside are not followed', async () => {
  const room = newsroom();
  const bomb = await picture(1, 8, 8).png().toBuffer();
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  expect(
    problemsOf(await plan([head, ['2', '午后', '赵某', '休息', '']], { '2.png': bomb }, { room }))[0],
  ).toContain('太大');
  const photos = join(room.folder, '../', `${room.folder.split('/').at(-1)}-photos`);
  mkdirSync(photos);
  symlinkSync('/etc/passwd', join(photos, '2.jpg'));
  writeFileSync(join(room.folder, 'table.csv'), csv([head, ['2', '午后', '赵某', '休息', '']]));
  const run = spawnSync(
    process.execPath,
    ['src/newsroom/works/run.ts', join(room.folder, 'table.csv'), photos, '--exhibition', 'spring-show'],
    {
      env: { ...process.env, CONTENT_DIR: room.folder, NEWSROOM_DIR: join(photos, 'versions') },
      encoding: 'utf8',
    },
  );
  expect(run).toMatchObject({ status: 1, stdout: expect.stringContaining('没有找到照片') });
  execFileSync('rm', ['-r', photos]);
});

test('72 photographs and a workbook become an exhibition by one command', async () => {
  const number = (index: number) => String(index + 1).padStart(3, '0');
  const all = Array.from({ length: 72 }, (_, index) => index);
  const record =
    'title: 测试影展\norganiser: 测试工会\nopening: 2024-03-19\nentries: 99\nselected: 80\ndisplayed: 72\nspecimenNote: 墙上的72幅是样张。\n';
  const specimens = all.flatMap((index) => [
    [
      `works/big/${number(index)}/work.yaml`,
      `number: ${index + 1}\ntitle: 样${index}\nkind: specimen\nalt: 旧描述${index}\nrights: 旧权利\n`,
    ] as const,
  ]);
  const room = newsroom({ 'exhibitions/big.yaml': record, ...Object.fromEntries(specimens) });
  const photos = `${room.folder}/photos-of-the-test`;
  mkdirSync(photos);
  await Promise.all(
    all.map(async (index) => writeFileSync(`${photos}/${number(index)}.jpg`, await photograph(index + 1))),
  );
  for (const index of all)
    writeFileSync(
      join(room.folder, `works/big/${number(index)}/master.jpg`),
      readFileSync(`${photos}/${number(index)}.jpg`).subarray(0, 100),
    );
  writeFileSync(
    `${room.folder}/table-of-the-test`,
    await xlsx([
      ['作品登记表'],
      ['序号', '题目', '姓名', '画面描述'],
      ...all.map((index) => [index + 1, `题目${index}`, `作者${index}`, `画面${index}`]),
    ]),
  );
  const run = (...more: string[]) =>
    spawnSync(
      process.execPath,
      [
        'src/newsroom/works/run.ts',
        `${room.folder}/table-of-the-test`,
        photos,
        '--exhibition',
        'big',
        ...more,
      ],
      {
        env: { ...process.env, CONTENT_DIR: room.folder, NEWSROOM_DIR: `${room.folder}/.versions` },
        encoding: 'utf8',
      },
    );
  expect(run('--dry-run').stdout).toContain('共72件：替换样张72件；还剩样张0件。\n这是试运行');
  expect(readFileSync(join(room.folder, 'works/big/001/work.yaml'), 'utf8')).toContain('kind: specimen');
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  for (const index of all) {
    const text = readFileSync(join(room.folder, `works/big/${number(index)}/work.yaml`), 'utf8');
    expect(text).toBe(
      `number: ${index + 1}\ntitle: 题目${index}\nkind: photograph\nphotographer: 作者${index}\nalt: 画面${index}\nrights: 测试内容，仅供检查程序使用。\n`,
    );
  }
  expect(readFileSync(join(room.folder, 'exhibitions/big.yaml'), 'utf8')).toContain(
    'specimenNote: 墙上的{样张数}幅是样张。',
  );
  expect(existsSync(`${room.folder}/.versions`)).toBe(true);
  expect(blocking(await checkContent(room.folder))).toEqual([]);
});
