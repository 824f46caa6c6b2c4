import { base } from '@/lib/core/base';
import type { LinkEntry } from '@/lib/core/glossary';
import type { LinkedTexts } from '@/lib/core/link-story';
import type { LinkingAnswer, LinkingQuestion } from '@/lib/core/linking-messages';
import type { StoryTexts } from '@/lib/core/story';

/** A worker that finds names; one story at a time. */
export type Linking = {
  /** Null where the worker did not arrive. */
  link(texts: Partial<StoryTexts>): Promise<LinkedTexts | null>;
  end(): void;
};

/** Starts the linking worker with the forms it looks for. */
export function startLinking(forms: readonly LinkEntry[]): Linking {
  const worker = new Worker(`${base}/link.js`);
  const ask = (question: LinkingQuestion) => worker.postMessage(question);
  ask({ forms });
  return {
    link: (texts) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<LinkingAnswer>) => resolve(data);
        worker.onerror = () => resolve(null);
        ask({ texts });
      }),
    end: () => worker.terminate(),
  };
}
