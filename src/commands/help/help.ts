import type { Command } from 'commander';
import type { App } from '../../app.ts';
import { ExpectedError } from '../../errors.ts';
import { foldersOf } from '../../store/paths.ts';
import { cleanLine } from '../../text/clean.ts';
import { didYouMean } from '../../text/nearest.ts';
import { layoutOf } from '../layout-of.ts';
import { printPaged } from '../print-paged.ts';
import { showTopic } from './show-topic.ts';
import { TOPICS } from './topic-names.ts';
import { TEXTS } from './topics.ts';

/** Prints the help of a command, or the text on a topic; without a subject what there is of both. */
export async function help(app: App, program: Command, subject: readonly string[]): Promise<void> {
  const command = commandAt(program, subject);
  if (command) return command.outputHelp();
  const [name, ...rest] = subject;
  const topic = rest.length === 0 && TOPICS.find(([one]) => one === name)?.[0];
  if (!topic) throw unknown(program, subject);
  const layout = layoutOf(app);
  // Lines that are left as they are stand two columns in.
  const columns = Math.min(layout.columns, 100) - 2;
  const blocks = TEXTS[topic]({ program, folders: foldersOf(app.host), columns });
  printPaged(app, showTopic(blocks, layout), `help ${topic}`);
}

/** The command that the words lead to, one below the other. */
function commandAt(program: Command, words: readonly string[]): Command | undefined {
  return words.reduce<Command | undefined>(
    (command, word) => command?.commands.find((one) => one.name() === word),
    program,
  );
}

function unknown(program: Command, subject: readonly string[]): ExpectedError {
  const typed = cleanLine(subject.join(' '));
  const known = [
    ...program
      .createHelp()
      .visibleCommands(program)
      .map((one) => one.name()),
    ...TOPICS.map(([name]) => name),
  ];
  return new ExpectedError(
    'not-found',
    `there is no command and no topic "${typed}"${didYouMean(typed, known)}`,
    'ml-interview help',
  );
}
