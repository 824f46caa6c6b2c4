import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanes } from './lanes';

const soon = (turns: number) =>
  Array.from({ length: turns }).reduce<Promise<void>>((before) => before.then(), Promise.resolve());

describe('work in lanes', () => {
  it('does each once, four at a time at the most, however long each takes and whatever is added', async () => {
    const item = fc.record({ turns: fc.nat(20), adds: fc.array(fc.nat(20), { maxLength: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 20 }), async (items) => {
        let underWay = 0;
        let most = 0;
        const done: unknown[] = [];
        const all: unknown[] = [...items];
        const answer = await inLanes<{ turns: number; adds: number[] }, never>(items, async (one, add) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await soon(one.turns);
          const more = one.adds.map((turns) => ({ turns, adds: [] }));
          add(more);
          all.push(...more);
          done.push(one);
          underWay -= 1;
          return null;
        });
        expect(answer).toBeNull();
        expect(most).toBeLessThanOrEqual(4);
        expect(new Set(done)).toEqual(new Set(all));
        expect(done).toHaveLength(all.length);
      }),
    );
  });

  it('begins in order, and with what was added before the rest', async () => {
    const begun: number[] = [];
    await inLanes<number, never>([1, 2, 3, 4, 5, 6], async (one, add) => {
      begun.push(one);
      if (one === 1) add([11, 12]);
      return null;
    });
    expect(begun).toEqual([1, 2, 3, 4, 11, 12, 5, 6]);
  });

  it('fills all lanes again when more is added after they ran dry', async () => {
    let underWay = 0;
    let most = 0;
    await inLanes<number, never>([0], async (one, add) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await soon(5);
      if (one === 0) add([1, 2, 3, 4, 5, 6]);
      underWay -= 1;
      return null;
    });
    expect(most).toBe(4);
  });

  it('ends with the first answer, once what is under way is done', async () => {
    const done: number[] = [];
    const answer = await inLanes([1, 2, 3, 4, 5, 6, 7], async (one) => {
      await soon(one === 2 ? 1 : 10);
      done.push(one);
      return one === 2 || one === 3 ? `failed ${one}` : null;
    });
    expect(answer).toBe('failed 2');
    expect(done.sort()).toEqual([1, 2, 3, 4]);
  });

  it('lets a bug through and begins nothing more', async () => {
    const begun: number[] = [];
    const act = async (one: number) => {
      begun.push(one);
      await soon(1);
      if (one === 1) throw new TypeError('a bug');
      return null;
    };
    await expect(inLanes([1, 2, 3, 4, 5, 6, 7, 8, 9], act)).rejects.toThrow('a bug');
    await soon(50);
    expect(begun).toEqual([1, 2, 3, 4]);
  });
});
