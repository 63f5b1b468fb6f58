import { ExpectedError } from '../errors.ts';
import type { Host, OutputStream } from '../host.ts';
import type { Terminal } from './terminal.ts';

/** How an answer is written here: what to type, and what it does. */
const KEYS = [
  ['Enter', 'ends a line of the answer'],
  ['.', 'on a line of its own submits the answer'],
  [':edit', 'opens $EDITOR; the clock goes on'],
  [':help', 'lists all commands'],
  ['Ctrl+C', 'leaves; everything is saved and can be resumed'],
] as const;

/**
 * Whether plain lines are wanted: `--plain`, ACCESSIBLE with any value but 0, or a keyboard at a terminal that
 * can do nothing but print.
 */
export function isPlainWanted({ env, stdin }: Pick<Host, 'env' | 'stdin'>, flag = false): boolean {
  const accessible = env['ACCESSIBLE'] ?? '';
  return (
    flag || (accessible !== '' && accessible !== '0') || (env['TERM'] === 'dumb' && stdin.isTTY === true)
  );
}

/**
 * A terminal with someone at it who reads line by line: by ear, in Braille, or on a terminal that can't move
 * its cursor. Questions are lines on `screen`, and the terminal itself edits what is typed. No escape sequence
 * is ever written.
 */
export function createPlainTerminal(host: Host, screen: OutputStream): Terminal {
  const prompts = () => import('./plain/line-prompts.ts');
  return {
    interactive: true,
    hasPictures: false,
    keys: KEYS,
    get columns() {
      return screen.columns || 80;
    },
    print: (text) => void host.stdout.write(`${text}\n`),
    note: (text) => void host.stderr.write(`${text}\n`),
    choose: async (request) => (await prompts()).askChoice(host, screen, request),
    confirm: async ({ message }) => (await prompts()).askYesOrNo(host, screen, message),
    ask: async ({ message }) => (await prompts()).askLine(host, screen, `${message} `),
    async askSecret({ message, instead }) {
      // Lines are echoed by the terminal itself here.
      throw new ExpectedError('usage', `${message} would be shown while it is typed`, instead);
    },
    async proceed(message) {
      await (await prompts()).askLine(host, screen, `${message} `);
    },
    async wait(message, done) {
      // Said only when there is something to wait for.
      const isDone = await Promise.race([done.then(() => true), Promise.resolve(false)]);
      if (!isDone) host.stderr.write(`${message} ...\n`);
      return done;
    },
    async edit(request) {
      const { editByLines } = await import('./plain/line-editor.ts');
      return editByLines({ host, screen, request });
    },
    async tick(request) {
      const { tickByLines } = await import('./plain/tick-lines.ts');
      return tickByLines({ host, screen, request });
    },
  };
}
