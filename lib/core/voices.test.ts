import { describe, expect, it } from 'vitest';
import { localVoices, type Voice } from './voices';

const voice = (uri: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  uri,
  lang,
  local: true,
  main: false,
  ...more,
});
const uris = (voices: Voice[]) => voices.map(({ uri }) => uri);

describe('the voices for a language', () => {
  it('are those of this device alone', () => {
    const voices = [
      voice('server', 'fa-IR', { local: false, main: true }),
      voice('here', 'fa-IR'),
      // What a browser does not say counts as no.
      voice('unsaid', 'fa-IR', { local: undefined as unknown as boolean }),
    ];
    expect(uris(localVoices(voices, 'fa'))).toEqual(['here']);
    expect(localVoices(voices.slice(0, 1), 'fa')).toEqual([]);
  });

  it.each([
    ['ar', ['ar', 'ar-XA', 'ar_001', 'ara-x-local', 'AR-eg']],
    ['fa', ['fa', 'fa_IR', 'fas-IR', 'per', 'prs']],
    ['en', ['en-GB', 'eng_USA', 'EN']],
  ] as const)('have %s as their primary language, however it is written', (locale, tags) => {
    const others = ['', '?', 'arn', 'fan', 'enm-GB', 'de-DE', 'und-Arab'];
    const voices = [...tags, ...others].map((tag) => voice(tag, tag));
    expect(uris(localVoices(voices, locale))).toEqual(tags);
  });

  it('are without those that were tried in vain', () => {
    const voices = [voice('a', 'en-US'), voice('b', 'en-GB')];
    expect(uris(localVoices(voices, 'en', new Set(['a'])))).toEqual(['b']);
  });

  it('begin with the one that the system would take', () => {
    const voices = [voice('a', 'en-US'), voice('b', 'en-GB', { main: true }), voice('c', 'en')];
    expect(uris(localVoices(voices, 'en'))).toEqual(['b', 'a', 'c']);
  });
});
