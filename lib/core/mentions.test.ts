import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntrySource } from './glossary';
import type { Locale } from './locale';
import { formsOf, type LinkForm, linkMentions } from './mentions';
import { type Span, type StoryText, spanText } from './story';

function textOf(...paragraphs: (string | Span[])[]): StoryText {
  const body = paragraphs.map((spans) => ({
    type: 'paragraph' as const,
    spans: typeof spans === 'string' ? [spans] : spans,
  }));
  return { headline: 'Iraq', standfirst: 'Iraq', dateline: 'Iraq', sourceLine: 'Iraq', body };
}

/** A text in one line, mentions in brackets, paragraphs separated by a stroke. */
function shown(text: StoryText): string {
  const span = (part: Span) => (typeof part === 'string' ? part : `[${part.text}:${part.term}]`);
  return text.body.map((block) => block.spans.map(span).join('')).join(' / ');
}

function linked(forms: Record<string, string[]>, ...paragraphs: (string | Span[])[]): string {
  const list = Object.entries(forms).flatMap(([term, all]) => all.map((form) => ({ form, term })));
  return shown(linkMentions(textOf(...paragraphs), list));
}

const iraq = { iraq: ['Iraq', 'Republic of Iraq'] };
const isil = { isil: ['Islamic State of Iraq and the Levant', 'ISIL'] };

describe('finding mentions', () => {
  it('links the first occurrence only, in the body only', () => {
    const text = linkMentions(textOf('In Iraq.', 'Iraq again.'), [{ form: 'Iraq', term: 'iraq' }]);
    expect(shown(text)).toBe('In [Iraq:iraq]. / Iraq again.');
    expect(text.headline).toBe('Iraq');
  });

  it('takes the leftmost of all forms, and the longest where several begin', () => {
    expect(linked(iraq, 'Iraq is the Republic of Iraq')).toBe('[Iraq:iraq] is the Republic of Iraq');
    expect(linked({ ...iraq, ...isil }, 'The Islamic State of Iraq and the Levant')).toBe(
      'The [Islamic State of Iraq and the Levant:isil]',
    );
    expect(linked({ isil: ['Islamic State', 'Islamic State of Iraq'] }, 'the Islamic State of Iraq')).toBe(
      'the [Islamic State of Iraq:isil]',
    );
    expect(linked({ camp: ['Ramadi protest camp'], ramadi: ['Ramadi'] }, 'Ramadi protest camps')).toBe(
      '[Ramadi:ramadi] protest camps',
    );
  });

  it('finds nothing inside a longer form, even where that entry is linked already', () => {
    expect(linked({ ...iraq, ...isil }, 'ISIL is the Islamic State of Iraq and the Levant, in Iraq')).toBe(
      '[ISIL:isil] is the Islamic State of Iraq and the Levant, in [Iraq:iraq]',
    );
  });

  it('leaves an entry alone that the editor marked anywhere in the text', () => {
    expect(linked(iraq, 'In Iraq.', ['The ', { term: 'iraq', text: 'country' }, '.'])).toBe(
      'In Iraq. / The [country:iraq].',
    );
  });

  it('finds nothing inside an existing mention or across its edge', () => {
    const mark = { term: 'isil', text: 'Islamic State of Iraq' };
    expect(linked(iraq, [mark, ' in Iraq'])).toBe('[Islamic State of Iraq:isil] in [Iraq:iraq]');
    expect(linked(iraq, ['Republic of ', { term: 'x', text: 'Iraq' }])).toBe('Republic of [Iraq:x]');
    expect(linked(iraq, ['Ir', { term: 'x', text: '' }, 'aq'])).toBe('Ir[:x]aq');
  });

  it('takes a mark for part of the word it touches', () => {
    expect(linked(iraq, [{ term: 'x', text: 'pro' }, 'Iraq'])).toBe('[pro:x]Iraq');
    expect(linked(iraq, ['Iraq', { term: 'x', text: '\u0301' }])).toBe('Iraq[\u0301:x]');
    expect(linked(iraq, [{ term: 'x', text: '(pro)' }, 'Iraq'])).toBe('[(pro):x][Iraq:iraq]');
  });

  it('keeps the signs of a form to the letter', () => {
    expect(linked({ us: ['U.S.'] }, 'UXSX, then the U.S. said')).toBe('UXSX, then the [U.S.:us] said');
    expect(linked({ camp: ["Da'esh (group)"] }, "the Da'esh (group)")).toBe("the [Da'esh (group):camp]");
  });

  it.each([
    ['en', 'Iraq', 'Iraqi and Iraqis'],
    ['en', 'Iraq', 'iraq and IRAQ'],
    ['en', 'US', 'tell us'],
    ['en', 'Iraq', 'Iraq2 and 2Iraq'],
    ['en', 'Iraq', 'Iraq\u0301'],
    ['ar', 'العراق', 'القوات العراقية والعراقيون'],
    ['ar', 'العراق', 'للعراق وبالعراق'],
    ['ar', 'السنة', 'السنةُ الماضية'],
    ['ar', 'كرة', 'فكرة'],
    ['fa', 'عراق', 'عراقی و عراقی‌ها'],
    ['fa', 'عراق', 'عراق\u200cها'],
    ['fa', 'کاخ', 'کاخ\u200cسفید و می\u200cکاخ'],
  ] as [Locale, string, string][])('%s: does not find %s in %s', (_locale, form, sentence) => {
    expect(linkMentions(textOf(sentence), [{ form, term: 'x' }])).toEqual(textOf(sentence));
  });

  it.each([
    ['en', 'Baghdad', "Baghdad's", "[Baghdad:x]'s"],
    ['en', 'al-Qaeda', 'al-Qaeda-linked', '[al-Qaeda:x]-linked'],
    ['ar', 'العراق', 'القوات العراقية في العراق، أمس', 'القوات العراقية في [العراق:x]، أمس'],
    ['fa', 'عراق', 'عراقی‌های «عراق»', 'عراقی‌های «[عراق:x]»'],
    ['fa', 'کاخ\u200cسفید', 'در کاخ\u200cسفید', 'در [کاخ\u200cسفید:x]'],
  ] as [Locale, string, string, string][])('%s: finds %s in %s', (_locale, form, sentence, expected) => {
    expect(shown(linkMentions(textOf(sentence), [{ form, term: 'x' }]))).toBe(expected);
  });
});

