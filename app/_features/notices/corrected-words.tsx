import { Foreign } from '@/app/_ui/foreign';
import type { Locale } from '@/lib/core/locale';

type Props = { words: string; locale: Locale; headline: string };

/** The sentence with the headline in its place, in the headline's own language. */
export function CorrectedWords({ words, locale, headline }: Props) {
  const [before, after] = words.split('{headline}');
  return (
    <>
      {before}
      <Foreign locale={locale}>{headline}</Foreign>
      {after}
    </>
  );
}
