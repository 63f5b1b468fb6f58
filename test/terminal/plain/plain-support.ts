import { createTerminal } from '../../../src/terminal/create-terminal.ts';
import type { EditRequest, EditResult, Terminal } from '../../../src/terminal/terminal.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { createFakeTty, type FakeTty, type FakeTtyOptions } from '../../support/fake-tty.ts';

export interface PlainRun {
  readonly tty: FakeTty;
  readonly terminal: Terminal;
  /** Waits until something was written after the last look that says so, and looks. */
  hear(wanted: string): Promise<void>;
}

/** A plain terminal with someone at it. */
export function openPlain(options: FakeTtyOptions = {}): PlainRun {
  const tty = createFakeTty(options);
  let heard = 0;
  return {
    tty,
    terminal: createTerminal(tty.host, createTheme(0), true),
    async hear(wanted) {
      const deadline = performance.now() + 5000;
      while (!tty.written.includes(wanted, heard)) {
        if (performance.now() > deadline) throw new Error(`never heard "${wanted}":\n${tty.written}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      heard = tty.written.indexOf(wanted, heard) + wanted.length;
    },
  };
}

export interface WritingRun extends PlainRun {
  /** What `onDraft` was told, in order. */
  readonly drafts: { readonly text: string; readonly usedSeconds: number }[];
  readonly result: Promise<EditResult>;
}

/** An answer being written; resolves when the user has been told how. */
export async function startWriting(
  request: Partial<EditRequest> = {},
  options: FakeTtyOptions = {},
): Promise<WritingRun> {
  const run = openPlain(options);
  const drafts: WritingRun['drafts'] = [];
  const result = run.terminal.edit({
    title: '2 of 5  Data',
    question: 'Which data would you collect?',
    background: 'A home page of videos.',
    budgetSeconds: 480,
    usedSeconds: 0,
    pausedSeconds: 0,
    pace: 'strict',
    draft: '',
    onDraft: ({ text, usedSeconds }) => {
      drafts.push({ text, usedSeconds });
      return undefined;
    },
    instead: '--answers FILE',
    ...request,
  });
  // A test may look at what was said before it looks at an error.
  result.catch(() => {});
  await run.hear(':help lists the commands.\n');
  return { ...run, drafts, result };
}
