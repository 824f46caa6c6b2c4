import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GlossaryRoute } from '@/app/_routes/glossary-route';
import { JsonLd } from '@/app/_ui/json-ld';
import { content } from '@/lib/content/content';
import { byLetter } from '@/lib/core/alphabet';
import { definedTermSet } from '@/lib/core/json-ld';
import { pathTo } from '@/lib/core/paths';
import { metadataOf } from '@/lib/i18n/metadata';
import { absolute } from '@/lib/i18n/site';
import { localeFrom } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeFrom((await params).locale);
  const t = await getTranslations('Glossary');
  const path = pathTo({ name: 'glossary', locale });
  return metadataOf({ locale, path, title: t('title'), description: t('intro') });
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  const { entries } = content();
  const t = await getTranslations('Glossary');
  return (
    <>
      <JsonLd data={definedTermSet(entries, t('title'), { absolute, locale })} />
      <GlossaryRoute locale={locale} initial={byLetter(entries, locale)} entries={entries} />
    </>
  );
}
