import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { App } from './app.ts';
import { DIMENSIONS, LEVELS, STAGE_IDS } from './domain/stages.ts';
import { BUG_EXIT_CODE, ExpectedError } from './errors.ts';
import type { Host } from './host.ts';
import { programVersion } from './package-files.ts';

/** Runs one command line and resolves with the exit code. Never throws. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let exitCode = 0;
  const program = createProgram(host, async (act) => {
    const { createApp } = await import('./app.ts');
    exitCode = (await act(await createApp(host, program.opts()))) ?? 0;
  });
  try {
    // A bare call is a question, not a mistake.
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, host);
  }
}

/** Carries out an action with the app; its result, if any, is the exit code. */
type Act = (action: (app: App) => Promise<number> | Promise<void>) => Promise<void>;

function createProgram(host: Host, act: Act): Command {
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
      writeErr: (text) => host.stderr.write(text),
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
  return program;
}

const EXAMPLES = examples(
  'ml-interview practice                        choose an interview and sit it',
  'ml-interview practice video-recommendation   sit this one',
  'ml-interview review                          the last session: evidence, gaps, model points',
);

function examples(...lines: readonly string[]): string {
  return ['Examples:', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function addPractice(program: Command, act: Act): void {
  program
    .command('practice')
    .description('sit one timed interview')
    .argument('[scenario]', 'id or path of a scenario; without one you choose')
    .addOption(level())
    .option('--minutes <n>', 'length of the whole sitting; budgets scale', minutes)
    .addOption(pace())
    .option('--stage <stage...>', 'sit only these stages', eachStage)
    .option('--answers <file>', 'answer from a YAML or Markdown file, or - for standard input; no prompts')
    .addOption(coach())
    .option('--no-cache', NO_CACHE)
    .option('--no-probes', 'no follow-up questions')
    .option('--no-curveball', 'no change of constraints half-way')
    .option('--seed <n>', 'choose the change of constraints: the same number, the same change', wholeNumber)
    .option('--json', 'print the session as JSON and nothing else')
    .addHelpText(
      'before',
      examples(
        'ml-interview practice video-recommendation --level staff --pace strict',
        'ml-interview practice ad-click-prediction --minutes 20 --stage data serving',
        'ml-interview practice video-recommendation --answers answers.md --json',
      ),
    )
    .action((scenario, options) =>
      act(async (app) => (await import('./commands/practice/practice.ts')).practice(app, scenario, options)),
    );
  program
    .command('resume')
    .description('go on with an interrupted session, its clock where it stood')
    .argument('[session]', 'id, or the beginning of one; the newest if absent')
    .addOption(coach())
    .option('--no-cache', NO_CACHE)
    .action((session, options) =>
      act(async (app) => (await import('./commands/practice/resume.ts')).resume(app, session, options)),
    );
}

function addDrill(program: Command, act: Act): void {
  program
    .command('drill')
    .description('one short timed attempt at a weak point')
    .option('--scenario <id|path>', 'the interview it is taken from; without it the one sat last')
    .option('--stage <stage>', 'a whole stage, or where to drill a dimension', stage)
    .addOption(new Option('--dimension <dimension>', 'the trade-offs of one kind').choices([...DIMENSIONS]))
    .option('--criterion <id>', 'one point of a rubric')
    .option('--curveball <id>', 'one change of constraints')
    .option('--concept <id>', 'the point of this concept you lost most on, in any interview')
    .option('--due', 'the point that is most overdue of those you missed before')
    .option('--list', 'with --due: print all that is due, and drill nothing')
    .option('--estimate [id]', 'a number with its reasoning; any exercise without an id')
    .option('--minutes <n>', 'time to answer', minutes, 3)
    .addOption(pace())
    .addOption(level())
    .option('--seed <n>', 'choose what is left open: the same number, the same drill', wholeNumber)
    .addOption(coach())
    .option('--no-cache', NO_CACHE)
    .option('--answer <file>', 'the answer from a text file, or - for standard input; no prompts')
    .option('--json', 'print the session as JSON and nothing else')
    .addHelpText(
      'before',
      examples(
        'ml-interview drill                           the point you lost most on',
        'ml-interview drill --due                     what you missed, when it is time again',
        'ml-interview drill --dimension cost --stage serving',
        'ml-interview drill --estimate                a number, graded by its order of magnitude',
        'ml-interview drill --scenario ad-click-prediction --stage data --minutes 5',
      ),
    )
    .action((options) => act(async (app) => (await import('./commands/drill/drill.ts')).drill(app, options)));
}

function addHost(program: Command, act: Act): void {
  program
    .command('host')
    .description('interview somebody else: what to ask, what to answer, a list to tick off')
    .argument('<scenario>', 'id or path of a scenario')
    .addOption(level())
    .option('--minutes <n>', 'length of the whole sitting; budgets scale', minutes)
    .option('--no-curveball', 'no change of constraints half-way')
    .option('--seed <n>', 'choose the change of constraints: the same number, the same change', wholeNumber)
    .option('--print', 'print a sheet in Markdown instead, for a call or on paper')
    .addHelpText(
      'before',
      examples(
        'ml-interview host video-recommendation --level staff',
        'ml-interview host ad-click-prediction --print > sheet.md',
      ),
    )
    .action((scenario, options) =>
      act(async (app) => (await import('./commands/host/host.ts')).host(app, scenario, options)),
    );
}

function addLearn(program: Command, act: Act): void {
  program
    .command('learn')
    .description('what there is to know: the framework, concepts, terms, tools, reading, flash cards')
    .argument('[topic...]', 'a concept or a term; or framework, glossary, tools, reading')
    .option('--list', 'print what there is; let me not choose')
    .option('--quiz', 'flash cards, about a topic or about all: due ones first, then new ones')
    .option('--cards <n>', 'flash cards in a sitting, at most; 10 if not given', cardCount)
    .option('--due', 'only the flash cards that are due')
    .option('--stage <stage>', 'only what is about this stage: tools, reading, flash cards', stage)
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
        return (await import('./commands/learn/learn.ts')).learn(app, wanted, options);
      }),
    );
}

