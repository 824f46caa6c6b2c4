import { getTranslations } from 'next-intl/server';
import { GlossaryRoute } from '@/app/_routes/glossary-route';
import { localeFrom } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  localeFrom((await params).locale);
  return { title: (await getTranslations('Glossary'))('title'), robots: { index: false } };
}

/** Answers for the glossary's index once the worker is active. */
export default async function Page({ params }: Props) {
  return <GlossaryRoute locale={localeFrom((await params).locale)} initial={null} />;
}
