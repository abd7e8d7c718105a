/** The voice that reads Chinese best: of this device before one from the net, standard Chinese before any other. */
export function chineseVoice(voices: readonly Voice[]): Voice | undefined {
  return voices.filter(({ lang }) => rank(lang) > 0).sort((a, b) => merit(b) - merit(a))[0];
}

const merit = ({ lang, localService }: Voice) => rank(lang) * 2 + Number(localService);

/** Android writes `zh_CN`, Apple and Google sometimes `cmn-Hans-CN`. Cantonese comes last. */
function rank(lang: string): number {
  if (!/^(?:zh|cmn|yue)\b/i.test(lang.replaceAll('_', '-'))) return 0;
  if (/yue|HK|MO/i.test(lang)) return 1;
  return /TW|Hant/i.test(lang) ? 2 : 3;
}

/**
 * Tells, now and whenever it changes, whether this device has a Chinese voice. Many browsers list their voices some time after the
 * page: until `patience` milliseconds are over, an empty list is not taken for an answer.
 */
export function watchVoices(tell: (state: VoiceState) => void, patience = 3000): void {
  if (!('speechSynthesis' in window)) return tell('none');
  const look = () => {
    const voices = speechSynthesis.getVoices();
    if (voices.length > 0) tell(chineseVoice(voices) ? 'there' : 'none');
    return voices.length;
  };
  // Safari knows the event by its handler alone.
  if ('addEventListener' in speechSynthesis) speechSynthesis.addEventListener('voiceschanged', look);
  else (speechSynthesis as SpeechSynthesis).onvoiceschanged = look;
  if (look() === 0) setTimeout(() => look() === 0 && tell('none'), patience);
}

export type VoiceState = 'there' | 'none';
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;
