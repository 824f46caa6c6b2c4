import type { FindAnswer, FindQuestion, FindTask, FindTasks } from '@/lib/core/find-messages';
import { findActs } from './acts';

/** Keeps the index of stories, away from the thread that answers taps. Bundled to `/find.js` by the build. */
const acts = findActs();

addEventListener('message', ({ data }: MessageEvent<FindQuestion>) => {
  const { number } = data;
  try {
    const act = acts[data.task] as (asked: unknown) => FindTasks[FindTask]['answer'];
    const answer = act(data.asked);
    send(
      { number, answer },
      typeof answer === 'object' && 'put' in answer
        ? [answer.head, ...answer.put.map(({ buffer }) => buffer)]
        : [],
    );
  } catch (error) {
    // A page that waits for ever would be worse; it rejects there.
    send({ number, error: String(error) }, []);
  }
});

function send(answer: FindAnswer, transfer: Transferable[]): void {
  postMessage(answer, { transfer });
}
