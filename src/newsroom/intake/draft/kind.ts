import type { Snapshot } from './snapshot.ts';

/** What a section and a genre are proposed from. */
export interface Look {
  headline: string;
  subtitle: string;
  text: string;
  hasPhotos: boolean;
}

/** A section and a genre from the publication's lists, with a doubt where they are guessed. */
export function kindOf(
  look: Look,
  { sections, genres }: Snapshot,
): { section: string; genre: string; doubt?: string } {
  const [section, sureSection] = choose(sectionRules, look, sections);
  const [genre, sureGenre] = choose(genreRules, look, genres);
  const guessed = [...(sureSection ? [] : [`栏目“${section}”`]), ...(sureGenre ? [] : [`体裁“${genre}”`])];
  return {
    section,
    genre,
    ...(guessed.length > 0 ? { doubt: `${guessed.join('、')}是按文字推测的，请核对` } : {}),
  };
}

type Rule = [name: string, isSure: boolean, applies: (look: Look) => boolean];

const isPhotoNews = ({ hasPhotos, text }: Look) => hasPhotos && text === '';
const isProfile = ({ subtitle }: Look) => /^(?:——|—|―+)\s*记/.test(subtitle);
const isReview = ({ headline, subtitle }: Look) => /综述|回眸|巡礼|盘点/.test(`${headline} ${subtitle}`);
const isNotice = ({ headline }: Look) => /通知|公告|启事|须知|指南|报名|赠送|领取|服务|提醒/.test(headline);
const isNews = ({ text }: Look) => /^[【]?(?:本报|新华社|中新社)[^，。]{0,12}(?:讯|电)/.test(text);

const sectionRules: Rule[] = [
  ['图片', true, isPhotoNews],
  ['综述', true, isReview],
  ['人物', false, isProfile],
  [
    '文化',
    false,
    ({ headline }) => /摄影|书画|书法|文艺|演出|歌|舞|诗|影展|摄影展|书画展|开展|文化/.test(headline),
  ],
  ['服务', false, isNotice],
  ['要闻', false, () => true],
];

const genreRules: Rule[] = [
  ['图片新闻', true, isPhotoNews],
  ['综述', true, isReview],
  ['通讯', true, isProfile],
  ['服务信息', false, isNotice],
  ['消息', true, isNews],
  ['通讯', false, ({ text }) => text.length > 800],
  ['消息', false, () => true],
];

/** The first rule that applies and whose name the publication knows; else its first name. */
function choose(
  rules: readonly Rule[],
  look: Look,
  listed: readonly string[],
): [name: string, isSure: boolean] {
  const found = rules.find(([name, , applies]) => listed.includes(name) && applies(look));
  return found ? [found[0], found[1]] : [listed[0] ?? '', false];
}
