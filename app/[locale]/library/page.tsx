import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LibraryPage } from '@/app/_features/library/library-page.client';
import { CountWords } from '@/app/_routes/count-words';
import { OtherFaces } from '@/app/_ui/other-faces';
import { pathTo } from '@/lib/core/paths';
import { metadataOf } from '@/lib/i18n/metadata';
import { localeFrom } from '@/lib/i18n/words';
import { version } from '@/package.json';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeFrom((await params).locale);
  const t = await getTranslations('Library');
  return metadataOf({ locale, path: pathTo({ name: 'library', locale }), title: t('title') });
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  return (
    <CountWords locale={locale} namespaces={['Library', 'Sync', 'Errors']}>
      <OtherFaces locale={locale} />
      <LibraryPage version={version} />
    </CountWords>
  );
}
