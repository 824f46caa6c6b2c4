'use client';

import { useTranslations } from 'next-intl';
import { useStoreCondition } from '@/app/_data/store-condition';
import { useErrorWords } from '@/app/_ui/error-words';

/** Why nothing is being stored, as long as that is so: the notice that says it can be closed. */
export function StoreTrouble() {
  const t = useTranslations('Library');
  const errors = useErrorWords();
  const store = useStoreCondition();
  if (store === 'sound') return null;
  return <p className="waiting">{store === 'memory' ? t('memory') : errors('storage-newer')}</p>;
}
