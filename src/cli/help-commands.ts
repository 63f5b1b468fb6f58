import type { Command } from 'commander';
import { TOPICS } from '../commands/help/topic-names.ts';
import { SHELLS } from '../completion/shells.ts';
import type { Act } from './options.ts';

export function addHelp(program: Command, act: Act): void {
  program
    .helpCommand(false)
    .command('help')
    .description('help for a command, or on one of the topics below')
    .argument('[subject...]', 'a command or a topic; all of them if absent')
    .action((subject: string[]) =>
      act(async (app) => (await import('../commands/help/help.ts')).help(app, program, subject)),
    );
  const width = Math.max(...TOPICS.map(([name]) => name.length)) + 2;
  const lines = TOPICS.map(([name, about]) => `  ${name.padEnd(width)}${about}`);
  program.addHelpText('after', `\nTopics, for ml-interview help TOPIC:\n${lines.join('\n')}`);
}

export function addCompletion(program: Command, act: Act): void {
  program
    .command('completion')
    .description('print the script that completes commands, options and names in your shell')
    .addArgument(program.createArgument('<shell>', 'whose script').choices(SHELLS))
    .addHelpText('before', INSTALL)
    .action((shell) =>
      act(async (app) => (await import('../commands/completion/completion.ts')).printCompletion(app, shell)),
    );
  program
    .command('__complete', { hidden: true })
    .description('what the scripts of completion call')
    .argument('[passed...]')
    .action((passed: string[]) =>
      act(async (app) =>
        (await import('../commands/completion/completion.ts')).answerScript(app, program, passed),
      ),
    );
}

const INSTALL = `To install it, with ml-interview on your PATH:
  bash  add to ~/.bashrc:                 eval "$(ml-interview completion bash)"
  zsh   add to ~/.zshrc, after compinit:  eval "$(ml-interview completion zsh)"
  fish  type once:  ml-interview completion fish > ~/.config/fish/completions/ml-interview.fish

The eval starts Node with each shell. A file does not, where bash-completion is installed or zsh has a
folder of yours in $fpath:
  ml-interview completion bash > ~/.local/share/bash-completion/completions/ml-interview
  ml-interview completion zsh > "\${fpath[1]}/_ml-interview"
`;
