import { run } from '../../../src/cli.ts';
import { BUG_EXIT_CODE } from '../../../src/errors.ts';
import { createTestHost } from '../../support/test-host.ts';
import { checkShown, ensure } from '../checks.ts';
import type { Draw } from '../draw.ts';

const FORMATS = ['text', 'json', 'md', 'html'];

/** What looks at all sessions, or at one of them. */
const COMMANDS: readonly (readonly string[])[] = [
  ['sessions', 'list'],
  ['sessions', 'list', '--json'],
  ['progress'],
  ['progress', '--json'],
  ['progress', '--format', 'html'],
  ['sessions', 'export', '--all'],
  ['drill', '--due'],
  ['drill', '--due', '--json'],
  ['scenarios', 'list'],
  ['review', 'SESSION'],
  ['review', 'SESSION', '--brief'],
  ['review', 'SESSION', '--compare'],
  ['review', 'SESSION', '--stage', 'data', '--model-answers'],
];

/** One of the commands, about this session where it is about one. */
export function otherCommand(id: string, draw: Draw): string[] {
  return draw.pick(COMMANDS).map((word) => (word === 'SESSION' ? id : word));
}

/** Reviews a session that can be read, in each format. */
export async function reviewAll(id: string, home: string): Promise<void> {
  for (const format of FORMATS) {
    const code = await runCommand(['review', id, '--format', format], home);
    ensure(code === 0, () => `can be read, but not reviewed as ${format}`);
  }
}

/**
 * Runs a command line and returns the exit code. A bug is a fault, and so is an escape sequence in what it
 * prints.
 */
export async function runCommand(args: readonly string[], home: string): Promise<number> {
  const { host, stdout, stderr } = createTestHost(home);
  const code = await run(args, host);
  ensure(code !== BUG_EXIT_CODE, () => `${args.join(' ')}: ${stderr()}`);
  for (const text of [stdout(), stderr()]) checkShown(text, args.join(' '));
  ensure(code === 0 || stderr() !== '', () => `${args.join(' ')} failed without a word`);
  return code;
}
