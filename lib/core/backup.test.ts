import { describe, expect, it } from 'vitest';
import { backedUp, backupName, lineOf, settingsTaken, takes } from './backup';
import { defaultSettings } from './settings';

const text = { headline: 'H', standfirst: 'S', dateline: 'D', sourceLine: 'L', body: [] };
const correction = { date: '2014-01-08', texts: { en: 'C', ar: 'C', fa: 'C' } };
const file = { format: 2, locale: 'fa', slug: 's', published: '2014-01-06', sources: [], terms: [], text };

describe('a backup', () => {
  it('knows a story by its file, and counts its corrections', () => {
    expect(backedUp(file)).toMatchObject({ what: 'story', locales: ['fa'], revision: 1 });
    expect(backedUp({ ...file, corrections: [correction, correction] })).toMatchObject({ revision: 3 });
  });

  it('knows every language of a file of former versions', () => {
    const { locale: _, text: __, ...rest } = file;
    const former = { ...rest, format: 1, texts: { en: text, ar: text, fa: text } };
    expect(backedUp(former)).toMatchObject({ what: 'story', locales: ['en', 'ar', 'fa'] });
  });

  it('refuses what is neither a story nor a glossary', () => {
    expect(backedUp({ format: 2 })).toBeNull();
    expect(backedUp('text')).toBeNull();
    expect(backedUp(undefined)).toBeNull();
  });

  it('takes what is not here and what is of a higher revision, nothing else', () => {
    expect([takes(1, null), takes(2, 1), takes(1, 1), takes(1, 2)]).toEqual([true, true, false, false]);
  });

  it('takes settings only where this phone has none of its own', () => {
    const here = { ...defaultSettings, theme: 'dark' as const };
    const from = { ...defaultSettings, theme: 'light' as const, budget: 250 as const };
    expect(settingsTaken(here, from)).toEqual({ budget: 250 });
  });

  it('leaves it to each phone whether places are remembered', () => {
    const off = { ...defaultSettings, remember: false };
    expect(settingsTaken(defaultSettings, off)).toEqual({});
    expect(settingsTaken(off, defaultSettings)).toEqual({});
  });

  it('names its file by the day, and lines as an editor counts them', () => {
    expect([backupName('2026-03-01'), lineOf(0), lineOf(2)]).toEqual(['waraq-2026-03-01.json', 2, 4]);
  });
});
