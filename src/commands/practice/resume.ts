import type { App } from '../../app.ts';
import { focusOn } from '../../domain/focus.ts';
import { ExpectedError } from '../../errors.ts';
import { readRemarks } from '../../interviewer/remarks.ts';
import type { SessionStore } from '../../store/session-store.ts';
import { answerEstimate } from '../drill/estimate.ts';
import { keepDesk } from '../host/desk.ts';
import type { ConnectOptions } from '../llm/connect.ts';
import { candidateFor } from './candidate-for.ts';
import { conduct } from './conduct.ts';
import { conclude, helpersFrom } from './hold-sitting.ts';

/** Goes on with a session where it was left. */
export async function resume(
  app: App,
  wanted: string | undefined,
  options: ConnectOptions = {},
): Promise<void> {
  const sessions = await app.sessions();
  const id = wanted === undefined ? await newestOpen(sessions) : await sessions.resolve(wanted);
  const { finishedAt, pace, scenario: sat, interviewer, drill } = sessions.read(id);
  if (finishedAt) throw new ExpectedError('usage', `${id} is finished`, `ml-interview review ${id}`);
  if (drill?.kind === 'estimate') {
    const estimator = await candidateFor(app, pace);
    return answerEstimate(app, sessions.open(id), estimator, false);
  }
  const whole = await (await app.library()).load(sat.file ?? sat.id);
  if (whole.version !== sat.version) {
    const versions = `version ${sat.version} of ${sat.id}; the library has ${whole.version}`;
    throw new ExpectedError(
      'data',
      `${id} was begun with ${versions}; it can be reviewed, but not gone on with`,
      `ml-interview practice ${sat.file ?? sat.id}`,
    );
  }
  if (interviewer === 'person') return keepDesk(app, sessions.open(id), whole);
  const candidate = await candidateFor(app, pace);
  const open = sessions.open(id);
  try {
    const [coach, remarks] = await Promise.all([app.coach(), readRemarks()]);
    const scenario = focusOn(whole, open.session);
    const { connect } = await import('../llm/connect.ts');
    const helpers = await helpersFrom(app, await connect(app, options));
    const sitting = { open, scenario, candidate, coach, remarks, clock: app.host.clock, ...helpers };
    await conduct(sitting);
    await conclude(app, sitting, false);
  } finally {
    open.close();
  }
}

/** The newest that is not finished; where all are, the newest, of which it will be said that it is. */
async function newestOpen(sessions: SessionStore): Promise<string> {
  const { summaries } = await sessions.summaries();
  return summaries.find(({ finishedAt }) => finishedAt === null)?.id ?? (await sessions.resolve());
}
