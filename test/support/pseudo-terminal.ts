import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import { createScreen, type Screen } from './screen.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PATIENCE_MILLISECONDS = 15_000;

/** The program in a real pseudo-terminal, with a screen to look at. */
export interface PseudoTerminal {
  readonly process: IPty;
  readonly screen: Screen;
  /** All that was written so far. */
  readonly output: string;
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Waits until the screen shows `wanted`. */
  see(wanted: RegExp): Promise<void>;
  /** Resolves with the exit code as a shell tells it: 128 and the number of the signal that ended it. */
  readonly ended: Promise<number>;
}

/**
 * Starts the program from its sources, in a terminal of 80x24; or a script of bash with job control, which
 * starts the program as "$@". `main` is the program, if it is another one. A variable that is undefined is unset.
 */
export function startInTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  script?: string,
  main = MAIN,
): PseudoTerminal {
  const screen = createScreen(80, 24);
  const node = globalThis.process.execPath;
  const program = [...(main.endsWith('.ts') ? ['--import', 'tsx'] : []), main, ...args];
  const [file, parameters] = script ? ['bash', ['-mc', script, 'bash', node, ...program]] : [node, program];
  // Whoever runs the tests may have an editor of their own; a variable set to undefined would be text.
  const { EDITOR: _, VISUAL: __, ...inherited } = globalThis.process.env;
  const variables = Object.entries({ ...inherited, TERM: 'xterm-256color', ...env });
  const process = spawn(file, parameters, {
    cols: 80,
    rows: 24,
    env: Object.fromEntries(variables.filter(([, value]) => value !== undefined)),
  });
  let output = '';
  process.onData((data) => {
    output += data;
    screen.write(data);
  });
  const ended = new Promise<number>((resolve) =>
    process.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode)),
  );
  return {
    process,
    screen,
    ended,
    get output() {
      return output;
    },
    type: (keys) => process.write(keys),
    resize(columns, rows) {
      screen.resize(columns, rows);
      process.resize(columns, rows);
    },
    async see(wanted) {
      const deadline = performance.now() + PATIENCE_MILLISECONDS;
      while (!wanted.test(await screen.text())) {
        if (performance.now() > deadline) throw new Error(`never saw ${wanted}:\n${await screen.text()}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
