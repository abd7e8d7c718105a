/**
 * The credit that a photograph carries on a newspaper page: none where that of the whole page says the same, as “本版图片均由市总工会提供” says
 * “市总工会提供”. Spaces between words are no difference.
 */
export function creditOnPage(credit: string | undefined, pageCredit: string | undefined): string | undefined {
  return credit && !tight(pageCredit ?? '').includes(tight(credit)) ? credit : undefined;
}

const tight = (words: string) => words.replace(/\s/g, '');
