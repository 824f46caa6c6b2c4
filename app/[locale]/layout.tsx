import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BootScript } from '@/app/_features/frame/boot-script';
import { Frame } from '@/app/_features/frame/frame.client';
import { Guard } from '@/app/_features/frame/guard.client';
import { frameWords } from '@/app/_features/frame/words';
import { KeysLater } from '@/app/_features/keys/keys-later.client';
import { NoticesLater } from '@/app/_features/notices/notices-later.client';
import { noticeSlots, noticeWords } from '@/app/_features/notices/words';
import { facesOf } from '@/app/_styles/faces';
import { papers } from '@/lib/core/appearance';
import { base } from '@/lib/core/base';
import { directions, locales } from '@/lib/core/locale';
import { site } from '@/lib/i18n/site';
import { localeFrom, wordsFor } from '@/lib/i18n/words';
import '@/app/_styles/index.css';

export const dynamicParams = false;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: papers.light },
    { media: '(prefers-color-scheme: dark)', color: papers.dark },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeFrom((await params).locale);
  const t = await getTranslations('Brand');
  return {
    metadataBase: new URL(site),
    description: t('description'),
    applicationName: t('name'),
    manifest: `${base}/${locale}/manifest.webmanifest`,
    appleWebApp: { capable: true, title: t('name'), statusBarStyle: 'default' },
    formatDetection: { telephone: false, date: false, address: false, email: false, url: false },
  };
}

export default async function Layout({ children, params }: Props) {
  const locale = localeFrom((await params).locale);
  const [frame, notices, error, t] = await Promise.all([
    wordsFor(locale, 'Frame', frameWords),
    wordsFor(locale, 'Notices', noticeWords, noticeSlots),
    wordsFor(locale, 'Error', ['title', 'text', 'retry', 'toFront']),
    getTranslations('Brand'),
  ]);
  return (
    // The boot script sets the reader's theme and text size on <html> before React looks at it.
    <html lang={locale} dir={directions[locale]} suppressHydrationWarning>
      <head>
        <BootScript />
        {/* Not in the metadata, which is away for a moment when the language changes: browsers then ask for /favicon.ico. */}
        <link rel="icon" href={`${base}/icons/icon.svg`} />
        <link rel="apple-touch-icon" href={`${base}/icons/apple-touch-icon.png`} />
        {facesOf(locale).map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
      </head>
      <body>
        <Frame locale={locale} brand={t('name')} words={frame}>
          <Guard words={error} locale={locale}>
            {children}
          </Guard>
        </Frame>
        <KeysLater locale={locale} />
        <NoticesLater locale={locale} words={notices} />
      </body>
    </html>
  );
}
