import { FrontRoute } from '@/app/_routes/front-route';
import { listedStories } from '@/lib/content/library-files';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeFrom } from '@/lib/i18n/words';
import { shownStory } from '@/app/_features/front/shown-story';
import { frontLength } from '@/lib/core/story';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeFrom((await params).locale);
  return { alternates: alternatesOf(locale, `/${locale}`) };
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  const newest = (await listedStories()).slice(0, frontLength);
  return <FrontRoute locale={locale} initial={newest.map((story) => shownStory(story, locale))} />;
}