function addCritique(program: Command, act: Act): void {
  program
    .command('critique')
    .description('have the coach judge an answer written elsewhere')
    .argument('<file>', 'text of the answer, or - for standard input')
    .option('--scenario <id|path>', 'the scenario it answers')
    .option('--stage <stage>', 'the stage it answers', stage)
    .addOption(level())
    .addOption(coach())
    .option('--dry-run', 'print what the model would be sent, and send nothing')
    .option('--no-cache', NO_CACHE)
    .option('--json', 'print the critique as JSON')
    .option('--jsonl', 'read {scenario, stage, text, id?} a line, write a critique a line')
    .addHelpText(
      'before',
      examples(
        'ml-interview critique answer.txt --scenario video-recommendation --stage data',
        'ml-interview critique answers.jsonl --jsonl > critiques.jsonl',
      ),
    )
    .action((file, options) =>
      act(async (app) => {
        if (!options.jsonl) return (await import('./commands/critique.ts')).critique(app, file, options);
        return (await import('./commands/critique-lines.ts')).critiqueLines(app, file, options);
      }),
    );
}

function addReview(program: Command, act: Act): void {
  program
    .command('review')
    .description('look at a saved session: answers, evidence, gaps, model points, time')
    .argument('[session]', 'id, or the beginning of one; the newest if absent')
    .addOption(
      new Option('--format <format>', 'text if not given; html is one file to keep, read or print').choices([
        'text',
        'md',
        'html',
        'json',
      ]),
    )
    .option('--output <file>', 'write it to a file; its ending says the format if --format does not')
    .option('--open', 'show it in the browser')
    .option('--json', 'the same as --format json')
    .option('--stage <stage...>', 'only these stages', eachStage)
    .option('--brief', 'what was said at the end of the sitting, once more')
    .option('--compare [other]', 'beside this session; without one the previous attempt at the same')
    .addOption(
      new Option('--coach <coach>', 'have this coach judge the answers again; what was judged stays').choices(
        ['offline', 'llm'],
      ),
    )
    .option('--no-cache', NO_CACHE)
    .option('--model-answers', 'show what a strong candidate would have typed')
    .option('--dispute <criterion>', 'note beside its verdict that you see it otherwise; no score changes')
    .addOption(
      new Option('--as <verdict>', 'what it should have been; covered if not given').choices([
        'covered',
        'touched',
      ]),
    )
    .option('--because <text>', 'why; asked for if not given')
    .option('--quote <words>', 'the words of your answer that say it')
    .option('--undispute <criterion>', 'take that back')
    .addHelpText(
      'before',
      examples(
        'ml-interview review --stage data --model-answers',
        'ml-interview review --compare                the newest session beside the attempt before it',
        'ml-interview review --dispute exposure-bias --because "said with the inverse propensity weights"',
      ),
    )
    .action((session, options) =>
      act(async (app) => (await import('./commands/review.ts')).review(app, session, options)),
    );
}

