import type { Entry } from '@/lib/core/glossary';
import { directions, type Locale, locales } from '@/lib/core/locale';
import type { Span, WholeStory } from '@/lib/core/story';
import { filled } from '@/lib/i18n/filled';
import { formatsFor } from '@/lib/i18n/formats';
import { framed } from './frame';
import { html, type Markup } from './html';
import type { LiteWords } from './words';

type Told = { story: WholeStory; entries: readonly Entry[]; locale: Locale; words: LiteWords };

/**
 * A whole story on one page: its text, a note on each name that leads back to every paragraph with it, its sources
 * and its corrections.
 *
 * @param told.entries the entries of the story's terms, in the order of the notes
 */
export function liteStory({ story, entries, locale, words }: Told): string {
  const formats = formatsFor(locale);
  const text = story.texts[locale];
  const numbers = new Map(entries.map(({ id }, index) => [id, index + 1]));
  /** The numbers of the paragraphs that name an entry, in order and each once. */
  const named = (id: string) =>
    text.body.flatMap(({ spans }, index) =>
      spans.some((span) => typeof span !== 'string' && span.term === id) ? [index + 1] : [],
    );

  const noted = new Set<string>();
  const written = (span: Span): Markup | string => {
    const number = typeof span === 'string' ? undefined : numbers.get(span.term);
    if (typeof span === 'string' || number === undefined) return typeof span === 'string' ? span : span.text;
    const first = !noted.has(span.term);
    noted.add(span.term);
    return html`<a href="#n${number}">${span.text}${first && html`<sup>${formats.whole(number)}</sup>`}</a>`;
  };
  const paragraphs = text.body.map(
    ({ spans }, index) => html`<p id="p${index + 1}">${spans.map(written)}</p>`,
  );

  const note = (
    entry: Entry,
    index: number,
  ) => html`<li id="n${index + 1}"><span class="no">${formats.whole(index + 1)}</span>\
<b>${entry.names[locale]}</b> <span class="also">${others(entry, locale)}</span><p>${entry.definition[locale]}</p>\
<p class="back">${named(entry.id).map(
    (number) =>
      html`<a href="#p${number}" aria-label="${filled(words.Lite.back, { number: formats.whole(number) })}">↑ ${formats.whole(number)}</a>`,
  )}</p></li>`;
  const corrections = (story.corrections ?? []).toReversed();

  return framed({
    place: { name: 'story', locale, slug: story.slug },
    title: text.headline,
    description: text.standfirst,
    words,
    body: html`<main><article><header>${story.label === 'breaking' && html`<p class="breaking">${words.Story.breaking}</p>`}\
<h1>${text.headline}</h1><p class="stand">${text.standfirst}</p>\
<p class="small"><time datetime="${story.published}">${formats.day(story.published)}</time> · ${text.dateline}<br/>${text.sourceLine}</p></header>\
<div class="text">${paragraphs}</div></article>\
${section(words.Story.terms, entries.length > 0 && html`<ol class="notes">${entries.map(note)}</ol>`)}\
${section(
  words.Story.sources,
  html`<ul class="notes">${story.sources.map(({ title }) => html`<li>${title[locale]}</li>`)}</ul>`,
)}\
${section(
  words.Story.corrections,
  corrections.length > 0 &&
    html`<ul class="notes">${corrections.map(
      ({ date, texts }) =>
        html`<li><time datetime="${date}">${formats.day(date)}</time><p>${texts[locale]}</p></li>`,
    )}</ul>`,
)}</main>`,
  });
}

function section(title: string, content: Markup | false): Markup | false {
  return content && html`<section><h2>${title}</h2>${content}</section>`;
}

/** An entry's names in the other languages; the dot between them is the page's. */
function others({ names }: Entry, locale: Locale): Markup[] {
  return locales
    .filter((one) => one !== locale)
    .map(
      (one, index) =>
        html`${index > 0 && ' · '}<bdi lang="${one}" dir="${directions[one]}">${names[one]}</bdi>`,
    );
}
