'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { persistently } from '@/app/_data/persistently';
import type { NoticesProps } from './notices.client';

/**
 * The line above the navigation. What is said there, and all that goes on behind a page, is loaded once the page
 * is hydrated: reading does not wait for it.
 */
export function NoticesLater({ locale, words }: NoticesProps) {
  const [Notices, setNotices] = useState<ComponentType<NoticesProps> | null>(null);
  useEffect(() => {
    const load = persistently(async () => {
      const part = await import('./notices.client');
      setNotices(() => part.Notices);
      return true;
    });
    void load();
  }, []);
  return (
    <div className="notices" role="status" aria-label={words.region}>
      {Notices && <Notices locale={locale} words={words} />}
    </div>
  );
}
