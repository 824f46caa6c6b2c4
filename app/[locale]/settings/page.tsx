import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InstallCard } from '@/app/_features/install/install-card.client';
import { SettingsPage } from '@/app/_features/settings/settings-page.client';
import { settingsWords } from '@/app/_features/settings/words';
import { OtherFaces } from '@/app/_ui/other-faces';
import { pathTo } from '@/lib/core/paths';
import { metadataOf } from '@/lib/i18n/metadata';
import { localeFrom, wordsFor } from '@/lib/i18n/words';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeFrom((await params).locale);
  const t = await getTranslations('Settings');
  return metadataOf({ locale, path: pathTo({ name: 'settings', locale }), title: t('title') });
}

export default async function Page({ params }: Props) {
  const locale = localeFrom((await params).locale);
  return (
    <>
      <OtherFaces locale={locale} />
      <SettingsPage locale={locale} words={await wordsFor(locale, 'Settings', settingsWords)}>
        <InstallCard locale={locale} dismissible={false} />
      </SettingsPage>
    </>
  );
}
