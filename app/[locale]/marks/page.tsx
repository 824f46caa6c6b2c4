import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MarksPage } from '@/app/_features/marks/marks-page.client';
import { pathTo } from '@/lib/core/paths';
import { metadataOf } from '@/lib/i18n/metadata';
import { localeFrom, toolWordsFor } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeFrom((await params).locale);
  const t = await getTranslations('Place');
  return metadataOf({ locale, path: pathTo({ name: 'marks', locale }), title: t('title') });
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  return <MarksPage locale={locale} initial={await toolWordsFor(locale, 'Place')} />;
}
