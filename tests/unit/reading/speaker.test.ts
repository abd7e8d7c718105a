import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Speaker } from '../../../src/components/reading/speaker.ts';
import { chineseVoice } from '../../../src/components/reading/voice.ts';

/** A browser that says nothing until it is told to, and reports what was cancelled as ended, as some do. */
const said: SpeechSynthesisUtterance[] = [];
const end = (utterance: SpeechSynthesisUtterance) => utterance.onend?.({} as SpeechSynthesisEvent);
beforeEach(() => {
  said.length = 0;
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [],
    speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
    cancel: () => end(said.at(-1)!),
  });
});
afterEach(() => vi.unstubAllGlobals());

const words = () => said.map(({ text }) => text);
const long = '各级工会要落实责任，'.repeat(6);

test('a sentence is said to its end, breath by breath', () => {
  const done = vi.fn();
  new Speaker().say(long, done);
  for (let heard = 0; heard !== said.length;) {
    heard = said.length;
    end(said.at(-1)!);
  }
  expect(words().join('')).toBe(long);
  expect(said.length).toBeGreaterThan(1);
  expect(done.mock.calls).toEqual([[true]]);
});

test('what was stopped stays silent, though the browser says that it has ended, at once or later', () => {
  const done = vi.fn();
  const speaker = new Speaker();
  speaker.say(long, done);
  const [first] = said;
  speaker.stop();
  end(first!);
  expect(said).toHaveLength(1);
  expect(done).not.toHaveBeenCalled();
});

test('the end of a sentence that was left does not end the one that followed it', () => {
  const [left, followed] = [vi.fn(), vi.fn()];
  const speaker = new Speaker();
  speaker.say('前一句。', left);
  speaker.say(long, followed);
  end(said[0]!);
  expect(words()).toHaveLength(2);
  expect(left).not.toHaveBeenCalled();
  expect(followed).not.toHaveBeenCalled();
});

test('a sentence that the browser refuses is told as not said', () => {
  const done = vi.fn();
  new Speaker().say('一句。', done);
  said[0]!.onerror?.({} as SpeechSynthesisErrorEvent);
  expect(done.mock.calls).toEqual([[false]]);
});

const voice = (lang: string, localService = true) => ({ lang, localService });
test.each([
  ['the device before the net', [voice('zh-CN', false), voice('zh-CN')], 1],
  ['standard Chinese before Cantonese', [voice('zh-HK'), voice('zh_CN', false)], 1],
  ['how Apple and Google write it', [voice('en-US'), voice('cmn-Hans-CN')], 1],
  ['Cantonese where there is no other', [voice('en-US'), voice('yue-HK')], 1],
  ['no voice of another tongue', [voice('en-US'), voice('ja-JP')], -1],
])('the voice: %s', (_what, voices, chosen) => {
  expect(chineseVoice(voices)).toBe(voices[chosen]);
});
