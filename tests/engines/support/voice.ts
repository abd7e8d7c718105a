declare global {
  interface Window {
    /** What the voice was given to say. */
    said: SpeechSynthesisUtterance[];
    /** Lets it come to the end of what it is saying. */
    finish: () => void;
  }
}

/** Runs on a page, before all else: a voice that says nothing until it is let finish. */
export function voice(): void {
  window.said = [];
  let saying: SpeechSynthesisUtterance | undefined;
  const end = () => {
    const said = saying;
    saying = undefined;
    said?.dispatchEvent(new Event('end'));
    said?.onend?.call(said, {} as SpeechSynthesisEvent);
  };
  window.finish = end;
  const language = { lang: 'zh-CN', localService: true, default: true, name: '测试', voiceURI: 'test' };
  const synthesis = Object.assign(new EventTarget(), {
    paused: false,
    pending: false,
    getVoices: () => [language],
    speak(utterance: SpeechSynthesisUtterance) {
      saying = utterance;
      window.said.push(utterance);
    },
    // As in some browsers, it ends a sentence, too.
    cancel: end,
    pause() {
      synthesis.paused = true;
    },
    resume() {
      synthesis.paused = false;
    },
  });
  Object.defineProperty(synthesis, 'speaking', { get: () => saying !== undefined });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class extends EventTarget {
      onend: (() => void) | null = null;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  });
}
