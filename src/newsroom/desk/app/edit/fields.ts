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
  { id: '', name: '自动' },
  { id: 'lead', name: '头条' },
  { id: 'major', name: '重点' },
  { id: 'minor', name: '一般' },
  { id: 'brief', name: '短讯' },
] as const;

export const noteKinds = [
  { id: 'doubtful', name: '存疑' },
  { id: 'background', name: '背景' },
  { id: 'term', name: '名词' },
] as const;
