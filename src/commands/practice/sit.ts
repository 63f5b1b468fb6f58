import { randomInt } from 'node:crypto';
import type { App } from '../../app.ts';
import { type PlanOptions, plan } from '../../domain/interview.ts';
import type { Level, StageId } from '../../domain/stages.ts';
import { readRemarks } from '../../interviewer/remarks.ts';
import { newSessionId } from '../../store/session-store.ts';
import { candidateFor } from './candidate-for.ts';
import { conduct } from './conduct.ts';
import { showResult } from './show-result.ts';

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
}

/** Holds a new interview on the scenario with this id or path, and prints what came of it. */
export async function sit(app: App, name: string, options: PracticeOptions): Promise<void> {
  const { pace, minutes, stage: stages = [], probes, level } = options;
  const library = await app.library();
  const scenario = await library.load(name);
  const candidate = await candidateFor(app, pace, options.answers);
  const [coach, remarks] = await Promise.all([app.coach(), readRemarks()]);
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
  await candidate.begin(remarks.opening, scenario, timetable);

  const { clock } = app.host;
  const { id, title, version } = scenario;
  const file = library.fileOf(name);
  const at = clock.now().toISOString();
  const open = (await app.sessions()).create({
    type: 'session-started',
    at,
    schemaVersion: 1,
    id: newSessionId(at, id),
    scenario: { id, title, version, ...(file && { file }) },
    level,
    plan: timetable,
  });
  try {
    const session = await conduct({ open, scenario, candidate, coach, remarks, clock });
    showResult(app, session, scenario, options.json ? undefined : remarks.closing);
  } finally {
    open.close();
  }
}
