/** The mirror of the settings that is readable before the first paint (localStorage). */
export const settingsKey = 'waraq.settings';
