import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AboutPage } from '@/app/_features/about/about-page';
import { aboutWords } from '@/app/_features/about/words';
import { pathTo } from '@/lib/core/paths';
import { metadataOf } from '@/lib/i18n/metadata';
import { localeFrom, wordsFor } from '@/lib/i18n/words';
import { version } from '@/package.json';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeFrom((await params).locale);
  const t = await getTranslations('About');
  return metadataOf({ locale, path: pathTo({ name: 'about', locale }), title: t('title') });
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  const words = await wordsFor(locale, 'About', aboutWords);
  return <AboutPage locale={locale} words={words} version={version} />;
}
