import { locales } from '@/lib/core/locale';
import { toolNamespaces } from '@/lib/i18n/tool-words';
import { localeFrom, toolWordsFor } from '@/lib/i18n/words';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

/** The words of the tools in a language: no page carries what reading does without. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = localeFrom((await params).locale);
  const words = await Promise.all(
    toolNamespaces.map(async (name) => [name, await toolWordsFor(locale, name)]),
  );
  return Response.json(Object.fromEntries(words));
}
