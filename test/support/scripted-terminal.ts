import type {
  EditRequest,
  EditResult,
  Terminal,
  Tick,
  TickRequest,
  TickResult,
} from '../../src/terminal/terminal.ts';

/** An answer the script gives to the next `edit`. What is left out: submitted at once. */
export interface ScriptedAnswer {
  readonly text: string;
  readonly usedSeconds?: number;
  readonly pausedSeconds?: number;
  readonly reason?: EditResult['reason'];
}

/** What the script does in the next `tick`. What is left out: nothing, and on to the next. */
export interface ScriptedTicking {
  /** By the id of the row. */
  readonly ticks?: Readonly<Record<string, Tick>>;
  /** By the id of the row. */
  readonly rowNotes?: Readonly<Record<string, string>>;
  /** Notes on the whole. */
  readonly notes?: string;
  readonly usedSeconds?: number;
  readonly kind?: TickResult['kind'];
}

export interface TerminalScript {
  /** Names or values of the choices to pick, in order. */
  readonly choices?: readonly unknown[];
  readonly answers?: readonly (ScriptedAnswer | string)[];
  readonly tickings?: readonly ScriptedTicking[];
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
  readonly tickLists: readonly TickRequest[];
  /** Messages of the prompts other than edits and tick lists, in order. */
  readonly asked: readonly string[];
}

/** A prompt the script has no reply to throws: the test has forgotten something. */
export function createScriptedTerminal(script: TerminalScript = {}): ScriptedTerminal {
  const choices = [...(script.choices ?? [])];
  const answers = [...(script.answers ?? [])];
  const tickings = [...(script.tickings ?? [])];
  const confirmations = [...(script.confirmations ?? [])];
  const lines = [...(script.lines ?? [])];
  const printed: string[] = [];
  const noted: string[] = [];
  const edits: EditRequest[] = [];
  const tickLists: TickRequest[] = [];
  const asked: string[] = [];
  return {
    interactive: true,
    hasPictures: true,
    columns: script.columns ?? 80,
    printed,
    noted,
    edits,
    tickLists,
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
    async askSecret({ message }) {
      asked.push(message);
      return lines.shift() ?? '';
    },
    async proceed(message) {
      asked.push(message);
    },
    wait: (_, done) => done,
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
    async tick(request) {
      tickLists.push(request);
      return playTicking(request, next(tickings, request.title));
    },
  };
}

/** Ticks and notes at the end of the time the script says. */
function playTicking(request: TickRequest, script: ScriptedTicking): TickResult {
  const { ticks = {}, rowNotes = {}, notes, kind = 'next' } = script;
  const usedSeconds = request.usedSeconds + (script.usedSeconds ?? 0);
  for (const id of [...Object.keys(ticks), ...Object.keys(rowNotes)]) {
    if (!request.rows.some((row) => row.id === id)) throw new Error(`Script: no row "${id}" to tick`);
  }
  for (const [id, tick] of Object.entries(ticks)) request.onTick(id, tick, usedSeconds);
  for (const [id, note] of Object.entries(rowNotes)) request.onNote(id, note, usedSeconds);
  if (notes !== undefined) request.onNotes(notes, usedSeconds);
  request.onSecond(usedSeconds);
  return { kind, usedSeconds };
}

function next<T>(replies: T[], asked: string): T {
  if (replies.length === 0) throw new Error(`Script: no reply left for "${asked}"`);
  return replies.shift() as T;
}
