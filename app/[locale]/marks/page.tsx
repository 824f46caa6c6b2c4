import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MarksPage } from '@/app/_features/marks/marks-page.client';
import { pathTo } from '@/lib/core/paths';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeFrom, toolWordsFor } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeFrom((await params).locale);
  const alternates = alternatesOf(locale, pathTo({ name: 'marks', locale }));
  return { title: (await getTranslations('Place'))('title'), alternates };
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  return <MarksPage locale={locale} initial={await toolWordsFor(locale, 'Place')} />;
}
