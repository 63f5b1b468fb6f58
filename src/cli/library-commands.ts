import type { Command } from 'commander';
import { type Act, cardCount, examples, minutes, stage } from './options.ts';

export function addLearn(program: Command, act: Act): void {
  program
    .command('learn')
    .description('what there is to know: the framework, concepts, terms, tools, reading, flash cards')
    .argument('[topic...]', 'a concept or a term; or framework, glossary, tools, reading')
    .option('--list', 'print what there is; let me not choose')
    .option('--quiz', 'flash cards, about a topic or about all: due ones first, then new ones')
    .option('--cards <n>', 'flash cards in a sitting, at most; 10 if not given', cardCount)
    .option('--due', 'only the flash cards that are due')
    .addOption(stage('only what is about this stage: tools, reading, flash cards'))
    .option('--json', 'print as JSON and nothing else; with --quiz what is due')
    .addHelpText(
      'before',
      examples(
        'ml-interview learn feature-stores',
        'ml-interview learn tools --stage serving',
        'ml-interview learn --quiz                    ten flash cards',
      ),
    )
    .action((topic: string[], options) =>
      act(async (app) => {
        const wanted = topic.length > 0 ? topic.join(' ') : undefined;
        return (await import('../commands/learn/learn.ts')).learn(app, wanted, options);
      }),
    );
}

export function addScenarios(program: Command, act: Act): void {
  const scenarios = program.command('scenarios').description('the library of interviews');
  scenarios
    .command('list')
    .description('all of them, with the score of the last interview')
    .option('--json', 'as JSON')
    .action((options) =>
      act(async (app) => (await import('../commands/scenarios/list.ts')).listScenarios(app, options)),
    );
  scenarios
    .command('show')
    .description('one scenario to read; the rubric only if asked for')
    .argument('<scenario>', 'id or path')
    .option('--rubric', 'show what the answers are judged by, and model answers')
    .option('--json', 'as JSON')
    .action((scenario, options) =>
      act(async (app) =>
        (await import('../commands/scenarios/show.ts')).showScenario(app, scenario, options),
      ),
    );
  addAuthoring(scenarios, act);
}

function addAuthoring(scenarios: Command, act: Act): void {
  scenarios
    .command('validate')
    .description('check scenario files; prints file:line:column: message for each finding')
    .argument('<path...>', 'files or folders')
    .option('--watch', 'check again whenever a file changes, until Ctrl+C')
    .option('--json', 'the findings as JSON')
    .action((paths, options) =>
      act(async (app) => (await import('../commands/scenarios/validate.ts')).validate(app, paths, options)),
    );
  scenarios
    .command('new')
    .description('write a scenario file with a comment for every field, to be filled in')
    .argument('[id]', 'words in kebab-case; asked for if absent, as all that is missing')
    .option('--title <title>', 'its title')
    .option('--domain <domain>', 'its field: search, risk, ...')
    .option('--minutes <n>', 'length of the whole sitting', minutes)
    .option('--brief <text>', 'what the interviewer says first; may be written later')
    .option('--from <id|path>', 'begin with a copy of this scenario')
    .option('--output <file>', 'write this file, not one in your own folder')
    .addHelpText(
      'before',
      examples(
        'ml-interview scenarios new spam-filter --title "Spam filter" --domain "trust and safety"',
        'ml-interview scenarios new ad-click-video --title "Video ads" --from ad-click-prediction',
      ),
    )
    .action((id, options) =>
      act(async (app) => (await import('../commands/scenarios/new.ts')).newScenario(app, id, options)),
    );
  scenarios
    .command('schema')
    .description('the JSON Schema of scenario files')
    .action(() => act(async (app) => (await import('../commands/scenarios/schema.ts')).printSchema(app)));
}
