import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings, Settings, settingsFrom } from './settings';

const chosen: Settings = {
  locale: 'fa',
  storyLocale: 'ar',
  sideBySide: true,
  secondLocale: 'en',
  theme: 'dark',
  textSize: '5',
  leading: 'wide',
  typeface: 'serif',
  digits: 'latin',
  calendar: 'hijri',
  months: 'egypt',
  shortcuts: false,
  speechRate: 1.25,
  remember: false,
  automatic: false,
  languages: ['fa', 'en'],
  dataSaver: 'on',
  budget: 1000,
  installDismissed: true,
};

describe('settings made whole', () => {
  it('are those that were stored', () => {
    expect(settingsFrom(chosen)).toEqual(chosen);
    expect(settingsFrom(JSON.parse(JSON.stringify(defaultSettings)))).toEqual(defaultSettings);
  });

  it.each(Object.keys(chosen) as (keyof Settings)[])(
    'keep every other field where %s is damaged or missing',
    (field) => {
      const whole = { ...chosen, [field]: defaultSettings[field] };
      expect(settingsFrom({ ...chosen, [field]: { damaged: true } })).toEqual(whole);
      expect(settingsFrom({ ...chosen, [field]: undefined })).toEqual(whole);
      const { [field]: _, ...rest } = chosen;
      expect(settingsFrom(rest)).toEqual(whole);
    },
  );

  it.each([
    ['no language at all', { languages: [] }],
    ['a language of no product', { languages: ['en', 'de'] }],
    ['a budget that was never offered', { budget: 501 }],
    ['a budget in words', { budget: '500' }],
    ['a pace that was never offered', { speechRate: 3 }],
    ['a saver of another kind', { dataSaver: true }],
  ])('do not keep %s', (_, damage) => {
    expect(settingsFrom({ ...defaultSettings, ...damage })).toEqual(defaultSettings);
  });

  it('are never changed by who holds them: each reading has its own list of languages', () => {
    settingsFrom({}).languages.pop();
    expect(settingsFrom({}).languages).toEqual(['en', 'ar', 'fa']);
  });

  it('drop what a newer version added', () => {
    expect(settingsFrom({ ...chosen, font: 'large' })).toEqual(chosen);
  });

  it.each([null, undefined, 'text', 7, true, [], ['fa'], {}, () => chosen])(
    'are the usual ones for %s',
    (raw) => {
      expect(settingsFrom(raw)).toEqual(defaultSettings);
    },
  );

  it('follow the address and the device until something is chosen', () => {
    expect(defaultSettings).toEqual({
      locale: null,
      storyLocale: null,
      sideBySide: false,
      secondLocale: null,
      theme: 'system',
      textSize: '2',
      leading: 'usual',
      typeface: 'usual',
      digits: 'native',
      calendar: 'usual',
      months: 'levant',
      shortcuts: true,
      speechRate: 1,
      remember: true,
      automatic: true,
      languages: ['en', 'ar', 'fa'],
      dataSaver: 'system',
      budget: 500,
      installDismissed: false,
    });
    expect(v.is(Settings, defaultSettings)).toBe(true);
  });
});
