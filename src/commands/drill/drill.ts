import { randomInt } from 'node:crypto';
import type { App } from '../../app.ts';
import type { Candidate } from '../../candidate/candidate.ts';
import { createScriptedCandidate } from '../../candidate/scripted.ts';
import { planDrill } from '../../domain/focus.ts';
import type { Pace } from '../../domain/plan.ts';
import type { Level, StageId } from '../../domain/stages.ts';
import { ExpectedError } from '../../errors.ts';
import { readInput } from '../../input.ts';
import { paragraph } from '../../views/layout.ts';
import { type ConnectOptions, connect } from '../llm/connect.ts';
import { candidateFor } from '../practice/candidate-for.ts';
import { holdSitting } from '../practice/hold-sitting.ts';
import { chooseTarget, type Wish } from './choose-target.ts';
import { estimate } from './estimate.ts';

export interface DrillOptions extends Wish, ConnectOptions {
  readonly level: Level;
  readonly minutes: number;
  readonly pace: Pace;
  /** A file with the answer, or - for standard input; else a person writes it. */
  readonly answer?: string;
  /** Chooses what is left open; at random if absent. */
  readonly seed?: number;
  readonly json?: boolean;
  /** The id of an estimation exercise, or true for any. */
  readonly estimate?: string | true;
  /** The point that is most overdue. */
  readonly due?: boolean;
  /** With `due`: print what is due instead. */
  readonly list?: boolean;
}

/** One short attempt at a stage, a dimension, a criterion or a change of constraints. */
export async function drill(app: App, options: DrillOptions): Promise<void> {
  refuseMixed(options);
  if (options.list) return (await import('./due.ts')).listDue(app, options);
  const due = options.due ? await (await import('./due.ts')).mostOverdue(app, options) : undefined;
  if (options.due && !due) return;
  refuseWithoutTerminal(app, options);
  if (options.estimate !== undefined) return estimate(app, { ...options, estimate: options.estimate });
  const { pace, level, seed = randomInt(2 ** 31) } = options;
  const chosen = due ?? (await chooseTarget(app, options, seed));
  const { name, kind, target, stage, why } = chosen;
  const scenario = chosen.scenario ?? (await (await app.library()).load(name));
  const seconds = Math.round(options.minutes * 60);
  const plan = planDrill(scenario, { kind, target }, { pace, seconds, stage });
  const drilled = plan?.stages[0]?.id;
  if (!plan || !drilled) throw new Error(`${scenario.id} has no ${kind} ${target}`);
  const candidate = await candidateOf(app, options, drilled);
  const connection = await connect(app, options);
  if (why) {
    app.terminal.note(paragraph(why, { theme: app.proseTheme, columns: app.terminal.columns }));
  }
  const isJson = options.json === true;
  await holdSitting(app, { name, scenario, plan, level, candidate, isJson, connection });
}

async function candidateOf(app: App, { answer, pace }: DrillOptions, stage: StageId): Promise<Candidate> {
  if (answer === undefined) return candidateFor(app, pace);
  const text = await readInput(answer, app.host);
  return createScriptedCandidate({ stages: { [stage]: text }, probes: {}, questions: [] });
}

function refuseMixed(options: DrillOptions): void {
  const { stage, dimension, criterion, curveball, concept, estimate: asked, due, list } = options;
  if (list && !due) {
    throw new ExpectedError('usage', '--list goes with --due', 'ml-interview drill --due --list');
  }
  const wishes = { dimension, criterion, curveball, concept, estimate: asked, due };
  const chosen = Object.entries(wishes).filter(([, value]) => value !== undefined);
  if (stage !== undefined && dimension === undefined) chosen.push(['stage', stage]);
  const [first, second] = chosen;
  if (!first || !second) return;
  throw new ExpectedError(
    'usage',
    `--${first[0]} and --${second[0]} are two drills; give one of them`,
    `ml-interview drill --${first[0]}${first[1] === true ? '' : ` ${first[1]}`}`,
  );
}

function refuseWithoutTerminal({ terminal }: App, { answer }: DrillOptions): void {
  if (answer !== undefined || terminal.interactive) return;
  throw new ExpectedError(
    'usage',
    'there is no terminal to answer at; use --answer',
    'ml-interview drill --scenario ID --stage STAGE --answer FILE',
  );
}
