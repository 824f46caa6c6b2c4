/** Which words of the messages this feature's components receive; apart from them, since a server reads the lists. */
export const mapWords = [
  'of',
  'all',
  'caption',
  'inWords',
  'near',
  'at',
  'area',
  'n',
  'ne',
  'e',
  'se',
  's',
  'sw',
  'w',
  'nw',
] as const;
/** What the sentences leave open. */
export const mapSlots = ['place', 'km', 'wind', 'latitude', 'longitude'] as const;

/** What a map names of its own accord: neighbours, governorates with room for a name, and the capital that distances are from. */
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
  'baghdad',
] as const;
export type MapName = (typeof mapNames)[number];

export type MapWords = Record<(typeof mapWords)[number], string> & { names: Record<MapName, string> };
