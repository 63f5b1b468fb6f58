import type { Command } from 'commander';
import type { Act } from './options.ts';

export function addConfig(program: Command, act: Act): void {
  const config = program.command('config').description('settings: who judges, and which model');
  config
    .command('list', { isDefault: true })
    .description('what is in force, and where it comes from')
    // A word that is no command comes here, because this is the default.
    .allowExcessArguments()
    .action((_, { args: [word] }: Command) => {
      if (word !== undefined) config.error(`error: unknown command '${word}'`, { exitCode: 2 });
      return act(async (app) => (await import('../commands/config.ts')).listConfig(app));
    });
  config
    .command('set')
    .description('coach, model, base-url, or key (asked for, or from standard input: set key -)')
    .argument('<name>')
    .argument('[value]')
    .action((name, value) =>
      act(async (app) => (await import('../commands/config.ts')).setConfig(app, name, value)),
    );
  config
    .command('unset')
    .description('take one value back')
    .argument('<name>')
    .action((name) => act(async (app) => (await import('../commands/config.ts')).unsetConfig(app, name)));
  config
    .command('use')
    .description('openai, azure, ollama, lmstudio, llamacpp, vllm, openrouter or groq')
    .argument('<preset>')
    .action((preset) => act(async (app) => (await import('../commands/config.ts')).usePreset(app, preset)));
  config
    .command('allow')
    .description('let answers be sent to a host')
    .argument('<host>')
    .action((host) => act(async (app) => (await import('../commands/config.ts')).allowHost(app, host, true)));
  config
    .command('forbid')
    .description('take that back')
    .argument('<host>')
    .action((host) =>
      act(async (app) => (await import('../commands/config.ts')).allowHost(app, host, false)),
    );
  config
    .command('add-library')
    .description('add the scenarios of a folder, or of a package that is installed where you work')
    .argument('<folder|package>')
    .action((name) => act(async (app) => (await import('../commands/libraries.ts')).addLibrary(app, name)));
  config
    .command('remove-library')
    .description('take that back')
    .argument('<folder|package>')
    .action((name) =>
      act(async (app) => (await import('../commands/libraries.ts')).removeLibrary(app, name)),
    );
  program
    .command('doctor')
    .description('look at what the program needs; exit code 1 if something is wrong')
    .option('--llm', 'ask the model one tiny question')
    .option('--json', 'as JSON')
    .action((options) =>
      act(async (app) => (await import('../commands/doctor/doctor.ts')).doctor(app, options)),
    );
}
