'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { Locale } from '@/lib/core/locale';

const Keys = lazy(() => import('./keys.client').then((part) => ({ default: part.Keys })));

/** Phones have no keys: what follows them is loaded when the first is pressed. */
export function KeysLater({ locale }: { locale: Locale }) {
  const [first, setFirst] = useState<KeyboardEvent | null>(null);
  useEffect(() => {
    addEventListener('keydown', setFirst, { once: true });
    return () => removeEventListener('keydown', setFirst);
  }, []);
  return <Suspense>{first && <Keys locale={locale} first={first} />}</Suspense>;
}
