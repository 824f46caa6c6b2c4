import { useToolWords } from '@/app/_data/use-tool-words';
import { Link } from '@/app/_ui/link.client';
import type { Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';

/** Leads to the bookmarks and notes. The room is kept before the words are here. */
export function MarksPart({ locale }: { locale: Locale }) {
  const words = useToolWords(locale)?.Place;
  return (
    <p className="panel to-marks">
      {words && <Link href={pathTo({ name: 'marks', locale })}>{words.title}</Link>}
    </p>
  );
}
