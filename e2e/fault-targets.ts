import { headAddress, packAddress, partAddress, textAddress, wholeAddress } from '@/lib/core/catalogue';
import { slugsOfPart } from './fault-checks';
import type { Library } from './fault-library';
import type { Loss } from './fault-store';

/** An address to spoil, and what has to be so that a phone asks for it. */
export type Target = {
  name: 'the whole catalogue' | 'the head' | 'a part' | 'the glossary' | 'a pack' | 'a text';
  address: (library: Library) => string;
  /** What the phone has to lack. */
  loss?: (library: Library) => Loss;
  /** The catalogue has to be another one than the phone's. */
  changes?: true;
};

const firstText = ({ texts }: Library) => texts[0] ?? ({ slug: '', locale: 'en', sha256: '' } as const);
const firstPart = ({ head }: Library) => head.parts[0]?.sha256 ?? '';

export const targets: readonly Target[] = [
  { name: 'the whole catalogue', address: () => wholeAddress, loss: () => 'everything' },
  { name: 'the head', address: () => headAddress, changes: true },
  { name: 'a part', address: (library) => partAddress(firstPart(library)), changes: true },
  { name: 'the glossary', address: ({ head }) => head.glossary.path, loss: () => 'glossary' },
  {
    name: 'a pack',
    address: (library) => packAddress(firstPart(library), 'en'),
    loss: (library) => ({ locale: 'en', slugs: slugsOfPart(library, 0) }),
  },
  {
    name: 'a text',
    address: (library) => textAddress(firstText(library).slug, 'en', firstText(library).sha256),
    loss: (library) => ({ locale: 'en', slugs: [firstText(library).slug] }),
  },
];
