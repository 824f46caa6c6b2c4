import { leadings, type Settings, textSizes, themes, typefaces } from './settings';

/**
 * What of the settings the style sheets know: attributes of the root element (`data-…`), each with the setting
 * it comes from and the values for which it stands there; for others there is no attribute.
 */
export const appearance = {
  theme: { setting: 'theme', values: themes.filter((theme) => theme !== 'system') },
  size: { setting: 'textSize', values: textSizes.filter((size) => size !== '2') },
  leading: { setting: 'leading', values: leadings.filter((leading) => leading !== 'usual') },
  face: { setting: 'typeface', values: typefaces.filter((typeface) => typeface !== 'usual') },
} as const satisfies Record<string, { setting: keyof Settings; values: readonly string[] }>;

/** The attributes by name; undefined for one that has to go. */
export function appearanceOf(settings: Settings): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(appearance).map(([name, { setting, values }]) => {
      const value = settings[setting];
      return [name, (values as readonly string[]).includes(value) ? value : undefined];
    }),
  );
}

/** The paper of each theme, as in `app/_styles/tokens.css`: the bars of the browser have its colour. */
export const papers = { light: '#fbf8f1', sepia: '#f4e9d2', dark: '#14130f', black: '#000000' } as const;
