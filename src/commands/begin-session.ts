import type { App } from '../app.ts';
import type { Agreement } from '../candidate/candidate.ts';
import { newSessionId, type OpenSession } from '../store/session-store.ts';

/** What is agreed before a sitting. */
export interface Agreed extends Agreement {
  /** Id or path of the scenario, as it was asked for. */
  readonly name: string;
}

/** Starts the journal of a sitting; whoever asked for it closes it. */
export async function beginSession(app: App, { name, scenario, level, plan }: Agreed): Promise<OpenSession> {
  const { id, title, version } = scenario;
  const file = (await app.library()).fileOf(name);
  const at = app.host.clock.now().toISOString();
  return (await app.sessions()).create({
    type: 'session-started',
    at,
    schemaVersion: 1,
    id: newSessionId(at, id),
    scenario: { id, title, version, ...(file && { file }) },
    level,
    plan,
  });
}
