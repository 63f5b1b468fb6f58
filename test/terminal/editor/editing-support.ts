import { editAnswer } from '../../../src/terminal/editor/prompt.ts';
import type { EditRequest, EditResult } from '../../../src/terminal/terminal.ts';
import { createTheme } from '../../../src/terminal/theme.ts';
import { createFakeTty, type FakeTty, type FakeTtyOptions } from '../../support/fake-tty.ts';

/** An answer being edited in a fake terminal. */
export interface EditorRun {
  readonly tty: FakeTty;
  /** What `onDraft` was told, in order. */
  readonly drafts: { readonly text: string; readonly usedSeconds: number }[];
  readonly result: Promise<EditResult>;
  /** The rows of the answer on screen: what stands between the two rules. */
  answerRows(): Promise<string[]>;
}

export const TITLE = '2 of 5  Data';
export const QUESTION = 'Which data would you collect, and how would you label it?';

export function runEditor(request: Partial<EditRequest> = {}, options: FakeTtyOptions = {}): EditorRun {
  const tty = createFakeTty(options);
  const drafts: EditorRun['drafts'] = [];
  const result = editAnswer({
    host: tty.host,
    screen: tty.host.stderr,
    theme: createTheme(0),
    request: {
      title: TITLE,
      question: QUESTION,
      background: '',
      budgetSeconds: 600,
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
    },
  });
  // A test may look at the screen before it looks at an error.
  result.catch(() => {});
  return {
    tty,
    drafts,
    result,
    async answerRows() {
      const rows = await tty.screen.rows();
      const isRule = (row: string) => /^ ?-+( \d+ rows? (above|below) -+)?$/.test(row);
      const first = rows.findIndex(isRule);
      const last = rows.findLastIndex(isRule);
      const shown = rows.slice(first + 1, last).map((row) => row.slice(1).trimEnd());
      while (shown.at(-1) === '') shown.pop();
      return shown;
    },
  };
}
