import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../lib/content/read-content';
import { locales } from '../lib/core/locale';
import { spanText } from '../lib/core/story';
import { syntheticStory } from './synthetic-story';
import { orderFrom, refusalOf, writeSynthetic } from './synthetic-tree';

const content = 'content';
let temporary = '';
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'waraq-synthetic-'));
});
afterAll(() => rmSync(temporary, { recursive: true }));

/** Every file under a folder with its text. */
function filesIn(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(dir.length), readFileSync(path, 'utf8')]));
}

describe('a synthetic story', () => {
  it('is the same for the same arguments, and another for another seed or number', () => {
    expect(syntheticStory(7, 100, 1)).toEqual(syntheticStory(7, 100, 1));
    expect(syntheticStory(7, 100, 2).files['en.md']).not.toBe(syntheticStory(7, 100, 1).files['en.md']);
    expect(syntheticStory(8, 100, 1).files['en.md']).not.toBe(syntheticStory(7, 100, 1).files['en.md']);
  });

  it('is about 400 words in ten paragraphs in every language', () => {
    for (const number of [1, 50, 100])
      for (const locale of locales) {
        const body = syntheticStory(number, 100, 1).files[`${locale}.md`]?.split('---\n')[2] ?? '';
        expect(body.trim().split('\n\n')).toHaveLength(10);
        const words = body.trim().split(/\s+/).length;
        expect(words, `${locale} ${number}`).toBeGreaterThan(340);
        expect(words, `${locale} ${number}`).toBeLessThan(460);
      }
  });

  it('is dated from 2013-01-01 to 2014-01-05, in the order of numbers', () => {
    const days = Array.from(
      { length: 1000 },
      (_, index) => syntheticStory(index + 1, 1000, 1).files['story.yaml'] ?? '',
    );
    const dates = days.map((yaml) => /published: (.*)/.exec(yaml)?.[1] ?? '');
    expect([dates[0], dates[999]]).toEqual(['2013-01-01', '2014-01-05']);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates).size).toBe(370);
  });
});

describe('a synthetic library', () => {
  it('is sound content with the real stories on top, mentions in every language', () => {
    const dir = join(temporary, 'library');
    writeSynthetic({ count: 25, dir, seed: 1 }, content);
    const real = readContent(content);
    const { stories, entries } = readContent(dir);
    expect(entries).toEqual(real.entries);
    expect(stories.slice(0, real.stories.length)).toEqual(real.stories);
    expect(stories).toHaveLength(real.stories.length + 25);
    expect(stories.at(-1)?.slug).toBe('synthetic-00001');
    for (const story of stories)
      for (const locale of locales) {
        const spans = story.texts[locale].body.flatMap((block) => block.spans);
        const mentioned = new Set(spans.flatMap((span) => (typeof span === 'string' ? [] : [span.term])));
        expect([...mentioned].sort(), `${story.slug} ${locale}`).toEqual([...story.terms].sort());
        expect(spans.map(spanText).join('')).not.toMatch(/[{}[\]]|undefined/);
      }
  });

  it('is the same byte for byte when written again, over an older and larger one too', () => {
    const [one, two] = [join(temporary, 'one'), join(temporary, 'two')];
    writeSynthetic({ count: 3, dir: one, seed: 9 }, content);
    writeSynthetic({ count: 5, dir: two, seed: 8 }, content);
    expect(refusalOf(two, content)).toBeNull();
    writeSynthetic({ count: 3, dir: two, seed: 9 }, content);
    expect(filesIn(two)).toEqual(filesIn(one));
  });
});

describe('the arguments', () => {
  it('are a count, a folder and, if one likes, a seed', () => {
    expect(orderFrom(['10', 'build/x'])).toEqual({ count: 10, dir: 'build/x', seed: 1 });
    expect(orderFrom(['99999', 'x', '0'])).toEqual({ count: 99999, dir: 'x', seed: 0 });
  });

  it.each([
    [[], 'COUNT is missing; expected COUNT DIR [SEED]'],
    [['many', 'x'], 'COUNT is "many"; expected a whole number from 1 to 99999'],
    [['0', 'x'], 'COUNT is "0"; expected a whole number from 1 to 99999'],
    [['-1', 'x'], 'COUNT is "-1"; expected a whole number from 1 to 99999'],
    [['1.5', 'x'], 'COUNT is "1.5"; expected a whole number from 1 to 99999'],
    [['100000', 'x'], 'COUNT is "100000"; expected a whole number from 1 to 99999'],
    [['1'], 'DIR is missing; expected COUNT DIR [SEED]'],
    [['1', 'x', 'y'], 'SEED is "y"; expected a whole number from 0 to 4294967295'],
    [['1', 'x', '4294967296'], 'SEED is "4294967296"; expected a whole number from 0 to 4294967295'],
    [['1', 'x', '1', 'y'], '"y" is one argument too many; expected COUNT DIR [SEED]'],
  ])('%j are refused by name', (args, error) => {
    expect(orderFrom(args)).toEqual({ error });
  });

  it('name a folder that is new, empty or of this script', () => {
    const [empty, full, file] = ['empty', 'full', 'file'].map((name) => join(temporary, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(empty);
    mkdirSync(full);
    writeFileSync(join(full, 'thesis.txt'), 'mine');
    writeFileSync(file, 'mine');
    expect(refusalOf(join(temporary, 'new'), content)).toBeNull();
    expect(refusalOf(empty, content)).toBeNull();
    expect(refusalOf(full, content)).toBe(
      `DIR is "${full}", which has other files; expected an empty folder`,
    );
    expect(refusalOf(file, content)).toBe(`DIR is "${file}", a file; expected a folder`);
    expect(refusalOf('content', content)).toBe('DIR is "content"; expected a folder outside content');
    expect(refusalOf('content/stories/x', content)).toBe(
      'DIR is "content/stories/x"; expected a folder outside content',
    );
  });

  it('end the command with one line and exit code 2 where they are wrong', () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/synthetic.ts', 'many', temporary], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('synthetic: COUNT is "many"; expected a whole number from 1 to 99999\n');
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
  }, 30_000);

  it('make the command write and say what it wrote', () => {
    const dir = join(temporary, 'command');
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/synthetic.ts', '2', dir, '5'], {
      encoding: 'utf8',
    });
    expect([run.status, run.stderr, run.stdout]).toEqual([
      0,
      '',
      `synthetic: 2 stories in ${dir} (seed 5)\n`,
    ]);
    expect(readdirSync(join(dir, 'stories'))).toContain('synthetic-00002');
  }, 30_000);
});
