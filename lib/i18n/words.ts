import type { Messages } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { fallbackLocale, isLocale, type Locale } from '@/lib/core/locale';
import en from '@/messages/en.json';
import { type ToolWords, toolSlots } from './tool-words';

export type Namespace = keyof Messages;

/** The locale of a route's params; the build makes no page for any other. */
export function localeFrom(value: string): Locale {
  const locale = isLocale(value) ? value : fallbackLocale;
  setRequestLocale(locale);
  return locale;
}

/**
 * Plain words for a client component, which receives words and not keys.
 * Every key must be of a message without arguments; one with arguments throws while prerendering,
 * unless they are named as `slots`: those stay `{name}` in the words, for `filled` to fill in.
 */
export async function wordsFor<N extends Namespace, const K extends keyof Messages[N] & string>(
  locale: Locale,
  namespace: N,
  keys: readonly K[],
  slots: readonly string[] = [],
): Promise<Record<K, string>> {
  const translate = (await getTranslations({ locale, namespace })) as unknown as (
    key: string,
    values: Record<string, string>,
  ) => string;
  const values = Object.fromEntries(slots.map((slot) => [slot, `{${slot}}`]));
  return Object.fromEntries(keys.map((key) => [key, translate(key, values)])) as Record<K, string>;
}

/** All words of a tool, their slots left open. */
export async function toolWordsFor<N extends keyof ToolWords>(
  locale: Locale,
  name: N,
): Promise<ToolWords[N]> {
  const names = Object.keys(en[name]) as (keyof Messages[N] & string)[];
  return (await wordsFor(locale, name, names, toolSlots)) as Record<string, string> as ToolWords[N];
}
