import { ShellRoute } from '@/app/_routes/shell-route';
import { localeFrom } from '@/lib/i18n/words';

export const metadata = { robots: { index: false } };

/** Answers for every address of its language once the worker is active. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <ShellRoute locale={localeFrom((await params).locale)} />;
}
