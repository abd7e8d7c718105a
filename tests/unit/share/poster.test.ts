import { expect, test } from 'vitest';
import {
  column,
  layOut,
  margin,
  width,
  type PosterContent,
  type PosterMeasure,
} from '../../../src/components/share/poster-layout.ts';

/** As a Song face measures: figures and Latin letters half as wide as Han characters. */
const measure: PosterMeasure = (text, { size }) =>
  [...text].reduce((sum, char) => sum + (/[ -~]/.test(char) ? size / 2 : size), 0);

const content: PosterContent = {
  kicker: '绘就“路线图” 制定“责任书”',
  words: ['市', '总工会', '全面', '部署', '今年', '工作', '要点'],
  facts: '2024年3月　要闻　消息',
  text: '本报讯（记者王民峰）3月15日，市总工会十届九次全委（扩大）会议召开，'.repeat(12),
  address: 'https://paper.example/articles/2024-03/annual-plan/',
  name: '某市工会报',
};

test('the headline breaks between its words', () => {
  const lines = layOut(content, measure).texts.filter(({ size }) => size >= 62);
  expect(lines.map(({ text }) => text)).toEqual(['市总工会全面部署', '今年工作要点']);
});

test('everything stands within the margins, one below the other', () => {
  const { texts, height, code, seal } = layOut(content, measure);
  for (const { text, x, y, ...style } of texts) {
    expect(x + measure(text, style), text).toBeLessThanOrEqual(margin + column);
    expect(y, text).toBeLessThan(height - 40);
  }
  expect(texts.map(({ y }) => y)).toEqual(texts.map(({ y }) => y).sort((a, b) => a - b));
  expect(seal.x + seal.side).toBe(width - margin);
  expect(code!.y + code!.side).toBeLessThan(height);
});

test('the text begins with an indented first line and ends with the sign that there is more', () => {
  const body = layOut(content, measure).texts.filter(({ size, leading }) => size === 38 && leading === 68);
  expect(body).toHaveLength(7);
  expect(body[0]!.text).toMatch(/^\u3000\u3000本报讯/);
  expect(body.at(-1)!.text).toMatch(/[^，、：；。]……$/);
});

test('each paragraph of the text begins a line, indented', () => {
  const { texts } = layOut({ ...content, text: '小标题\n职工夜校开班。' }, measure);
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['　　小标题', '　　职工夜校开班。']));
});

test('a short text is shown whole, and none leaves no room', () => {
  const texts = (text: string) => layOut({ ...content, text }, measure).texts.map((line) => line.text);
  expect(texts('职工夜校开班。')).toContain('　　职工夜校开班。');
  expect(layOut({ ...content, text: '' }, measure).height).toBeLessThan(layOut(content, measure).height);
});

test('a picture is as wide as the column, or as high as is left for it, in its own proportion', () => {
  for (const picture of [
    { width: 2400, height: 1350 },
    { width: 600, height: 2400 },
  ]) {
    const shown = layOut({ ...content, picture }, measure).picture!;
    expect(shown.width / shown.height).toBeCloseTo(picture.width / picture.height);
    expect(shown.width).toBeLessThanOrEqual(column);
    expect(shown.height).toBeLessThanOrEqual(1000);
  }
});

test('who scans the code of an article is asked to read it, of a work to look at it', () => {
  const texts = (changed: Partial<PosterContent>) =>
    layOut({ ...content, ...changed }, measure).texts.map((line) => line.text);
  expect(texts({})).toContain('长按或扫码阅读全文');
  expect(texts({ picture: { width: 3, height: 2 } })).toContain('长按或扫码观看作品');
});

test('an address stands there whole or not at all', () => {
  const long = `${content.address}${'a-long-name-'.repeat(20)}/`;
  const said = layOut({ ...content, address: long }, measure).texts.map(({ text }) => text);
  expect(said.filter((text) => text.includes('a-long-name'))).toEqual([]);
  const short = layOut(content, measure).texts.map(({ text }) => text);
  expect(short.join('')).toContain(content.address);
});

test('without an address there is no code, and none is spoken of', () => {
  const { code, texts } = layOut({ ...content, address: undefined }, measure);
  expect(code).toBeUndefined();
  expect(texts.map(({ text }) => text).join('')).not.toMatch(/扫码|https/);
});
