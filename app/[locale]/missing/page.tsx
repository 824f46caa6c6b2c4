import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MissingPage } from '@/app/_features/about/missing-page';
import { localeFrom, wordsFor } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  localeFrom((await params).locale);
  return { title: (await getTranslations('Missing'))('title'), robots: { index: false } };
}

/** What a server and the worker answer where there is no page. */
export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  return (
    <MissingPage locale={locale} words={await wordsFor(locale, 'Missing', ['title', 'text', 'toFront'])} />
  );
}
