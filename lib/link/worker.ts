import { type Linkers, linkTexts, makeLinkers } from '@/lib/core/link-story';
import type { LinkingAnswer, LinkingQuestion } from '@/lib/core/linking-messages';

/** Finds names in stories, away from the thread that answers taps. Bundled to `/link.js` by the build. */
let linkers: Linkers = makeLinkers([]);

addEventListener('message', ({ data }: MessageEvent<LinkingQuestion>) => {
  if ('forms' in data) {
    linkers = makeLinkers(data.forms);
    return;
  }
  const answer: LinkingAnswer = linkTexts(data.texts, linkers);
  postMessage(answer);
});
