import { StoryRoute } from '@/app/_routes/story-route';
import { localeFrom } from '@/lib/i18n/words';

export const metadata = { robots: { index: false } };

/** Answers for every story's address once the worker is active. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <StoryRoute locale={localeFrom((await params).locale)} initial={null} />;
}
