import { describe, expect, it, vi } from 'vitest';
import { FindIndex } from '@/lib/core/find-index';
import type { FindAnswer, FindQuestion } from '@/lib/core/find-messages';
import { startFinding } from './finding';

/** A worker that keeps what it is sent until the test lets it answer. */
function heldWorker() {
  const questions: FindQuestion[] = [];
  const worker = {
    onmessage: (_: { data: FindAnswer }) => {},
    onerror: (_: { message: string }) => {},
    postMessage: (question: FindQuestion) => questions.push(question),
    terminate: vi.fn(),
  };
  const answer = (found: unknown) => {
    const { number } = questions.shift() ?? { number: 0 };
    worker.onmessage({ data: { number, answer: found } as FindAnswer });
  };
  return { questions, worker, answer, finding: startFinding(worker as unknown as Worker) };
}

const found = (doc: number) => ({ docs: [doc], total: 1, tolerant: false });
const query = (typed: string) => ({ typed, limit: 5 });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('queries while one types', () => {
  it('are asked one at a time, and only the last one typed is answered', async () => {
    const { questions, answer, finding } = heldWorker();
    const answers = ['w', 'wa', 'wat', 'wate'].map((typed) => finding.find(query(typed)));
    await settled();
    expect(questions.map(({ asked }) => asked)).toEqual([query('w')]);
    answer(found(1));
    await settled();
    expect(questions.map(({ asked }) => asked)).toEqual([query('wate')]);
    answer(found(2));
    expect(await Promise.all(answers)).toEqual([null, null, null, found(2)]);
  });
  it('are answered each, where one waits for them', async () => {
    const { answer, finding } = heldWorker();
    for (const doc of [1, 2]) {
      const asked = finding.find(query('water'));
      await settled();
      answer(found(doc));
      expect(await asked).toEqual(found(doc));
    }
  });
});

describe('documents', () => {
  it('are sent a few at a time and added a batch at a time, read as they are needed', async () => {
    const { questions, answer, finding } = heldWorker();
    let read = 0;
    const documents = function* () {
      for (let doc = 1; doc <= 600; doc++) {
        read = doc;
        yield { doc, locale: 'en' as const, day: 0, fields: { headline: 'x', standfirst: '', body: '' } };
      }
    };
    const added = finding.add(documents());
    const addedAt: number[] = [];
    let sent = 0;
    while (sent < 600) {
      await vi.waitFor(() => expect(questions).toHaveLength(1));
      expect(read - sent).toBeLessThanOrEqual(16);
      sent = read;
      if (questions[0]?.task === 'add') addedAt.push(sent);
      answer({ documents: sent, fingerprint: '' });
    }
    expect(addedAt).toEqual([256, 512, 600]);
    expect(await added).toEqual({ documents: 600, fingerprint: '' });
  });
});

describe('a worker that breaks', () => {
  it('rejects whatever waits for it', async () => {
    const { worker, finding } = heldWorker();
    const asked = [finding.open(null), finding.find(query('x')), finding.changes()];
    worker.onerror({ message: 'not there' });
    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe('rejected');
  });
  it('rejects what is still asked when it is ended', async () => {
    const { worker, finding } = heldWorker();
    const asked = finding.remove([1]);
    finding.end();
    expect(worker.terminate).toHaveBeenCalled();
    await expect(asked).rejects.toThrow('ended');
  });
});

describe('the worker', () => {
  it('opens, adds, removes, finds and hands over what is to be stored', async () => {
    const sent: { data: FindAnswer; transfer: Transferable[] }[] = [];
    let listener: (event: { data: FindQuestion }) => void = () => {};
    vi.stubGlobal('addEventListener', (_: string, act: typeof listener) => {
      listener = act;
    });
    vi.stubGlobal('postMessage', (data: FindAnswer, { transfer }: { transfer: Transferable[] }) =>
      sent.push({ data, transfer }),
    );
    await import('./worker');
    const ask = (question: Omit<FindQuestion, 'number'>) => {
      listener({ data: { ...question, number: 7 } as FindQuestion });
      const { data, transfer } = sent.pop() ?? { data: { number: 0, error: 'no answer' }, transfer: [] };
      expect(data.number).toBe(7);
      return { answer: 'answer' in data ? data.answer : data.error, transfer };
    };
    const empty = { documents: 0, fingerprint: new FindIndex().fingerprint };
    expect(ask({ task: 'open', asked: null }).answer).toEqual({ ok: true, value: empty });
    const fields = { headline: 'Water', standfirst: '', body: 'in Baghdad' };
    expect(
      ask({ task: 'add', asked: [1, 2].map((doc) => ({ doc, locale: 'en' as const, day: 0, fields })) })
        .answer,
    ).toMatchObject({ documents: 2 });
    expect(ask({ task: 'remove', asked: [1] }).answer).toMatchObject({ documents: 1 });
    expect(ask({ task: 'find', asked: query('bagh') }).answer).toEqual(found(2));
    const { answer, transfer } = ask({ task: 'changes', asked: null });
    const { head, put } = answer as ReturnType<FindIndex['changes']>;
    expect(transfer).toEqual([head, ...put.map(({ buffer }) => buffer)]);
    expect(ask({ task: 'open', asked: { head, segments: put } }).answer).toMatchObject({
      ok: true,
      value: { documents: 1 },
    });
    expect(ask({ task: 'find', asked: query('bagh') }).answer).toEqual(found(2));
    expect(ask({ task: 'open', asked: { head: new ArrayBuffer(8), segments: put } }).answer).toEqual({
      ok: false,
      error: 'damaged',
    });
    expect(ask({ task: 'find', asked: query('bagh') }).answer).toMatchObject({ total: 0 });
    vi.unstubAllGlobals();
  });
});
