import type { Clock } from '../host.ts';

/** Why a piece of work was not waited for any longer. */
export type Interruption = 'timeout' | 'cancelled';

/**
 * What `work` comes to, unless time runs out or `cancel` is aborted before. It does not depend on `work` heeding
 * the signal it is given, which aborts when nobody waits any more: a request can lose its abort.
 */
export async function withinDeadline<T>(
  clock: Clock,
  milliseconds: number,
  cancel: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | Interruption> {
  if (cancel?.aborted) return 'cancelled';
  const abandoned = new AbortController();
  let stopListening = () => {};
  const interrupted = new Promise<Interruption>((resolve) => {
    const onCancel = () => resolve('cancelled');
    const stopTimer = clock.after(milliseconds, () => resolve('timeout'));
    cancel?.addEventListener('abort', onCancel, { once: true });
    stopListening = () => {
      stopTimer();
      cancel?.removeEventListener('abort', onCancel);
    };
  });
  try {
    return await Promise.race([work(abandoned.signal), interrupted]);
  } finally {
    stopListening();
    abandoned.abort();
  }
}

/** Waits; throws as soon as the signal aborts. */
export async function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => {
    const stopTimer = clock.after(milliseconds, resolve);
    signal.addEventListener(
      'abort',
      () => {
        stopTimer();
        resolve();
      },
      { once: true },
    );
  });
  signal.throwIfAborted();
}
