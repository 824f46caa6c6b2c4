import type { Metadata } from 'next';
import { storyView } from '@/app/_features/reader/story-view';
import { StoryRoute } from '@/app/_routes/story-route';
import { JsonLd } from '@/app/_ui/json-ld';
import { content } from '@/lib/content/content';
import { entryNames, entryOf, storyOf } from '@/lib/content/lookup';
import { newsArticle } from '@/lib/core/json-ld';
import { locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { formatsFor } from '@/lib/i18n/formats';
import { metadataOf, pictureWords } from '@/lib/i18n/metadata';
import { storyPicture } from '@/lib/i18n/pictures';
import { absolute } from '@/lib/i18n/site';
import { localeFrom } from '@/lib/i18n/words';
import { liteBytes } from '@/lib/lite/pages';

type Props = { params: Promise<{ locale: string; slug: string }> };

export const generateStaticParams = () =>
  content().stories.flatMap(({ slug }) => locales.map((locale) => ({ locale, slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, slug } = await params;
  const locale = localeFrom(asked);
  const story = storyOf(slug);
  const { headline, standfirst } = story.texts[locale];
  const path = pathTo({ name: 'story', locale, slug });
  return metadataOf({ locale, path, title: headline, description: standfirst, story });
}

export default async function Page({ params }: Props) {
  const { locale: asked, slug } = await params;
  const locale = localeFrom(asked);
  const story = storyOf(slug);
  const view = storyView(story, locale, locale);
  if (!view) throw new Error(`${slug} has no text`);
  const words = await pictureWords(locale);
  const { address: picture } = await storyPicture(story, locale, words);
  const nameOf = (term: string) => entryOf(term).names[locale];
  return (
    <>
      <JsonLd data={newsArticle(story, { absolute, locale, brand: words.brand, picture, nameOf })} />
      <StoryRoute
        locale={locale}
        initial={{
          view: { ...view, written: formatsFor(view.locale).day(view.published) },
          terms: entryNames(story.terms, locale),
        }}
        entries={story.terms.map(entryOf)}
        liteBytes={liteBytes(slug, locale)}
      />
    </>
  );
}
