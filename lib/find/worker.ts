import type { FindDocument } from '@/lib/core/find-build';
import { FindIndex, openIndex } from '@/lib/core/find-index';
import type { FindAnswer, FindContents, FindQuestion, FindTask, FindTasks } from '@/lib/core/find-messages';
import { success } from '@/lib/core/result';

/** Keeps the index of stories, away from the thread that answers taps. Bundled to `/find.js` by the build. */
let index = new FindIndex();

let gathered: FindDocument[] = [];

const contents = (): FindContents => ({ documents: index.documents, fingerprint: index.fingerprint });

const acts: { [T in FindTask]: (asked: FindTasks[T]['asked']) => FindTasks[T]['answer'] } = {
  open: (stored) => {
    const opened = stored ? openIndex(stored) : success(new FindIndex());
    index = opened.ok ? opened.value : new FindIndex();
    gathered = [];
    return opened.ok ? success(contents()) : opened;
  },
  gather: (documents) => gathered.push(...documents),
  add: (documents) => {
    index.add([...gathered, ...documents]);
    gathered = [];
    return contents();
  },
  remove: (docs) => {
    index.remove(docs);
    return contents();
  },
  find: (query) => index.find(query),
  changes: () => index.changes(),
};

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
