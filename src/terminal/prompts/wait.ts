import ora from 'ora';
import type { Clock, OutputStream } from '../../host.ts';

const SECOND = 1000;

/** A spinner with the seconds waited, for as long as something is out; nothing for what is there already. */
export async function waitFor<T>(
  message: string,
  done: Promise<T>,
  screen: OutputStream,
  clock: Clock,
): Promise<T> {
  const isDone = await Promise.race([done.then(() => true), Promise.resolve(false)]);
  if (isDone) return done;
  const start = clock.monotonic();
  const spinner = ora({ text: message, stream: screen, discardStdin: false, color: false }).start();
  let cancel = () => {};
  const tick = () => {
    spinner.text = `${message}, ${Math.round((clock.monotonic() - start) / SECOND)} s`;
    cancel = clock.after(SECOND, tick);
  };
  tick();
  try {
    return await done;
  } finally {
    cancel();
    spinner.stop();
  }
}
