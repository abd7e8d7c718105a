import { cut } from 'jieba-wasm';
import { slugOf } from '../../../lib/slug.ts';

/**
 * A short name for an address from the words of a headline: `智能密码锁专项赠送活动持续进行中` → `zhineng-mimasuo-zhuanxiang`.
 *
 * @param taken names that are in use; the new one is added.
 */
export function slugFrom(title: string, taken: Set<string>): string {
  const words = cut(title.normalize('NFKC'), true)
    .map((word) => ({ word, slug: slugOf(word).replaceAll('-', '') }))
    .filter(
      ({ word, slug }) => slug && !(word.length === 1 && /\p{Script=Han}/u.test(word)) && !little.has(word),
    )
    .map(({ slug }) => slug.slice(0, longestWord));
  let name = '';
  for (const word of words.slice(0, mostWords)) {
    if (name && name.length + word.length + 1 > longest) break;
    name = name ? `${name}-${word}` : word;
  }
  name ||= slugOf(title).slice(0, longest).replace(/-$/, '') || 'article';
  for (let number = 2, tried = name; ; number += 1) {
    if (!taken.has(tried) && !ofWindows.test(tried)) {
      taken.add(tried);
      return tried;
    }
    tried = `${name}-${number}`;
  }
}

/** Names that no file may have there, whatever its ending. */
const ofWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const mostWords = 4;
/** In letters. */
const longest = 32;
const longestWord = 20;

/** Words that stand in many headlines and tell none apart. */
const little = new Set([
  '我市',
  '今年',
  '进行',
  '全面',
  '持续',
  '一个',
  '以及',
  '我们',
  '开展',
  '召开',
  '举行',
  '举办',
]);
