/** An article's fields that hold a line of words, in the order in which an editor meets them. */
export const textFields = [
  { name: 'kicker', label: '引题', hint: '标题上面的一行' },
  { name: 'title', label: '标题', hint: '与来稿一字不差' },
  { name: 'subtitle', label: '副题', hint: '标题下面的一行' },
  { name: 'byline', label: '作者', hint: '照来稿写，连同“本报记者”等字' },
  { name: 'dateline', label: '电头', hint: '例如：本报讯' },
  { name: 'summary', label: '摘要', hint: '不写就取正文第一段' },
] as const;

export const choiceFields = [
  { name: 'section', label: '栏目' },
  { name: 'genre', label: '体裁' },
] as const;

export const ranks = [
  { value: '', label: '自动' },
  { value: 'lead', label: '头条' },
  { value: 'major', label: '重点' },
  { value: 'minor', label: '一般' },
  { value: 'brief', label: '短讯' },
] as const;

export const noteKinds = [
  { value: 'doubtful', label: '存疑' },
  { value: 'background', label: '背景' },
  { value: 'term', label: '名词' },
] as const;
