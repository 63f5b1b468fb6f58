import { type Command, Option } from 'commander';
import { DIMENSIONS } from '../domain/stages.ts';
import {
  type Act,
  coach,
  examples,
  level,
  minutes,
  NO_CACHE,
  pace,
  stage,
  stages,
  wholeNumber,
} from './options.ts';

export function addPractice(program: Command, act: Act): void {
  program
    .command('practice')
    .description('sit one timed interview')
    .argument('[scenario]', 'id or path of a scenario; without one you choose')
    .addOption(level())
    .option('--minutes <n>', 'length of the whole sitting; budgets scale', minutes)
    .addOption(pace())
    .addOption(stages('sit only these stages'))
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
      act(async (app) => (await import('../commands/practice/practice.ts')).practice(app, scenario, options)),
    );
  program
    .command('resume')
    .description('go on with an interrupted session, its clock where it stood')
    .argument('[session]', 'id, or the beginning of one; the newest if absent')
    .addOption(coach())
    .option('--no-cache', NO_CACHE)
    .action((session, options) =>
      act(async (app) => (await import('../commands/practice/resume.ts')).resume(app, session, options)),
    );
}

export function addDrill(program: Command, act: Act): void {
  program
    .command('drill')
    .description('one short timed attempt at a weak point')
    .option('--scenario <id|path>', 'the interview it is taken from; without it the one sat last')
    .addOption(stage('a whole stage, or where to drill a dimension'))
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
    .action((options) =>
      act(async (app) => (await import('../commands/drill/drill.ts')).drill(app, options)),
    );
}

export function addHost(program: Command, act: Act): void {
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
      act(async (app) => (await import('../commands/host/host.ts')).host(app, scenario, options)),
    );
}
