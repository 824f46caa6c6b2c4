/** An expected failure is a value: `error` is a code with words in every language (`messages/*.json`, `Errors`). */
export type Result<T, E extends string> = { ok: true; value: T } | { ok: false; error: E };

export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failure<const E extends string>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
