/** A form found in a text, before it is known whether another one takes its place. */
export type Candidate = {
  form: number;
  /** The written words, UTF-16, and how many words of the text come before the first and the last. */
  start: number;
  end: number;
  firstWord: number;
  lastWord: number;
  /** The form's own range. */
  from: number;
  to: number;
  /** Folded letters of the own range: what "longest" goes by, however a text is composed or vocalised. */
  letters: number;
};

/**
 * Of candidates that share a word the longest, then the leftmost; in the order of the text.
 * @param candidates in the order of their first words
 */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let begin = 0;
  while (begin < candidates.length) {
    let reach = candidates[begin]?.lastWord ?? 0;
    let end = begin + 1;
    for (; end < candidates.length; end++) {
      const next = candidates[end] as Candidate;
      if (next.firstWord > reach) break;
      reach = Math.max(reach, next.lastWord);
    }
    if (end === begin + 1) chosen.push(candidates[begin] as Candidate);
    else chosen.push(...longestOf(candidates.slice(begin, end)));
    begin = end;
  }
  return chosen;
}

function longestOf(cluster: Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const one of cluster.sort((a, b) => b.letters - a.letters || a.start - b.start))
    if (!chosen.some((taken) => taken.firstWord <= one.lastWord && taken.lastWord >= one.firstWord))
      chosen.push(one);
  return chosen.sort((a, b) => a.start - b.start);
}
