import type { Metadata } from 'next';
import { termShown } from '@/app/_features/glossary/term-shown';
import { TermRoute } from '@/app/_routes/term-route';
import { JsonLd } from '@/app/_ui/json-ld';
import { content } from '@/lib/content/content';
import { entryOf, storiesNaming } from '@/lib/content/lookup';
import { shortDefinition } from '@/lib/core/glossary';
import { definedTerm } from '@/lib/core/json-ld';
import { locales } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { metadataOf } from '@/lib/i18n/metadata';
import { absolute } from '@/lib/i18n/site';
import { localeFrom } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string; id: string }> };

export const generateStaticParams = () =>
  content().entries.flatMap(({ id }) => locales.map((locale) => ({ locale, id })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, id } = await params;
  const locale = localeFrom(asked);
  const entry = entryOf(id);
  return metadataOf({
    locale,
    path: pathTo({ name: 'term', locale, id }),
    title: entry.names[locale],
    description: shortDefinition(entry.definition[locale], locale),
  });
}

export default async function Page({ params }: Props) {
  const { locale: asked, id } = await params;
  const locale = localeFrom(asked);
  const initial = termShown(entryOf(id), content().entries, storiesNaming(id), locale);
  return (
    <>
      <JsonLd data={definedTerm(initial.entry, { absolute, locale })} />
      <TermRoute locale={locale} initial={initial} />
    </>
  );
}
