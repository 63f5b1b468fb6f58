import { randomInt } from 'node:crypto';
import type { App } from '../../app.ts';
import { type PlanOptions, plan } from '../../domain/interview.ts';
import type { Level, StageId } from '../../domain/stages.ts';
import type { CoachChoice } from '../../store/config.ts';
import type { Connection } from '../llm/connect.ts';
import { candidateFor } from './candidate-for.ts';
import { holdSitting } from './hold-sitting.ts';

export interface PracticeOptions {
  readonly level: Level;
  readonly minutes?: number;
  readonly pace: PlanOptions['pace'];
  readonly stage?: readonly StageId[];
  readonly answers?: string;
  readonly probes: boolean;
  /** False after --no-curveball. */
  readonly curveball?: boolean;
  /** Chooses the curveball; at random if absent. */
  readonly seed?: number;
  readonly json?: boolean;
  readonly coach?: CoachChoice;
  /** False after --no-cache. */
  readonly cache?: boolean;
}

/** Holds a new interview on the scenario with this id or path, and prints what came of it. */
export async function sit(app: App, name: string, options: PracticeOptions): Promise<void> {
  const { pace, minutes, stage: stages = [], probes, level } = options;
  const scenario = await (await app.library()).load(name);
  const candidate = await candidateFor(app, pace, options.answers);
  const connection = await connectIfWanted(app, options);
  const timetable = plan(scenario, {
    pace,
    minutes,
    stages,
    probes,
    seed:
      options.curveball === false || !candidate.takesCurveballs
        ? undefined
        : (options.seed ?? randomInt(2 ** 31)),
    byHand: options.answers === undefined,
  });
  await holdSitting(app, {
    name,
    scenario,
    plan: timetable,
    level,
    candidate,
    isJson: options.json === true,
    connection,
  });
}

/** Settings are read only where somebody may have made some: most sittings need no more than the offline coach. */
async function connectIfWanted(app: App, options: PracticeOptions): Promise<Connection | undefined> {
  if (options.coach === 'offline') return undefined;
  return (await import('../llm/connect.ts')).connect(app, options);
}
