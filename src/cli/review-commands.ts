import { type Command, Option } from 'commander';
import { LEVELS } from '../domain/stages.ts';
import { type Act, coach, examples, level, NO_CACHE, stage, stages, wholeNumber } from './options.ts';

export function addCritique(program: Command, act: Act): void {
  program
    .command('critique')
    .description('have the coach judge an answer written elsewhere')
    .argument('<file>', 'text of the answer, or - for standard input')
    .option('--scenario <id|path>', 'the scenario it answers')
    .addOption(stage('the stage it answers'))
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
        if (!options.jsonl) return (await import('../commands/critique.ts')).critique(app, file, options);
        return (await import('../commands/critique-lines.ts')).critiqueLines(app, file, options);
      }),
    );
}

export function addReview(program: Command, act: Act): void {
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
    .addOption(stages('only these stages'))
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
      act(async (app) => (await import('../commands/review.ts')).review(app, session, options)),
    );
}

export function addProgress(program: Command, act: Act): void {
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
      act(async (app) => (await import('../commands/progress/progress.ts')).progress(app, options)),
    );
}

export function addSessions(program: Command, act: Act): void {
  const sessions = program.command('sessions').description('the saved sessions');
  sessions
    .command('list')
    .description('all of them, newest first; a terminal shows the newest 20')
    .option('--scenario <id>', 'only those of this interview')
    .option('--limit <n>', 'show so many at most', wholeNumber)
    .option('--json', 'as JSON')
    .action((options) =>
      act(async (app) => (await import('../commands/sessions.ts')).listSessions(app, options)),
    );
  sessions
    .command('show')
    .description('one session')
    .argument('[session]', 'id, or the beginning of one; the newest if absent')
    .option('--json', 'as JSON')
    .action((session, options) =>
      act(async (app) => {
        const format = options.json ? 'json' : 'text';
        return (await import('../commands/review.ts')).review(app, session, { format });
      }),
    );
  sessions
    .command('export')
    .description('sessions as a file for another computer; the newest if none is named')
    .argument('[session...]', 'ids, or beginnings of them')
    .option('--all', 'all of them')
    .option('--output <file>', 'a new file; standard output if absent')
    .action((ids, options) =>
      act(async (app) => (await import('../commands/export-sessions.ts')).exportSessions(app, ids, options)),
    );
  sessions
    .command('import')
    .description('take in sessions that were exported elsewhere; what is here already stays as it is')
    .argument('<file...>', 'files, or - for standard input')
    .action((files) =>
      act(async (app) => (await import('../commands/import-sessions.ts')).importSessions(app, files)),
    );
  sessions
    .command('delete')
    .description('delete sessions for good')
    .argument('<session...>', 'ids, or beginnings of them')
    .option('--yes', 'do not ask')
    .action((ids, options) =>
      act(async (app) => (await import('../commands/sessions.ts')).deleteSessions(app, ids, options)),
    );
}
