'use client';

// Not with the other styles: this page is a tool.
import '@/app/_styles/place.css';
import { useEffect, useState } from 'react';
import { arranged, type Marked, readMarked } from '@/app/_data/marked';
import { keyOfTraces } from '@/app/_data/places';
import { useSettings } from '@/app/_data/settings';
import { useLibrary } from '@/app/_data/use-library';
import { useToolWords } from '@/app/_data/use-tool-words';
import { Link } from '@/app/_ui/link.client';
import type { Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { MarkedHead, MarkedParagraph } from './marked-paragraph.client';

type Props = {
  locale: Locale;
  /** Of the prerendered page; the shell has none, and waits for those of the tools. */
  initial: ToolWords['Place'] | null;
};

/** Every bookmark and note, by story; each leads to its paragraph. */
export function MarksPage({ locale, initial }: Props) {
  const tools = useToolWords(locale)?.Place;
  const words = initial ?? tools;
  const { storyLocale, remember } = useSettings();
  const wanted = storyLocale ?? locale;
  const now = useLibrary(keyOfTraces(`marked ${wanted}`), () => readMarked(wanted));
  const [shown, setShown] = useState(now);
  useEffect(() => {
    // What is erased is not offered to be put back.
    if (now) setShown((before) => (remember ? arranged(before ?? [], now) : undefined));
  }, [now, remember]);
  if (!words) return null;
  return (
    <section className="marks">
      {!initial && <title>{words.title}</title>}
      <h1>{words.title}</h1>
      {!remember && (
        <>
          <p className="lead">{words.turnedOff}</p>
          <p className="actions">
            <Link href={pathTo({ name: 'settings', locale })}>{words.toSettings}</Link>
          </p>
        </>
      )}
      {remember && shown?.length === 0 && <p className="lead">{words.empty}</p>}
      {remember &&
        byStory(shown ?? []).map((rows) => (
          <section key={rows[0].mark.slug} className="marked-story" aria-labelledby={rows[0].mark.slug}>
            <MarkedHead row={rows[0]} locale={locale} words={words} />
            <ul>
              {rows.map((row) => (
                <li key={row.mark.paragraph}>
                  <MarkedParagraph row={row} locale={locale} words={words} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}

/** Rows of one story stand together. */
function byStory(rows: readonly Marked[]): [Marked, ...Marked[]][] {
  const stories: [Marked, ...Marked[]][] = [];
  for (const row of rows) {
    const last = stories.at(-1);
    if (last?.[0].mark.slug === row.mark.slug) last.push(row);
    else stories.push([row]);
  }
  return stories;
}
