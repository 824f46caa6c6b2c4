/**
 * A sentence with its `{slots}` filled in: one that `wordsFor` was told to leave open.
 * A slot without a value stays as it is.
 */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
