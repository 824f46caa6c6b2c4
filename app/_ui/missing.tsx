import { Link } from '@/app/_ui/link.client';

type Props = {
  words: Record<'missingTitle' | 'missingText' | 'retry', string>;
  onRetry: () => void;
  /** Where to go instead. */
  away: { href: string; words: string };
};

/** Neither the phone nor the network has what an address names: what happened, what is safe, what to do. */
export function Missing({ words, onRetry, away }: Props) {
  return (
    <section className="blank">
      <h1>{words.missingTitle}</h1>
      <p>{words.missingText}</p>
      <p className="actions">
        <button type="button" className="button" onClick={onRetry}>
          {words.retry}
        </button>
        <Link href={away.href}>{away.words}</Link>
      </p>
    </section>
  );
}
