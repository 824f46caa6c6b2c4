import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { content } from '@/lib/content/content';
import { entryOf } from '@/lib/content/lookup';
import { directions, locales } from '@/lib/core/locale';
import { liteAt } from '@/lib/core/paths';
import type { WholeStory } from '@/lib/core/story';
import { html } from './html';
import { liteBytes, litePages } from './pages';
import { liteStory } from './story';
import { liteWords } from './words';

describe('markup', () => {
  it('escapes every value that is not markup', () => {
    const name = '<b title="x">A&B</b>';
    expect(
      html`<p title="${name}">${name}${html`<i>${1}</i>`}${['<', html`<br/>`]}${null}${false}</p>`.text,
    ).toBe(
      '<p title="&lt;b title=&quot;x&quot;&gt;A&amp;B&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;A&amp;B&lt;/b&gt;<i>1</i>&lt;<br/></p>',
    );
  });
});

const [first] = content().stories;
if (!first) throw new Error('There is no story.');
const story: WholeStory = first;
const pages = [...litePages()];
const pageAt = (path: string) => pages.find((page) => page.path === path)?.text ?? '';

describe('the lite pages', () => {
  it('are one for each story and one for all of them, in every language', () => {
    expect(pages).toHaveLength(locales.length * (1 + content().stories.length));
    for (const { path } of pages) expect(liteAt(path), path).not.toBeNull();
  });

  it.each(pages.map(({ path, text }) => [path, text]))('%s runs nothing and loads nothing', (_, text) => {
    expect(text).not.toMatch(/<script|<img|<link rel="(?:stylesheet|preload)"|url\(|@import|\son\w+=/);
    const [, style = ''] = /<style>(.*?)<\/style>/.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}';`,
    );
  });

  it.each(locales)(
    'say which language they are in, and lead to the others and to the full page (%s)',
    (locale) => {
      const text = pageAt(`/${locale}/lite/${story.slug}`);
      expect(text).toContain(`<html lang="${locale}" dir="${directions[locale]}">`);
      expect(text).toMatch(
        new RegExp(`<link rel="canonical" href="https?://[^"]+/${locale}/story/${story.slug}"/>`),
      );
      expect(text).toContain(`href="/${locale}/story/${story.slug}?full"`);
      for (const other of locales)
        expect(text).toContain(`href="/${other}/lite/${story.slug}" lang="${other}"`);
    },
  );

  it.each(locales)('have a note for each name, and ways there and back (%s)', (locale) => {
    const text = pageAt(`/${locale}/lite/${story.slug}`);
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const leads = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    for (const id of leads) expect(ids, id).toContain(id);
    for (let number = 1; number <= story.terms.length; number++) {
      expect(leads, `to note ${number}`).toContain(`n${number}`);
      const note = text.split(`<li id="n${number}">`)[1]?.split('</li>')[0] ?? '';
      expect(note, `back from note ${number}`).toMatch(/href="#p\d+"/);
    }
    for (const id of story.terms) expect(text).toContain(entryOf(id).definition[locale].split(/["&<>]/)[0]);
  });

  it('have what was corrected, newest first, with its day', () => {
    const say = (word: string) => ({ en: word, ar: word, fa: word });
    const corrected = {
      ...story,
      corrections: [
        { date: '2014-01-07', texts: say('The first.') },
        { date: '2014-01-08', texts: say('The second.') },
      ],
    };
    const told = { story: corrected, entries: [], words: liteWords('fa'), locale: 'fa' } as const;
    const text = liteStory(told);
    expect(text).toMatch(/۱۸ دی ۱۳۹۲<\/time><p>The second\..*۱۷ دی ۱۳۹۲<\/time><p>The first\./);
    expect(liteStory({ ...told, story })).not.toContain(liteWords('fa').Story.corrections);
  });

  it('weigh a few kilobytes', () => {
    for (const locale of locales) expect(liteBytes(story.slug, locale)).toBeLessThan(12_000);
  });
});
