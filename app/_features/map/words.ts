/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const mapWords = [
  'of',
  'all',
  'caption',
  'inWords',
  'n',
  'ne',
  'e',
  'se',
  's',
  'sw',
  'w',
  'nw',
  'at',
  'area',
] as const;
/** What the sentences leave open. */
export const mapSlots = ['place', 'km', 'latitude', 'longitude'] as const;

/** Countries and governorates that a map names of its own accord: those with room for a name. */
export const mapNames = [
  'IRQ',
  'IRN',
  'SYR',
  'TUR',
  'SAU',
  'JOR',
  'KWT',
  'IQ-AN',
  'IQ-NI',
  'IQ-NA',
  'IQ-MU',
  'IQ-BA',
  'IQ-DI',
  'IQ-SD',
  'IQ-SU',
] as const;
export type MapName = (typeof mapNames)[number];

export type MapWords = Record<(typeof mapWords)[number], string> & { names: Record<MapName, string> };

/** A sentence with its `{slots}` filled in. */
export function filled(sentence: string, values: Partial<Record<(typeof mapSlots)[number], string>>): string {
  return mapSlots.reduce((text, slot) => text.replace(`{${slot}}`, values[slot] ?? ''), sentence);
}
