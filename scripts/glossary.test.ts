import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntrySource, Guards } from '../lib/core/glossary';
import { glossary } from './glossary';
import { ambiguousForms, idleGuards, missingGuards } from './glossary-check';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'waraq-glossary-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(dir, name);
  writeFileSync(full, content);
  return full;
}

function run(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = glossary(
    args,
    (line) => printed.push(line),
    (line) => complaints.push(line),
  );
  return { code, printed, complaints };
}

describe('glossary link', () => {
  it('prints every mention, the whole written word, as a JSON line', () => {
    const text = 'قصف الجيش الفلوجة، وبالرمادي والفلوجة هدوء.';
    const { code, printed } = run('link', '--lang', 'ar', file('ar.txt', text));
    expect(code).toBe(0);
    const mentions = printed.map((line) => JSON.parse(line));
    expect(mentions.map(({ id, surface, alias }) => [id, surface, alias])).toEqual([
      ['fallujah', 'الفلوجة', 'الفلوجة'],
      ['ramadi', 'وبالرمادي', 'الرمادي'],
      ['fallujah', 'والفلوجة', 'الفلوجة'],
    ]);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it("counts a byte order mark, as the file's own offsets do", () => {
    const { printed } = run('link', '--lang=en', file('bom.txt', '\uFEFFIraq'));
    expect(printed.map((line) => JSON.parse(line).start)).toEqual([1]);
  });

  it('prints nothing where nothing is mentioned', () => {
    expect(run('link', '--lang', 'en', file('none.txt', ''))).toEqual({
      code: 0,
      printed: [],
      complaints: [],
    });
  });

  it.each([
    [['link'], 'glossary link: --lang is missing: one of en, ar, fa'],
    [['link', '--lang', 'de'], 'glossary link: unknown language "de": one of en, ar, fa'],
    [['link', '--lang'], 'glossary link: --lang needs a value'],
    [['link', '--lang', 'en', '--lang', 'fa'], 'glossary link: --lang is given twice'],
    [['link', '--lang', 'en', '--all'], 'glossary link: unknown option --all'],
    [['link', '--lang', 'en', 'a', 'b'], 'glossary link: one file at a time, not a b'],
    [['check', 'x'], 'glossary check: nothing more is expected than check, not x'],
    [['chekc'], 'glossary: unknown command "chekc"'],
    [['constructor'], 'glossary: unknown command "constructor"'],
    [[], 'glossary: what shall it do?'],
  ])('refuses %j', (args, complaint) => {
    const { code, printed, complaints } = run(...args);
    expect({ code, printed, first: complaints[0] }).toEqual({ code: 1, printed: [], first: complaint });
  });

  it('refuses a file that cannot be read or is not UTF-8', () => {
    const gone = path.join(dir, 'gone.txt');
    expect(run('link', '--lang', 'en', gone).complaints[0]).toContain(`${gone} cannot be read`);
    const bytes = file('bytes.txt', Uint8Array.of(0x61, 0xff));
    expect(run('link', '--lang', 'en', bytes).complaints).toEqual([
      `glossary link: ${bytes} is not UTF-8 text`,
    ]);
  });
});

describe('glossary check', () => {
  const entry = (id: string, en: string[], guards?: Guards): EntrySource => ({
    id,
    kind: 'institution',
    asOf: '2014-01',
    names: { en: id, ar: `${id} ar`, fa: `${id} fa` },
    aliases: { en, ar: [], fa: [] },
    definition: { en: 'a', ar: 'b', fa: 'c' },
    related: [],
    sources: ['ap'],
    ...(guards ? { guards } : {}),
  });
  const problems = (found: { problem: string }[]) => found.map(({ problem }) => problem);

  it('finds nothing amiss in the glossary of this repository', () => {
    const { code, printed } = run('check');
    expect(printed.at(-1)).toMatch(/^\d+ entries, 0 to look at, \d+ unused$/);
    expect(code).toBe(0);
  });

  it('finds forms of two entries that fold alike', () => {
    expect(problems(ambiguousForms([entry('one', ['Al-Qaida']), entry('two', ["al-qa'ida"])]))).toEqual([
      '"al-qa\'ida" is also "Al-Qaida" of one',
    ]);
  });

  it('finds short forms and common words without a guard', () => {
    const guarded = entry('ours', ['IS'], { caseExact: { en: ['IS'] } });
    expect(
      problems(missingGuards([entry('theirs', ['IS', 'Army', 'U.S.', 'UAV', 'Corps']), guarded])),
    ).toEqual(['"IS" has so few letters, and no guard', '"Army" is a common word, and no guard']);
  });

  it('finds guards of forms that are not there', () => {
    const context = { form: 'Gone', meaning: 'x', after: ['y'] };
    expect(problems(idleGuards([entry('one', ['Here'], { notInContext: { en: [context] } })]))).toEqual([
      '"Gone" is guarded and is no form of the entry',
    ]);
  });
});
