import type { EditRequest, EditResult, Terminal } from '../../src/terminal/terminal.ts';

/** An answer the script gives to the next `edit`. What is left out: submitted at once. */
export interface ScriptedAnswer {
  readonly text: string;
  readonly usedSeconds?: number;
  readonly pausedSeconds?: number;
  readonly reason?: EditResult['reason'];
}

export interface TerminalScript {
  /** Names or values of the choices to pick, in order. */
  readonly choices?: readonly unknown[];
  readonly answers?: readonly (ScriptedAnswer | string)[];
  readonly confirmations?: readonly boolean[];
  /** Lines typed when asked for one; then nothing but Enter. */
  readonly lines?: readonly string[];
  readonly columns?: number;
}

/** A terminal with a user who does what the script says, and a record of what they saw. */
export interface ScriptedTerminal extends Terminal {
  readonly printed: readonly string[];
  readonly noted: readonly string[];
  readonly edits: readonly EditRequest[];
  /** Messages of the prompts other than edits, in order. */
  readonly asked: readonly string[];
}

/** A prompt the script has no reply to throws: the test has forgotten something. */
export function createScriptedTerminal(script: TerminalScript = {}): ScriptedTerminal {
  const choices = [...(script.choices ?? [])];
  const answers = [...(script.answers ?? [])];
  const confirmations = [...(script.confirmations ?? [])];
  const lines = [...(script.lines ?? [])];
  const printed: string[] = [];
  const noted: string[] = [];
  const edits: EditRequest[] = [];
  const asked: string[] = [];
  return {
    interactive: true,
    hasPictures: true,
    columns: script.columns ?? 80,
    printed,
    noted,
    edits,
    asked,
    print: (text) => void printed.push(text),
    note: (text) => void noted.push(text),
    async choose(request) {
      asked.push(request.message);
      const wanted = next(choices, request.message);
      const choice = request.choices.find(({ name, value }) => name === wanted || value === wanted);
      if (!choice) throw new Error(`Script: "${String(wanted)}" is no choice of "${request.message}"`);
      return choice.value;
    },
    async confirm({ message }) {
      asked.push(message);
      return next(confirmations, message);
    },
    async ask({ message }) {
      asked.push(message);
      return lines.shift() ?? '';
    },
    async proceed(message) {
      asked.push(message);
    },
    async edit(request) {
      edits.push(request);
      const answer = next(answers, request.title);
      const {
        text,
        usedSeconds = 0,
        pausedSeconds = 0,
        reason = 'submitted',
      } = typeof answer === 'string' ? { text: answer } : answer;
      const used = request.usedSeconds + usedSeconds;
      request.onDraft({ text, usedSeconds: used });
      return { text, usedSeconds: used, pausedSeconds: request.pausedSeconds + pausedSeconds, reason };
    },
  };
}

function next<T>(replies: T[], asked: string): T {
  if (replies.length === 0) throw new Error(`Script: no reply left for "${asked}"`);
  return replies.shift() as T;
}