function addSessions(program: Command, act: Act): void {
  const sessions = program.command('sessions').description('the saved sessions');
  sessions
    .command('list')
    .description('all of them, newest first; a terminal shows the newest 20')
    .option('--scenario <id>', 'only those of this interview')
    .option('--limit <n>', 'show so many at most', wholeNumber)
    .option('--json', 'as JSON')
    .action((options) =>
      act(async (app) => (await import('./commands/sessions.ts')).listSessions(app, options)),
    );
  sessions
    .command('show')
    .description('one session')
    .argument('[session]', 'id, or the beginning of one; the newest if absent')
    .option('--json', 'as JSON')
    .action((session, options) =>
      act(async (app) => {
        const format = options.json ? 'json' : 'text';
        return (await import('./commands/review.ts')).review(app, session, { format });
      }),
    );
  sessions
    .command('export')
    .description('sessions as a file for another computer; the newest if none is named')
    .argument('[session...]', 'ids, or beginnings of them')
    .option('--all', 'all of them')
    .option('--output <file>', 'a new file; standard output if absent')
    .action((ids, options) =>
      act(async (app) => (await import('./commands/export-sessions.ts')).exportSessions(app, ids, options)),
    );
  sessions
    .command('import')
    .description('take in sessions that were exported elsewhere; what is here already stays as it is')
    .argument('<file...>', 'files, or - for standard input')
    .action((files) =>
      act(async (app) => (await import('./commands/import-sessions.ts')).importSessions(app, files)),
    );
  sessions
    .command('delete')
    .description('delete sessions for good')
    .argument('<session...>', 'ids, or beginnings of them')
    .option('--yes', 'do not ask')
    .action((ids, options) =>
      act(async (app) => (await import('./commands/sessions.ts')).deleteSessions(app, ids, options)),
    );
}

function addProgress(program: Command, act: Act): void {
  program
    .command('progress')
    .description('how your interviews went over time, what is due, and what to do next')
    .option('--scenario <id|path>', 'only sittings of this interview')
    .option('--since <date>', 'only from this day on, such as 2026-03-01')
    .addOption(new Option('--level <level>', 'only for this level').choices([...LEVELS]))
    .addOption(
      new Option('--coach <coach>', 'by whose judgement; without it by that of the last interview').choices([
        'offline',
        'llm',
        'human',
      ]),
    )
    .option('--json', 'as JSON')
    .addOption(new Option('--format <format>', 'text, or a page for a browser').choices(['text', 'html']))
    .option('--output <file>', 'write it to a file; .html makes it a page')
    .action((options) =>
      act(async (app) => (await import('./commands/progress/progress.ts')).progress(app, options)),
    );
}

function addScenarios(program: Command, act: Act): void {
  const scenarios = program.command('scenarios').description('the library of interviews');
  scenarios
    .command('list')
    .description('all of them, with the score of the last interview')
    .option('--json', 'as JSON')
    .action((options) =>
      act(async (app) => (await import('./commands/scenarios/list.ts')).listScenarios(app, options)),
    );
  scenarios
    .command('show')
    .description('one scenario to read; the rubric only if asked for')
    .argument('<scenario>', 'id or path')
    .option('--rubric', 'show what the answers are judged by, and model answers')
    .option('--json', 'as JSON')
    .action((scenario, options) =>
      act(async (app) => (await import('./commands/scenarios/show.ts')).showScenario(app, scenario, options)),
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
      act(async (app) => (await import('./commands/scenarios/validate.ts')).validate(app, paths, options)),
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
      act(async (app) => (await import('./commands/scenarios/new.ts')).newScenario(app, id, options)),
    );
  scenarios
    .command('schema')
    .description('the JSON Schema of scenario files')
    .action(() => act(async (app) => (await import('./commands/scenarios/schema.ts')).printSchema(app)));
}

