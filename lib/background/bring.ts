import { isQuiet, quietUntil } from '@/lib/core/back-off';
import { choiceFrom } from '@/lib/core/plan';
import type { Settings } from '@/lib/core/settings';
import { type SyncOptions, sync } from '@/lib/remote/sync';
import { attempt, type StoreError } from '@/lib/store/failure';
import * as held from '@/lib/store/held';
import * as save from '@/lib/store/save';
import * as state from '@/lib/store/state';
import type { Brought } from './messages';

export type BringOptions = Pick<
  SyncOptions<StoreError>,
  'signal' | 'gate' | 'onStored' | 'onProgress' | 'refreshed' | 'handOver'
> & {
  settings: Settings;
  /** The reader asks, who has seen the price: the data saver does not count. */
  asked: boolean;
  /** Whether the phone itself asks to save data. */
  systemSaves: boolean;
  /** Told how many stories are new on this phone, whatever comes of the rest. */
  onArrived?: (stories: number) => void;
};

/**
 * Brings the library up to date by what the settings say, and keeps account: of what came under the data
 * saver today, of orders carried out, and of a server that asked to be left alone, to which the app does not
 * go by itself before that time. The same for a page and for the worker.
 */
export async function bringLibrary(options: BringOptions): Promise<Brought> {
  const { settings, asked, systemSaves, onProgress, onArrived, ...rest } = options;
  const { dataSaver, budget } = settings;
  const saves = !asked && (dataSaver === 'on' || (dataSaver === 'system' && systemSaves));
  const saveTexts: typeof save.saveTexts = async (...texts) => {
    const saved = await save.saveTexts(...texts);
    if (saved.ok) onArrived?.(saved.value.arrived.length);
    return saved;
  };
  const done = await attempt(async () => {
    const orders = await state.loadOrders();
    if (!asked && isQuiet(await state.loadQuiet(), Date.now()))
      return { ok: false, error: 'server-failed' } as const;
    const today = dayOf(new Date());
    const spent = saves ? await state.spentOn(today) : 0;
    // Noted at once, and waited for at the end: a page may be closed at any moment.
    let noted: Promise<unknown> = Promise.resolve();
    const result = await sync({
      ...rest,
      shelf: { ...held, ...save, ...state, saveTexts },
      choice: choiceFrom(settings, orders, asked),
      ...(saves ? { allowance: Math.max(0, budget * 1000 - spent) } : {}),
      now: Date.now,
      random: Math.random,
      onProgress: (progress) => {
        if (saves && progress.doneBytes > 0) noted = state.saveSpent(today, spent + progress.doneBytes);
        onProgress?.(progress);
      },
      onAskedToWait: (milliseconds) => {
        noted = state.saveQuiet(quietUntil(milliseconds, Date.now()));
      },
    });
    await noted;
    if (result.ok && result.value.leftFiles === 0) await state.dropOrders(orders);
    return result;
  });
  return done.ok ? done.value : done;
}

/** The day by the phone's own clock and zone, `YYYY-MM-DD`: a day's budget is not renewed in the middle of it. */
function dayOf(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
