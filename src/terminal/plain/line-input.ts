import type { Host } from '../../host.ts';
import { cleanText } from '../../text/clean.ts';

export interface LineEvents {
  /** A line was finished with Enter; it has been cleaned. */
  line(text: string): void;
  /** No more lines will come: end of input, or the program was asked to stop. */
  gone(): void;
}

/** The keyboard of a terminal that edits and echoes lines by itself. */
export interface LineInput {
  /** What has come of a line that is not finished, cleaned. */
  readonly unfinished: string;
  /** Makes the terminal hand over the line that is being typed, as far as it goes. */
  fetchUnfinished(): Promise<void>;
  close(): void;
}

/**
 * Bytes of a line that a terminal keeps; what is typed or pasted beyond them it drops. On Linux as in termios(3);
 * on macOS MAX_CANON, 1024, less the line feed.
 */
const LONGEST_LINE = { linux: 4095, darwin: 1023 } as const;

/** Whether the terminal may have dropped the end of a line. */
export function isCutOff(line: string, platform: NodeJS.Platform): boolean {
  return Buffer.byteLength(line) >= (platform === 'darwin' ? LONGEST_LINE.darwin : LONGEST_LINE.linux);
}

const LINE_END = /\r\n|\n|\r/;

/**
 * Reads lines from now on. Node's readline drops the lines that arrive between two questions, and a line cut
 * off by the end of input is known to it alone. What was typed before somebody was asked is dropped: it
 * answers nothing.
 */
export async function openLineInput(
  { stdin, signal }: Pick<Host, 'stdin' | 'signal'>,
  events: LineEvents,
): Promise<LineInput> {
  const decoder = new TextDecoder();
  let state: 'stale' | 'open' | 'closed' = 'stale';
  let isQuiet = false;
  let rest = '';
  const onData = (chunk: Buffer | string) => {
    isQuiet = false;
    if (state !== 'open') return;
    const lines = (rest + decoder.decode(Buffer.from(chunk), { stream: true })).split(LINE_END);
    rest = lines.pop() ?? '';
    // A line may close the input; what was typed behind it in the same chunk is nobody's.
    for (const line of lines) if (isOpen()) events.line(cleanText(line));
  };
  const onGone = () => {
    if (isOpen()) events.gone();
  };
  const isOpen = () => state === 'open';
  stdin.on('data', onData).on('end', onGone).on('error', onGone).resume();
  signal.addEventListener('abort', onGone);
  while (!isQuiet && !signal.aborted) {
    isQuiet = true;
    await turns();
  }
  state = 'open';
  if (signal.aborted || stdin.readableEnded || stdin.destroyed) setImmediate(onGone);
  return {
    get unfinished() {
      return cleanText(rest);
    },
    async fetchUnfinished() {
      // A terminal that stops editing lines by itself gives what it holds of one.
      stdin.setRawMode?.(true);
      await turns();
      stdin.setRawMode?.(false);
    },
    close() {
      state = 'closed';
      stdin.off('data', onData).off('end', onGone).off('error', onGone).pause();
      signal.removeEventListener('abort', onGone);
    },
  };
}

/** As many turns of the event loop as it takes to read what is waiting. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