function addConfig(program: Command, act: Act): void {
  const config = program.command('config').description('settings: who judges, and which model');
  config
    .command('list', { isDefault: true })
    .description('what is in force, and where it comes from')
    .action(() => act(async (app) => (await import('./commands/config.ts')).listConfig(app)));
  config
    .command('set')
    .description('coach, model, base-url, or key (asked for, or from standard input: set key -)')
    .argument('<name>')
    .argument('[value]')
    .action((name, value) =>
      act(async (app) => (await import('./commands/config.ts')).setConfig(app, name, value)),
    );
  config
    .command('unset')
    .description('take one value back')
    .argument('<name>')
    .action((name) => act(async (app) => (await import('./commands/config.ts')).unsetConfig(app, name)));
  config
    .command('use')
    .description('openai, azure, ollama, lmstudio, llamacpp, vllm, openrouter or groq')
    .argument('<preset>')
    .action((preset) => act(async (app) => (await import('./commands/config.ts')).usePreset(app, preset)));
  config
    .command('allow')
    .description('let answers be sent to a host')
    .argument('<host>')
    .action((host) => act(async (app) => (await import('./commands/config.ts')).allowHost(app, host, true)));
  config
    .command('forbid')
    .description('take that back')
    .argument('<host>')
    .action((host) => act(async (app) => (await import('./commands/config.ts')).allowHost(app, host, false)));
  config
    .command('add-library')
    .description('add the scenarios of a folder, or of a package that is installed where you work')
    .argument('<folder|package>')
    .action((name) => act(async (app) => (await import('./commands/libraries.ts')).addLibrary(app, name)));
  config
    .command('remove-library')
    .description('take that back')
    .argument('<folder|package>')
    .action((name) => act(async (app) => (await import('./commands/libraries.ts')).removeLibrary(app, name)));
  program
    .command('doctor')
    .description('look at what the program needs; exit code 1 if something is wrong')
    .option('--llm', 'ask the model one tiny question')
    .action((options) => act(async (app) => (await import('./commands/doctor.ts')).doctor(app, options)));
}

const NO_CACHE = 'ask the model again about what it has judged before';

function coach(): Option {
  return new Option('--coach <coach>', 'who judges: auto is the model where one is set up').choices([
    'auto',
    'offline',
    'llm',
  ]);
}

function level(): Option {
  return new Option('--level <level>', 'what is expected of you').choices([...LEVELS]).default('senior');
}

function pace(): Option {
  return new Option(
    '--pace <pace>',
    'strict takes the draft when time is up, soft lets it run over, off has no clock',
  )
    .choices(['strict', 'soft', 'off'])
    .default('soft');
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number.');
}

function cardCount(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 200) return number;
  throw new InvalidArgumentError('Give a number of cards from 1 to 200.');
}

function minutes(value: string): number {
  const number = Number(value);
  if (number >= 1 && number <= 240) return number;
  throw new InvalidArgumentError('Give a number of minutes from 1 to 240.');
}

function stage(value: string): string {
  if (STAGE_IDS.some((id) => id === value)) return value;
  throw new InvalidArgumentError(`The stages are ${STAGE_IDS.join(', ')}.`);
}

function gathered(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

function eachStage(value: string, previous: readonly string[] = []): string[] {
  return [...previous, stage(value)];
}

/** The one place where an error becomes a message and an exit code. */
function report(error: unknown, host: Host): number {
  if (error instanceof CommanderError) {
    // Commander has printed its message; help and version are no errors.
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof ExpectedError) {
    const label = error.kind === 'cancelled' ? '' : 'error: ';
    host.stderr.write(`${label}${error.message}\n${error.next ? `  next: ${error.next}\n` : ''}`);
    return error.exitCode;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(`${detail}\n\nThis is a bug in ml-interview ${programVersion()}. `);
  host.stderr.write('Please report it with the text above and the command you typed.\n');
  return BUG_EXIT_CODE;
}
