import { getTranslations } from 'next-intl/server';
import { shownStory } from '@/app/_features/front/shown-story';
import { FrontRoute } from '@/app/_routes/front-route';
import { listedStories } from '@/lib/content/library-files';
import { frontLength } from '@/lib/core/story';
import { metadataOf } from '@/lib/i18n/metadata';
import { localeFrom } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeFrom((await params).locale);
  const t = await getTranslations('Brand');
  return metadataOf({ locale, path: `/${locale}`, title: `${t('name')}: ${t('tagline')}` });
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  const newest = (await listedStories()).slice(0, frontLength);
  return <FrontRoute locale={locale} initial={newest.flatMap((story) => shownStory(story, locale) ?? [])} />;
}
