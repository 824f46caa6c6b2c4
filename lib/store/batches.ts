import type { Collection, Table } from 'dexie';

/**
 * The rows of a table by its primary key, so many at a time: thousands at once would hold up taps on a slow
 * phone. Not one moment's view: what changes meanwhile behind the last row is not seen.
 */
export function rowBatches<T, K extends string | number, I>(
  table: Table<T, K, I>,
  keyOf: (row: T) => K,
  size: number,
): AsyncGenerator<T[]> {
  return batches(table, (some) => some.toArray(), keyOf, size);
}

/** The primary keys of a table, likewise. */
export function keyBatches<T, K extends string | number, I>(
  table: Table<T, K, I>,
  size: number,
): AsyncGenerator<K[]> {
  return batches(
    table,
    (some) => some.primaryKeys(),
    (key) => key,
    size,
  );
}

async function* batches<R, T, K extends string | number, I>(
  table: Table<T, K, I>,
  read: (some: Collection<T, K, I>) => PromiseLike<R[]>,
  keyOf: (one: R) => K,
  size: number,
): AsyncGenerator<R[]> {
  for (let rest = table.toCollection(); ; ) {
    const some = await read(rest.limit(size));
    yield some;
    const last = some.at(-1);
    if (last === undefined || some.length < size) return;
    rest = table.where(':id').above(keyOf(last));
  }
}
