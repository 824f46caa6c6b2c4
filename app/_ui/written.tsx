import { Fragment, type ReactNode } from 'react';
import type { Locale } from '@/lib/core/locale';
import { Foreign } from './foreign';

/** A name in Latin letters, with a note of its own in brackets: `GeoNames (CC BY 4.0)`. */
const latinName =
  /(\p{Script=Latin}[\p{Script=Latin}\d’'&-]*(?:[ .][\p{Script=Latin}\d][\p{Script=Latin}\d’'&-]*)*(?: \([\p{Script=Latin}\d .’'&-]+\))?)/u;

/** Words of a page in Arabic script that may name things in Latin letters: each such name says that it is English. */
export function Written({ locale, children }: { locale: Locale; children: string }): ReactNode {
  if (locale === 'en') return children;
  // Splitting by a group keeps what it matched: every second part is a name.
  return children.split(latinName).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no identity but their order
    <Fragment key={index}>{index % 2 === 1 ? <Foreign locale="en">{part}</Foreign> : part}</Fragment>
  ));
}
