import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Session } from '../../src/domain/session.ts';
import { createSessionStore, type SessionStore } from '../../src/store/session-store.ts';
import { type PseudoTerminal, startInTerminal } from '../support/pseudo-terminal.ts';
import { createTestHost } from '../support/test-host.ts';
import { makeProgram, type Program } from './program.ts';

export const ENTER = '\r';
export const SUBMIT = '\u0004';
export const CANCEL = '\u0003';
export const SCENARIO = 'video-recommendation';
/** One stage with nothing but its question and the rating. */
export const ONE_STAGE = ['practice', SCENARIO, '--stage', 'data', '--no-probes', '--no-curveball'];

/** The program at a terminal, below a shell that says what it left behind. */
export interface Seat extends PseudoTerminal {
  /** Sends a signal to the program itself. */
  signal(name: NodeJS.Signals): void;
  /** Closes the window. */
  close(): void;
  /** Stops the program as Ctrl+Z does, waits for the shell, and says what is not as it was before. */
  stop(): Promise<readonly string[]>;
  /** Has the shell let the program go on in the foreground. */
  goOn(): Promise<void>;
  /** Waits for the end of the program. */
  left(): Promise<Left>;
}

/** What is left when the program has ended. */
export interface Left {
  readonly code: number;
  /** What is not as it was before: the terminal, processes, locks. */
  readonly traces: readonly string[];
}

const PATIENCE_MILLISECONDS = 15_000;

let program: Program | undefined;

/** To be called once in a file of tests that start the program. */
export function useProgram(): void {
  beforeAll(async () => {
    program = await makeProgram();
  }, 60_000);
  afterAll(() => program?.remove());
}

/** What Node is to run. */
export function main(): string {
  if (!program) throw new Error('useProgram was not called');
  return program.main;
}

/** A folder that is removed when the running test has finished. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

export function storeIn(home: string): SessionStore {
  return createSessionStore(join(home, 'sessions'), createTestHost(home).host);
}

export async function newest(home: string): Promise<Session> {
  const store = storeIn(home);
  return store.read(await store.resolve());
}

/** What the shell does: the program in the foreground as a job of its own, then its notes. */
const SHELL = `
  trap '' HUP
  eval "$BEFORE"
  sh -c 'echo $$ > "$NOTES/pid"; exec "$@"' sh "$@"
  code=$?
  while [ -n "$(jobs -s)" ]; do
    stty -a > "$NOTES/stty"
    echo "The shell has the terminal."
    read -r
    fg
    code=$?
  done
  stty -a > "$NOTES/stty"
  echo $code > "$NOTES/next"
  mv "$NOTES/next" "$NOTES/code"`;

/** Starts the program; `before` is run by the shell first. */
export function sitDown(
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string | undefined>> = {},
  before = '',
): Seat {
  const notes = newFolder();
  mkdirSync(home, { recursive: true });
  const variables = { ML_INTERVIEW_HOME: home, NOTES: notes, BEFORE: before, ...env };
  const terminal = startInTerminal(args, variables, SHELL, main());
  let isClosed = false;
  const pid = () => Number(readFileSync(join(notes, 'pid'), 'utf8'));
  const signal = (name: NodeJS.Signals) => void process.kill(pid(), name);
  const modes = () => modesLeft(readFileSync(join(notes, 'stty'), 'utf8'), terminal.output);
  onTestFinished(() => {
    terminal.process.kill('SIGKILL');
    for (const [other] of processesOf(notes)) kill(other);
  });
  return {
    ...terminal,
    get output() {
      return terminal.output;
    },
    signal,
    close() {
      isClosed = true;
      closeWindow(terminal);
    },
    async stop() {
      signal('SIGTSTP');
      await terminal.see(/The shell has the terminal\./);
      return modes();
    },
    async goOn() {
      terminal.type(ENTER);
      while (isStopped(pid())) await sleep(20);
    },
    async left() {
      const deadline = performance.now() + PATIENCE_MILLISECONDS;
      while (!existsSync(join(notes, 'code'))) {
        if (performance.now() > deadline) throw new Error(`never ended:\n${await terminal.screen.text()}`);
        await sleep(20);
      }
      const code = Number(readFileSync(join(notes, 'code'), 'utf8'));
      // What a process leaves to be done may take a moment.
      for (let turn = 0; turn < 20 && processesOf(notes).length > 0; turn += 1) await sleep(50);
      const processes = processesOf(notes).map(([, command]) => `runs on: ${command}`);
      return { code, traces: [...(isClosed ? [] : modes()), ...processes, ...locksIn(home)] };
    },
  };
}

/** Takes the terminal away from whoever is in it. */
export function closeWindow({ process }: PseudoTerminal): void {
  // Not in the types.
  (process as unknown as { destroy(): void }).destroy();
}

function isStopped(pid: number): boolean {
  if (!existsSync('/proc/self/stat')) return false;
  return /\) T [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** What a terminal is in that a shell can't be used in. */
function modesLeft(stty: string, output: string): string[] {
  const traces: string[] = [];
  for (const mode of ['icanon', 'echo', 'isig', 'icrnl', 'opost', 'ixon']) {
    if (!new RegExp(`(^|\\s)${mode}(\\s|;|$)`).test(stty)) traces.push(`${mode} is off`);
  }
  const lastOf = (mode: string) =>
    /[hl]$/.exec(lastMatch(output, new RegExp(`\\x1b\\[\\?${mode}[hl]`, 'g')))?.[0];
  if (lastOf('25') === 'l') traces.push('the cursor is hidden');
  if (lastOf('1049') === 'h') traces.push('the alternate screen is shown');
  if (lastOf('2004') === 'h') traces.push('pastes are bracketed');
  if (lastOf('7') === 'l') traces.push('long lines are not wrapped');
  if (lastOf('2026') === 'h') traces.push('output is held back');
  return traces;
}

function lastMatch(text: string, pattern: RegExp): string {
  return text.match(pattern)?.at(-1) ?? '';
}

/** Processes that have `mark` among their variables, with their command lines; none where /proc is not. */
function processesOf(mark: string): (readonly [pid: number, command: string])[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      if (!readFileSync(`/proc/${name}/environ`, 'utf8').includes(mark)) return [];
      return [[Number(name), readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')] as const];
    } catch {
      return [];
    }
  });
}

/** Locks, and the files that are to become others, anywhere in `home`. */
export function locksIn(home: string): string[] {
  if (!existsSync(home)) return [];
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.lock|\.next$|\.takeover/.test(name)).map((name) => `left: ${name}`);
}
