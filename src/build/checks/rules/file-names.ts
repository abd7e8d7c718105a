import type { Rule } from '../content.ts';

/** Names become addresses: small Latin letters, digits and hyphens, which every system and every link keeps. */
export const fileNames: Rule = (content) =>
  content.all
    .filter(({ collection, id }) => collection !== 'publication' && !id.split('/').every(isPlainName))
    .map(({ file, id }) => {
      const wrong = id.split('/').find((part) => !isPlainName(part)) ?? id;
      return {
        file,
        field: '',
        problem: `名字“${wrong}”不能用作网址`,
        remedy: '改成小写英文字母、数字和连字符，不用汉字、空格、大写字母和下划线，例如 annual-plan',
      };
    });

const isPlainName = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
