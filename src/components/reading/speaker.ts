import { breathsOf } from './sentences.ts';
import { chineseVoice } from './voice.ts';

/**
 * Says one sentence after another. Each saying has a token of its own: what a browser still reports of one that was stopped (some
 * report it as ended) is not heard. There is no pause of the browser's own in it: Android's does not go on again, and Chrome
 * forgets what it paused.
 */
export class Speaker {
  rate = 1;
  #saying: symbol | undefined;
  /** Kept in hand: Chrome forgets to report the end of an utterance that nothing holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  /** @param done what follows, unless it was stopped: with `false` when the browser did not let it be said. */
  say(sentence: string, done: (isSaid: boolean) => void): void {
    this.stop();
    const token = (this.#saying = Symbol());
    const breaths = breathsOf(sentence);
    const next = () => {
      const breath = breaths.shift();
      if (this.#saying !== token) return;
      if (breath === undefined) return end(true);
      const utterance = (this.#utterance = new SpeechSynthesisUtterance(breath));
      const voice = chineseVoice(speechSynthesis.getVoices()) as SpeechSynthesisVoice | undefined;
      Object.assign(utterance, { lang: voice?.lang ?? 'zh-CN', voice: voice ?? null, rate: this.rate });
      utterance.onend = () => this.#utterance === utterance && next();
      utterance.onerror = () => this.#utterance === utterance && end(false);
      speechSynthesis.speak(utterance);
    };
    const end = (isSaid: boolean) => {
      if (this.#saying !== token) return;
      this.#saying = undefined;
      done(isSaid);
    };
    next();
  }

  stop(): void {
    const wasSaying = this.#saying;
    this.#saying = undefined;
    this.#utterance = undefined;
    // Others on this device may be speaking.
    if (wasSaying) speechSynthesis.cancel();
  }
}
