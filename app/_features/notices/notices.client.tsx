'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { startBackground } from '@/app/_data/background';
import { useCell } from '@/app/_data/cell';
import { type Correction, corrections, forgetCorrection } from '@/app/_data/news';
import { useStoreCondition } from '@/app/_data/store-condition';
import { agreeToUpdate, useUpdateState } from '@/app/_data/update';
import { useFormats } from '@/app/_data/use-formats';
import { fetchVanished, vanished } from '@/app/_data/vanished';
import { Link } from '@/app/_ui/link.client';
import { inLocale, type Locale } from '@/lib/core/locale';
import { pathTo } from '@/lib/core/paths';
import { CorrectedWords } from './corrected-words';
import type { NoticeWords } from './words';

const none: readonly Correction[] = [];

export type NoticesProps = { locale: Locale; words: NoticeWords };
/** What there is to say, and the one thing to do about it. */
type Notice = { says: ReactNode; does?: ReactNode };

/** Another language builds this anew; what the reader has closed stays closed until the page is loaded again. */
let memoryClosed = false;

/** One line, with one action; also starts what goes on behind every page. */
export function Notices({ locale, words }: NoticesProps) {
  const formats = useFormats(locale);
  const update = useUpdateState();
  const store = useStoreCondition();
  const [memoryTold, setMemoryTold] = useState(memoryClosed);
  const gone = useCell(vanished, null);
  const [corrected] = useCell(corrections, none);
  const [offline, setOffline] = useOffline();
  useEffect(startBackground, []);

  const notices: (Notice | null | false)[] = [
    update === 'ready' && {
      says: words.updateReady,
      does: <Act words={words.updateAction} onAct={agreeToUpdate} />,
    },
    update === 'under-way' && { says: words.updating },
    store === 'newer' && {
      says: words.newer,
      does: <Act words={words.reload} onAct={() => location.reload()} />,
    },
    store === 'memory' &&
      !memoryTold && {
        says: words.memory,
        does: (
          <Act
            words={words.dismiss}
            onAct={() => {
              memoryClosed = true;
              setMemoryTold(true);
            }}
          />
        ),
      },
    gone !== null && {
      says: words.vanished.replace('{count}', formats.whole(gone.stories)),
      does: <Act words={words.fetchAgain} onAct={() => void fetchVanished()} />,
    },
    correctedNotice(corrected, locale, words),
    offline && {
      says: words.offline,
      does: <Act words={words.dismiss} onAct={() => setOffline(false)} />,
    },
  ];
  // The first is the weightiest: one line at a time.
  const notice = notices.find((one) => one !== null && one !== false);
  return (
    notice && (
      <p className="notice">
        <span>{notice.says}</span>
        {notice.does}
      </p>
    )
  );
}

function correctedNotice(story: Correction | undefined, locale: Locale, words: NoticeWords): Notice | null {
  const card = story && inLocale(story.cards, locale);
  if (!story || !card) return null;
  return {
    says: <CorrectedWords words={words.corrected} locale={card.locale} headline={card.value.headline} />,
    does: (
      <Link
        href={pathTo({ name: 'story', locale, slug: story.slug })}
        onClick={() => forgetCorrection(story.slug)}
      >
        {words.open}
      </Link>
    ),
  };
}

function Act({ words, onAct }: { words: string; onAct: () => void }) {
  return (
    <button type="button" onClick={onAct}>
      {words}
    </button>
  );
}

/** Whether there is no connection, until the reader has seen it said. */
function useOffline(): [boolean, (offline: boolean) => void] {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const follow = () => setOffline(!navigator.onLine);
    follow();
    addEventListener('online', follow);
    addEventListener('offline', follow);
    return () => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    };
  }, []);
  return [offline, setOffline];
}
