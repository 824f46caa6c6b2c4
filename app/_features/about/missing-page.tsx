import type { Locale } from '@/lib/core/locale';
import { addressOf } from '@/lib/core/paths';

type Props = { locale: Locale; words: Record<'title' | 'text' | 'toFront', string> };

/** There is no page at this address: what is safe, and the way back. */
export function MissingPage({ locale, words }: Props) {
  return (
    <section className="blank">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className="actions">
        <a className="button" href={addressOf({ name: 'front', locale })}>
          {words.toFront}
        </a>
      </p>
    </section>
  );
}