describe('any text with any forms', () => {
  // Few letters, so that forms, marks and their edges meet often.
  const letters = fc.constantFrom('a', 'b', ' ', '.', 'ع', '\u200c', '\u064e', '😀', '7');
  const word = fc.string({ unit: letters, maxLength: 6 });
  const span = fc.oneof(word, fc.record({ term: fc.constantFrom('x', 'y', 'marked'), text: word }));
  const text = fc
    .array(fc.array(span, { maxLength: 6 }), { maxLength: 3 })
    .map((blocks) => textOf(...blocks));
  const form: fc.Arbitrary<LinkForm> = fc.record({
    form: fc.string({ unit: letters, minLength: 1, maxLength: 4 }),
    term: fc.constantFrom('x', 'y', 'z'),
  });
  const forms = fc.array(form, { maxLength: 6 });
  const joined = (story: StoryText) => story.body.map((block) => block.spans.map(spanText).join(''));
  const marksOf = (story: StoryText) =>
    story.body.flatMap(({ spans }) => spans.filter((part) => typeof part !== 'string'));

  it('keeps every character', () => {
    fc.assert(
      fc.property(text, forms, (story, list) => {
        expect(joined(linkMentions(story, list))).toEqual(joined(story));
      }),
    );
  });

  it("keeps the editor's marks, and adds at most one of an entry that has none", () => {
    fc.assert(
      fc.property(text, forms, (story, list) => {
        const before = marksOf(story);
        const left = marksOf(linkMentions(story, list));
        for (const mark of before) {
          const at = left.findIndex(({ term, text }) => term === mark.term && text === mark.text);
          expect(at).not.toBe(-1);
          left.splice(at, 1);
        }
        const added = left.map(({ term }) => term);
        const marked = new Set(before.map(({ term }) => term));
        expect(new Set(added).size).toBe(added.length);
        expect(added.filter((term) => marked.has(term))).toEqual([]);
      }),
    );
  });

  it('finds nothing more the second time', () => {
    fc.assert(
      fc.property(text, forms, (story, list) => {
        const once = linkMentions(story, list);
        expect(shown(linkMentions(once, list))).toBe(shown(once));
      }),
    );
  });
});

describe('the forms of entries', () => {
  const three = <T>(en: T, ar: T, fa: T) => ({ en, ar, fa });
  const entry: EntrySource = {
    id: 'anbar',
    kind: 'place/province',
    asOf: '2014-01',
    names: three('Anbar Province', 'محافظة الأنبار', 'استان انبار'),
    aliases: three(['Anbar', 'Anbar Province', 'Anbari'], ['الأنبار', 'أنبار'], []),
    guards: {
      needsContext: { ar: [{ form: 'أنبار', meaning: 'store-rooms' }] },
      notAlias: { en: ['Anbari'] },
      caseExact: { en: ['AP'] },
    },
    definition: three('a', 'b', 'c'),
    related: [],
    sources: ['ap'],
  };

  it('are names, aliases and exact acronyms once each, without what the guards take away', () => {
    const forms = (locale: Locale) => formsOf([entry], locale).map(({ form }) => form);
    expect(forms('en')).toEqual(['Anbar Province', 'Anbar', 'AP']);
    expect(forms('ar')).toEqual(['محافظة الأنبار', 'الأنبار']);
    expect(forms('fa')).toEqual(['استان انبار']);
    expect(formsOf([entry], 'fa')[0]?.term).toBe('anbar');
  });
});
