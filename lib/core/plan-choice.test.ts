import { describe, expect, it } from 'vitest';
import { choiceFrom, noOrders } from './plan';
import { defaultSettings } from './settings';

describe('what the settings say is wanted', () => {
  it('fetches the language first in which stories open, and only those that are chosen', () => {
    const settings = {
      ...defaultSettings,
      locale: 'en',
      storyLocale: 'fa',
      languages: ['en', 'fa'],
    } as const;
    expect(choiceFrom({ ...settings, languages: ['en', 'fa'] }, noOrders, false).languages).toEqual([
      'fa',
      'en',
    ]);
  });

  it('is everything by itself, else newer versions where the reader asks, else nothing', () => {
    const byHand = { ...defaultSettings, automatic: false };
    expect(choiceFrom(defaultSettings, noOrders, false).automatic).toBe('all');
    expect(choiceFrom(byHand, noOrders, true).automatic).toBe('updates');
    expect(choiceFrom(byHand, noOrders, false).automatic).toBe('none');
  });
});
