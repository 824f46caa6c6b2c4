import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings, Settings, settingsFrom } from './settings';

const chosen: Settings = {
  locale: 'fa',
  storyLocale: 'ar',
  theme: 'dark',
  textSize: '5',
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
      theme: 'system',
      textSize: '2',
      installDismissed: false,
    });
    expect(v.is(Settings, defaultSettings)).toBe(true);
  });
});
