import { PassThrough } from 'node:stream';
import type { Host } from '../../host.ts';

const CTRL_D = 0x04;
const CTRL_Z = 0x1a;

/** The keys typed from now on, as inquirer's prompts read them. */
export interface Keyboard {
  readonly input: PassThrough;
  /** Aborted when the program is asked to stop or the terminal goes away. */
  readonly signal: AbortSignal;
  close(): void;
}

/**
 * Takes over the keyboard. Inquirer on standard input loses what is typed while it loads, and waits for ever
 * when the terminal goes away. What was typed before somebody was asked is dropped: it answers nothing.
 */
export async function openKeyboard(host: Pick<Host, 'stdin' | 'signal' | 'onSuspend'>): Promise<Keyboard> {
  const { stdin, signal } = host;
  const input = new PassThrough();
  const gone = new AbortController();
  let isStale = true;
  const onData = (chunk: Buffer) => {
    // Readline would stop the process on Ctrl+Z, and be deaf when it goes on. On Ctrl+D it would be deaf at once, and
    // nobody be told; whoever has just submitted an answer with that key may well press it once too often.
    if (!isStale) input.write(chunk.filter((byte) => byte !== CTRL_Z && byte !== CTRL_D));
  };
  const onGone = () => gone.abort();
  stdin.setRawMode?.(true);
  stdin.on('data', onData);
  stdin.on('end', onGone);
  stdin.on('error', onGone);
  stdin.resume();
  const giveBack = () => void stdin.setRawMode?.(false);
  const takeAgain = () => {
    // Whoever had the terminal meanwhile has set it to their own mode, which only a change of ours undoes.
    giveBack();
    stdin.setRawMode?.(true);
  };
  const ignoreSuspension = host.onSuspend?.(giveBack, takeAgain);
  // One whole turn of the event loop reads what is waiting already.
  await nextTurn();
  await nextTurn();
  isStale = false;
  return {
    input,
    signal: AbortSignal.any([signal, gone.signal]),
    close() {
      ignoreSuspension?.();
      stdin.off('data', onData);
      stdin.off('end', onGone);
      stdin.off('error', onGone);
      stdin.pause();
      stdin.setRawMode?.(false);
      input.destroy();
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
