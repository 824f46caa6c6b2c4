import { getTranslations } from 'next-intl/server';
import { locales } from '@/lib/core/locale';
import { manifestFor } from '@/lib/i18n/manifest';
import { localeFrom, wordsFor } from '@/lib/i18n/words';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = localeFrom((await params).locale);
  const brand = await getTranslations({ locale, namespace: 'Brand' });
  const frame = await getTranslations({ locale, namespace: 'Frame' });
  return Response.json(
    manifestFor(locale, {
      name: `${brand('name')}: ${brand('tagline')}`,
      shortName: brand('name'),
      description: brand('description'),
      library: frame('library'),
      glossary: frame('glossary'),
      pictures: await wordsFor(locale, 'Pictures', ['front', 'story', 'term']),
    }),
  );
}
