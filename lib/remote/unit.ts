import { jsonIn } from '@/lib/core/bytes';
import type { CatalogueText } from '@/lib/core/catalogue';
import { sha256Hex } from '@/lib/core/hash';
import { LineReader } from '@/lib/core/lines';
import type { Unit } from '@/lib/core/plan';
import { type Story, storyIn } from '@/lib/core/story';
import { breath } from './breath';
import { fetchFile, receive, type Trouble, trouble } from './http';

type Bytes = Uint8Array<ArrayBuffer>;

/** A text whose bytes are the promised ones, and what they say. */
export type CheckedText = { listed: CatalogueText; body: Bytes; story: Story };

/**
 * Texts stored at a time: fewer would wait for the browser's store more often than they write, and many at once are
 * one long task on a slow phone.
 */
const batch = 8;

/** What came of a unit: what went wrong, and which of its texts are still to come. */
export type Fetched<F> = { failed: Trouble | F | null; left: CatalogueText[] };

/**
 * Fetches a unit and hands its texts on, each checked against the catalogue, as they arrive.
 *
 * @param store keeps texts; an answer other than null ends the unit
 */
export function fetchUnit<F>(
  unit: Unit,
  store: (texts: readonly CheckedText[]) => Promise<F | null>,
  signal: AbortSignal | undefined,
): Promise<Fetched<F>> {
  const [only, ...others] = unit.texts;
  return only && others.length === 0
    ? fetchText(unit.address, only, store, signal)
    : fetchPack(unit, store, signal);
}

async function fetchText<F>(
  path: string,
  listed: CatalogueText,
  store: (texts: readonly CheckedText[]) => Promise<F | null>,
  signal: AbortSignal | undefined,
): Promise<Fetched<F>> {
  const fetched = await fetchFile({ path, ...listed }, signal);
  if (!fetched.ok) return { failed: fetched, left: [listed] };
  const checked = checkedText(listed, fetched.value);
  const failed = checked ? await store([checked]) : trouble('file-damaged');
  return { failed, left: failed ? [listed] : [] };
}

/** Each line of a pack is a text's own file, known by its hash: whatever arrived before a cut is kept. */
async function fetchPack<F>(
  unit: Unit,
  store: (texts: readonly CheckedText[]) => Promise<F | null>,
  signal: AbortSignal | undefined,
): Promise<Fetched<F>> {
  const left = new Map(unit.texts.map((text) => [text.sha256, text]));
  const lines = new LineReader();
  let refused: F | null = null;
  let damaged = false;
  const received = await receive(
    unit.address,
    async (chunk) => {
      const checked: CheckedText[] = [];
      for (const body of lines.read(chunk)) {
        const listed = left.get(await sha256Hex(body));
        const text = listed && checkedText(listed, body);
        if (text) checked.push(text);
        else damaged = true;
        await breath();
      }
      for (let from = 0; from < checked.length; from += batch) {
        const texts = checked.slice(from, from + batch);
        refused = await store(texts);
        if (refused) return false;
        for (const { listed } of texts) left.delete(listed.sha256);
      }
      // A page of something else is not read to its end; one bad line among good ones is passed over.
      return !damaged || left.size < unit.texts.length;
    },
    { signal },
  );
  const some = left.size < unit.texts.length;
  // A pack that is not there, not what it should be, or cut is no failure yet: its texts have files of their
  // own, and what it brought must not come again. Only one that brought nothing may be asked for again.
  const excused = received.ok || ((some || !received.again) && !signal?.aborted);
  return { failed: refused ?? (excused ? null : received), left: [...left.values()] };
}

/** Null where the bytes are another story than they should be: right hashes on a wrong shelf. */
export function checkedText(listed: CatalogueText, body: Bytes): CheckedText | null {
  const story = storyIn(jsonIn(body));
  return story?.slug === listed.slug && story.texts[listed.locale] ? { listed, body, story } : null;
}
