import type { SearchRecord } from '../../../src/search/record.ts';

/**
 * Plausible and clearly artificial articles: words are made of common characters at random and used as unevenly as real
 * words are, names and numbers among them; every title says that it is a sample. The same for the same seed.
 */
export function makeArchive(size: number, volumes: number, seed = 20240319): SearchRecord[] {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const chars = commonCharacters();
  const words = Array.from({ length: 8000 }, () => {
    const length = random() < 0.72 ? 2 : random() < 0.5 ? 3 : 4;
    return Array.from({ length }, () => chars[Math.floor(random() ** 2 * chars.length)]!).join('');
  });
  // Zipf's law: the word of rank n is used about 1/n times as often as the first.
  const word = () => words[Math.floor(words.length ** random()) - 1]!;
  const names = Array.from(
    { length: 400 },
    () => pick(surnames) + pick(chars) + (random() < 0.7 ? pick(chars) : ''),
  );
  const number = () => `${Math.floor(10 ** (1 + random() * 4))}${pick(units)}`;

  const part = () => {
    const kind = random();
    if (kind < 0.06) return pick(names);
    if (kind < 0.12) return number();
    if (kind < 0.14) return `“${word()}${word()}”`;
    if (kind < 0.15) return pick(['GPT-4', '12351', 'E卡', '“十四五”', 'AI+']);
    return kind < 0.45 ? word() + pick(particles) : word();
  };
  const clause = () => Array.from({ length: 3 + Math.floor(random() * 4) }, part).join('');
  const sentence = () =>
    `${Array.from({ length: 2 + Math.floor(random() * 3) }, clause).join('，')}${pick(['。', '。', '。', '！'])}`;
  const paragraph = () => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join('');

  return Array.from({ length: size }, (_, i) => {
    const year = String(2024 - (i % volumes));
    const day = Math.floor(random() * 336);
    return {
      url: `/sample/${i}/`,
      volume: year,
      date: `${year}-${two(1 + Math.floor(day / 28))}-${two(1 + (day % 28))}`,
      fields: [
        { name: 'title', blocks: [`${word()}${word()}${pick(names)}${word()}（样稿${i}）`] },
        { name: 'body', blocks: Array.from({ length: 2 + Math.floor(random() * 3) }, paragraph) },
      ],
      facets: {
        year: [year],
        section: [pick(sections)],
        type: ['稿件'],
        person: [pick(names)],
        topic: [pick(topics)],
      },
      meta: { issue: year, place: '左上' },
    };
  });
}

/** Queries of the kinds that readers type: pieces of 2 to 8 characters, names, numbers, one character, long phrases. */
export function makeQueries(records: SearchRecord[], count: number, seed = 7): string[] {
  const random = randomNumbers(seed);
  const stretches = () => {
    const { fields } = records[Math.floor(random() * records.length)]!;
    const { blocks } = fields[1]!;
    return blocks[Math.floor(random() * blocks.length)]!.split(/[，。！“”]/).filter(
      (text) => text.length > 8,
    );
  };
  return Array.from({ length: count }, (_, i) => {
    const kind = i % 12;
    if (kind === 0) return records[Math.floor(random() * records.length)]!.facets['person']![0]!;
    if (kind === 1) return ['GPT-4', '12351', 'E卡', '十四五'][Math.floor(i / 12) % 4]!;
    const list = stretches();
    const text = [...list[Math.floor(random() * list.length)]!];
    const length = kind === 2 ? 1 : kind === 3 ? 20 : 2 + Math.floor(random() * 7);
    const from = Math.floor(random() * Math.max(1, text.length - length));
    return text.slice(from, from + length).join('');
  });
}

/** For every so many articles the distinctive phrase of its title, and its address. */
export function knownItems(records: SearchRecord[], count: number): { query: string; url: string }[] {
  const step = Math.floor(records.length / count);
  return Array.from({ length: count }, (_, i) => {
    const { url, fields } = records[i * step]!;
    return { query: [...fields[0]!.blocks[0]!].slice(0, 7).join(''), url };
  });
}

export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The 3,755 characters of GB 2312’s first level. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      found.push(decoder.decode(Uint8Array.of(row, cell)));
  return found;
}

const two = (value: number) => String(value).padStart(2, '0');

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const particles = [...'的的的了和在为是等与对'];
const units = ['人', '家', '万元', '个', '名', '%', '年', '月'];
const sections = ['要闻', '人物', '文化', '综述', '服务', '图片'];
const topics = ['年度工作', '依法维权', '职工服务', '技能与竞赛', '职工摄影'];
