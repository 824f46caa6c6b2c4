import { TermRoute } from '@/app/_routes/term-route';
import { localeFrom } from '@/lib/i18n/words';

export const metadata = { robots: { index: false } };

/** Answers for every glossary entry's address once the worker is active. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <TermRoute locale={localeFrom((await params).locale)} initial={null} />;
}
