import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appearance, appearanceOf, papers } from './appearance';
import { defaultSettings } from './settings';

const tokens = readFileSync('app/_styles/tokens.css', 'utf8');

describe('the appearance', () => {
  it('has no attribute where nothing was chosen', () => {
    expect(Object.values(appearanceOf(defaultSettings)).filter(Boolean)).toEqual([]);
  });

  it('has an attribute for each choice', () => {
    expect(
      appearanceOf({ ...defaultSettings, theme: 'sepia', textSize: '6', leading: 'wide', typeface: 'serif' }),
    ).toEqual({ theme: 'sepia', size: '6', leading: 'wide', face: 'serif' });
  });

  it.each(
    Object.entries(appearance).flatMap(([name, { values }]) => values.map((value) => [name, value] as const)),
  )('is known to the style sheet: %s %s', (name, value) => {
    expect(tokens).toContain(`[data-${name}='${value}']`);
  });

  it.each(Object.entries(papers))('has the paper of the style sheet: %s', (_, paper) => {
    expect(tokens).toMatch(new RegExp(`--paper: (light-dark\\([^)]*)?${paper}`));
  });
});
