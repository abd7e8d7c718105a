/** Artificial words of news: true words put together at random, so that lines break as they do in a newspaper. */
export class NewsWords {
  readonly #random: () => number;

  /** @param random numbers from 0 up to 1. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** A headline of about so many characters. */
  headline(length: number): string {
    let text = this.#pick(places) + this.#pick(bodies);
    while (text.length < length) text += this.#pick([verbs, things, things, qualities][text.length % 4]!);
    return this.#random() < 0.2 ? `${text} ${this.#pick(qualities)}${this.#pick(things)}` : text;
  }

  /** Some clauses up to about so many characters. */
  paragraph(length: number): string {
    let text = '';
    while (text.length < length) text += this.#clause() + (text.length % 3 === 0 ? '。' : '，');
    return text.replace(/，?$/, '。').replace('。。', '。');
  }

  name(): string {
    return this.#pick(surnames) + this.#pick(given);
  }

  place(): string {
    return this.#pick(places) + this.#pick(bodies);
  }

  #clause(): string {
    const kind = this.#random();
    if (kind < 0.15)
      return `${this.#pick(things)}${Math.floor(10 ** (1 + this.#random() * 4))}${this.#pick(units)}`;
    if (kind < 0.25)
      return `“${this.#pick(things)}${this.#pick(qualities)}”${this.#pick(verbs)}${this.#pick(things)}`;
    return this.#pick(bodies) + this.#pick(verbs) + this.#pick(qualities) + this.#pick(things);
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)]!;
  }
}

const places = ['甲市', '乙县', '东城区', '西河镇', '南山', '北岭', '高新区', '开发区', '示范区'];
const bodies = [
  '总工会',
  '矿业集团',
  '纺织厂',
  '供电公司',
  '职工学校',
  '公交公司',
  '机械厂',
  '医院',
  '环卫处',
  '驿站',
];
const verbs = [
  '全面推进',
  '举办',
  '启动',
  '深化',
  '慰问',
  '表彰',
  '走访',
  '建成',
  '开展',
  '推广',
  '服务',
  '打造',
];
const things = [
  '技能竞赛',
  '劳动保护',
  '职工书屋',
  '法律援助',
  '创新工作室',
  '互助保障',
  '健康体检',
  '产业工人队伍',
  '集体协商',
  '志愿服务',
  '夜校',
  '运动会',
  '读书会',
  '工匠学院',
];
const qualities = [
  '新',
  '高质量',
  '常态化',
  '普惠',
  '温暖',
  '精准',
  '优秀',
  '首届',
  '年度',
  '一线',
  '数字化',
];
const units = ['人', '家', '场次', '万元', '个', '人次'];
const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王'];
const given = ['甲', '乙', '丙', '丁', '一一', '二二', '三三', '某某'];
