import { FrontRoute } from '@/app/_routes/front-route';
import { localeFrom } from '@/lib/i18n/words';

export const metadata = { robots: { index: false } };

/** Answers for the front page once the worker is active. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <FrontRoute locale={localeFrom((await params).locale)} initial={null} />;
}
