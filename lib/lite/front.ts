import type { Locale } from '@/lib/core/locale';
import { liteAddressOf } from '@/lib/core/paths';
import { frontLength, type WholeStory } from '@/lib/core/story';
import { formatsFor } from '@/lib/i18n/formats';
import { framed } from './frame';
import { html } from './html';
import type { LiteWords } from './words';

/** The newest stories, each leading to its lite page. */
export function liteFront(stories: readonly WholeStory[], locale: Locale, words: LiteWords): string {
  const formats = formatsFor(locale);
  const item = ({ slug, label, published, texts }: WholeStory) => {
    const { headline, standfirst, dateline } = texts[locale];
    return html`<li>${label === 'breaking' && html`<p class="breaking">${words.Story.breaking}</p>`}\
<h2><a href="${liteAddressOf({ name: 'story', locale, slug })}">${headline}</a></h2><p class="also">${standfirst}</p>\
<p class="small"><time datetime="${published}">${formats.day(published)}</time> · ${dateline}</p></li>`;
  };
  return framed({
    place: { name: 'front', locale },
    title: `${words.Lite.stories} · ${words.Brand.name}`,
    description: words.Brand.description,
    words,
    body: html`<main><h1>${words.Front.title}</h1><p class="small">${words.Lite.text}</p>\
<ul class="list text">${stories.slice(0, frontLength).map(item)}</ul></main>`,
  });
}
