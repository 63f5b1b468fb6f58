import { Command, CommanderError } from 'commander';
import { addCompletion, addHelp } from './cli/help-commands.ts';
import { addLearn, addScenarios } from './cli/library-commands.ts';
import { type Act, examples, gathered } from './cli/options.ts';
import { addCritique, addProgress, addReview, addSessions } from './cli/review-commands.ts';
import { addConfig } from './cli/settings-commands.ts';
import { addDrill, addHost, addPractice } from './cli/sitting-commands.ts';
import { BUG_EXIT_CODE, ExpectedError } from './errors.ts';
import type { Host } from './host.ts';
import { programVersion } from './package-files.ts';
import { cleanText } from './text/clean.ts';

/** Runs one command line and resolves with the exit code. Never throws. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let exitCode = 0;
  const program = createProgram(host, async (act) => {
    const { createApp } = await import('./app.ts');
    exitCode = (await act(createApp(host, program.opts()))) ?? 0;
  });
  try {
    // A bare call is a question, not a mistake.
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, host);
  }
}

/** All commands with their flags; `act` is called with what one of them does. */
export function createProgram(host: Pick<Host, 'stdout' | 'stderr'>, act: Act): Command {
  const program = new Command('ml-interview')
    .description(
      'Practise machine-learning system design interviews: timed, offline, with an honest critique.',
    )
    .version(programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help for a command')
    .option('--no-color', 'no colours')
    .option('--plain', 'plain lines only, for screen readers; ACCESSIBLE=1 does the same')
    .option('--library <folder|package>', 'more scenarios, for this run; may be given again', gathered)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(cleanText(text)),
    })
    .addHelpText('before', EXAMPLES);
  addPractice(program, act);
  addDrill(program, act);
  addHost(program, act);
  addLearn(program, act);
  addCritique(program, act);
  addReview(program, act);
  addProgress(program, act);
  addSessions(program, act);
  addScenarios(program, act);
  addConfig(program, act);
  addCompletion(program, act);
  addHelp(program, act);
  return program;
}

const EXAMPLES = examples(
  'ml-interview practice                        choose an interview and sit it',
  'ml-interview practice video-recommendation   sit this one',
  'ml-interview review                          the last session: evidence, gaps, model points',
);

/** The one place where an error becomes a message and an exit code. */
function report(error: unknown, host: Host): number {
  if (error instanceof CommanderError) {
    // Commander has printed its message; help and version are no errors.
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof ExpectedError) {
    const label = error.kind === 'cancelled' ? '' : 'error: ';
    const next = error.next ? `  next: ${error.next}\n` : '';
    host.stderr.write(cleanText(`${label}${error.message}\n${next}`));
    return error.exitCode;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(`${cleanText(detail)}\n\nThis is a bug in ml-interview ${programVersion()}. `);
  host.stderr.write('Please report it with the text above and the command you typed.\n');
  return BUG_EXIT_CODE;
}
