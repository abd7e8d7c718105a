/**
 * The credit that a photograph carries on a newspaper page: none where that of the whole page says the same, as “本版图片均由市总工会提供” says
 * “市总工会提供”. Spaces between words are no difference.
 */
export function creditOnPage(credit: string | undefined, pageCredit: string | undefined): string | undefined {
  if (!credit) return undefined;
  const [own, whole] = [tight(credit), tight(pageCredit ?? '')];
  for (let at = whole.indexOf(own); at >= 0; at = whole.indexOf(own, at + 1))
    if (beforeName.test(whole.slice(0, at)) && afterName.test(whole.slice(at + own.length))) return undefined;
  return credit;
}

/** Where a name may begin and end in the credit of a page: a shorter name that a longer one holds is another one. */
const beforeName = /(?:^|[由为是及和与、，：:]|图片|照片|摄影|供图|记者|通讯员)$/;
const afterName = /^(?:$|[及和与、，。；;]|提供|供图|供稿|摄影|拍摄|摄|制图)/;

const tight = (words: string) => words.replace(/\s/g, '');
