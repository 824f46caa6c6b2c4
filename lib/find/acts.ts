import type { FindDocument } from '@/lib/core/find-build';
import { FindIndex, openIndex } from '@/lib/core/find-index';
import type { FindContents, FindTask, FindTasks } from '@/lib/core/find-messages';
import { success } from '@/lib/core/result';

type Acts = { [T in FindTask]: (asked: FindTasks[T]['asked']) => FindTasks[T]['answer'] };

/** What can be done with an index of stories that is in this thread; it begins empty. */
export function findActs(): Acts {
  let index = new FindIndex();
  let gathered: FindDocument[] = [];
  const contents = (): FindContents => ({ documents: index.documents, fingerprint: index.fingerprint });
  return {
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
}
