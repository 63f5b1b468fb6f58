import type { App } from '../../app.ts';
import { type PlanOptions, plan } from '../../domain/interview.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Level, StageId } from '../../domain/stages.ts';
import { readRemarks } from '../../interviewer/remarks.ts';
import { newSessionId } from '../../store/session-store.ts';
import { candidateFor } from './candidate-for.ts';
import { chooseScenario } from './choose-scenario.ts';
import { conduct } from './conduct.ts';
import { showResult } from './show-result.ts';

export interface PracticeOptions {
  readonly level: Level;
  readonly minutes?: number;
  readonly pace: PlanOptions['pace'];
  readonly stage?: readonly StageId[];
  readonly answers?: string;
  readonly probes: boolean;
  readonly json?: boolean;
}

/** Sits one interview, by hand or from a file of answers. */
export async function practice(
  app: App,
  wanted: string | undefined,
  options: PracticeOptions,
): Promise<void> {
  const { pace, minutes, stage: stages = [], probes } = options;
  const library = await app.library();
  const named = wanted === undefined ? undefined : await library.load(wanted);
  const candidate = await candidateFor(app, pace, options.answers);
  const scenario = named ?? (await library.load(await chooseScenario(app)));
  const timetable = plan(scenario, { pace, minutes, stages, probes });
  const remarks = await readRemarks();
  await candidate.begin(remarks.opening, scenario, timetable);

  const { clock } = app.host;
  const at = clock.now().toISOString();
  const sessions = await app.sessions();
  const open = sessions.create({
    type: 'session-started',
    at,
    schemaVersion: 1,
    id: newSessionId(at, scenario.id),
    scenario: referTo(scenario),
    level: options.level,
    plan: timetable,
  });
  try {
    const session = await conduct({ open, scenario, candidate, coach: await app.coach(), remarks, clock });
    showResult(app, session, scenario, options.json);
  } finally {
    open.close();
  }
}

function referTo({ id, title, version }: Scenario) {
  return { id, title, version };
}
