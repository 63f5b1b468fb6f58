import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { App } from '../../app.ts';
import { complete } from '../../completion/complete.ts';
import { questionOf } from '../../completion/render.ts';
import { SHELLS, type Shell } from '../../completion/shells.ts';
import { packageFile } from '../../package-files.ts';
import { createLookUp } from './look-up.ts';

/** Prints the script that completes in a shell. */
export async function printCompletion({ terminal }: App, shell: Shell): Promise<void> {
  terminal.print((await readFile(packageFile(`templates/completion.${shell}`), 'utf8')).trimEnd());
}

/**
 * Answers a script of `printCompletion`: what it passes on are the name of its shell and what was typed. Whatever
 * goes wrong, nothing is said: someone is in the middle of typing.
 */
export async function answerScript(app: App, program: Command, passed: readonly string[]): Promise<void> {
  const shell = SHELLS.find((one) => one === passed[0]);
  if (!shell) return;
  try {
    const { words, lines } = questionOf(shell, passed.slice(1));
    const completion = await complete(program, words, createLookUp(app, program));
    app.terminal.print(lines(completion).join('\n'));
  } catch {
    // A library or a journal that can't be read is told when it is asked for.
  }
}
