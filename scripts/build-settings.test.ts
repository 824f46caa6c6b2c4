import { describe, expect, it } from 'vitest';
import { SettingsError, settingsFrom } from './build-settings';

describe('where an export is served', () => {
  it('is the root of an example where nothing is said', () => {
    expect(settingsFrom({})).toEqual({ base: '', origin: 'https://waraq.example' });
    expect(settingsFrom({ BASE_PATH: '', SITE_URL: '' })).toEqual(settingsFrom({}));
  });

  it.each(['/waraq', '/news/waraq', '/a.b_c~d-E', '/...'])('may be under %s', (base) => {
    expect(settingsFrom({ BASE_PATH: base }).base).toBe(base);
  });

  it.each([
    'waraq',
    '/',
    '/waraq/',
    '//waraq',
    '/a//b',
    '/..',
    '/a/../b',
    '/.',
    '/a b',
    '/a?b',
    '/ورق',
    '/a%20',
  ])('is never under %j, and says what to write', (base) => {
    expect(() => settingsFrom({ BASE_PATH: base })).toThrow(SettingsError);
    expect(() => settingsFrom({ BASE_PATH: base })).toThrow(`BASE_PATH is ${JSON.stringify(base)}; expected`);
  });

  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.org', 'https://example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('%s is the origin %s', (address, origin) => {
    expect(settingsFrom({ SITE_URL: address }).origin).toBe(origin);
  });

  it.each([
    'example.org',
    'https://example.org/waraq',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://me:secret@example.org',
    'ftp://example.org',
    'https://',
  ])('refuses %s as the address of a site', (address) => {
    expect(() => settingsFrom({ SITE_URL: address })).toThrow(
      `SITE_URL is ${JSON.stringify(address)}; expected`,
    );
  });

  it('says where folders belong', () => {
    expect(() => settingsFrom({ SITE_URL: 'https://example.org/waraq' })).toThrow('BASE_PATH');
  });
});
