import type { App } from '../../app.ts';
import type { Candidate } from '../../candidate/candidate.ts';
import { focusOn } from '../../domain/focus.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Plan } from '../../domain/session.ts';
import type { Level } from '../../domain/stages.ts';
import { readRemarks } from '../../interviewer/remarks.ts';
import { newSessionId } from '../../store/session-store.ts';
import { conduct } from './conduct.ts';
import { showResult } from './show-result.ts';

export interface NewSitting {
  /** The id or path that the scenario was loaded by. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly level: Level;
  readonly candidate: Candidate;
  /** Whether the session is printed as JSON, and nothing else. */
  readonly isJson: boolean;
}

/** Begins a sitting, holds it to its end and prints what came of it. */
export async function holdSitting(app: App, sitting: NewSitting): Promise<void> {
  const { name, scenario: whole, plan, level, candidate, isJson } = sitting;
  const [coach, remarks] = await Promise.all([app.coach(), readRemarks()]);
  await candidate.begin(plan.drill ? remarks.drill : remarks.opening, whole, plan);

  const { clock } = app.host;
  const { id, title, version } = whole;
  const file = (await app.library()).fileOf(name);
  const at = clock.now().toISOString();
  const open = (await app.sessions()).create({
    type: 'session-started',
    at,
    schemaVersion: 1,
    id: newSessionId(at, id),
    scenario: { id, title, version, ...(file && { file }) },
    level,
    plan,
  });
  try {
    const scenario = focusOn(whole, open.session);
    const session = await conduct({ open, scenario, candidate, coach, remarks, clock });
    showResult(app, session, scenario, isJson ? undefined : remarks.closing);
  } finally {
    open.close();
  }
}
