import type { Host, OutputStream } from '../../host.ts';
import { createKeyParser, type KeyEvent } from './keys.ts';
import { createPainter, type Frame } from './painter.ts';

/** What happens at a console. */
export interface ConsoleEvents {
  key(event: KeyEvent): void;
  /** All keys of a chunk have been told, or the screen has another size: time to paint. */
  settled(): void;
  /** The keyboard is gone: the window was closed, the connection was lost. */
  gone(): void;
}

/** The keyboard and the screen, which can be taken over and given back. */
export interface Console {
  readonly isTaken: boolean;
  take(): void;
  /** Puts the terminal into the state it was taken in. */
  release(): void;
  paint(frame: Frame): void;
  /** Makes the next frame be painted whole. */
  forget(): void;
}

export function createConsole(
  host: Pick<Host, 'stdin' | 'clock' | 'onSuspend'>,
  screen: OutputStream,
  events: ConsoleEvents,
): Console {
  const { stdin, clock } = host;
  const parser = createKeyParser();
  const painter = createPainter((output) => screen.write(output));
  let isTaken = false;
  let cancelSilence = () => {};
  let ignoreSuspension: (() => void) | undefined;
  // A key may end the editing; what was typed behind it in the same chunk is nobody's.
  const tell = (keys: readonly KeyEvent[]) => {
    for (const key of keys) if (isTaken) events.key(key);
    if (isTaken) events.settled();
  };
  const onSilence = () => tell(parser.flush());
  const onData = (chunk: Buffer | string) => {
    cancelSilence();
    tell(parser.feed(Buffer.from(chunk)));
    const patience = parser.patience();
    if (patience !== undefined && isTaken) cancelSilence = clock.after(patience, onSilence);
  };
  const onResize = () => {
    painter.forget();
    events.settled();
  };
  const open = () => {
    stdin.setRawMode?.(true);
    stdin.on('data', onData).on('end', events.gone).on('error', events.gone).resume();
    screen.on('resize', onResize);
    painter.enter();
  };
  const close = () => {
    cancelSilence();
    painter.leave();
    screen.off('resize', onResize);
    stdin.off('data', onData).off('end', events.gone).off('error', events.gone).pause();
    stdin.setRawMode?.(false);
  };
  // Whoever had the terminal meanwhile has left it in a state of their own, even if it was never given back.
  const reopen = () => {
    close();
    open();
    events.settled();
  };
  return {
    get isTaken() {
      return isTaken;
    },
    take() {
      isTaken = true;
      open();
      ignoreSuspension = host.onSuspend?.(close, reopen);
    },
    release() {
      if (!isTaken) return;
      isTaken = false;
      ignoreSuspension?.();
      close();
    },
    paint(frame) {
      if (isTaken) painter.paint(frame);
    },
    forget: () => painter.forget(),
  };
}
