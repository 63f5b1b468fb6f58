import type { App } from '../app.ts';
import { focusOn } from '../domain/focus.ts';
import { toCritique } from '../domain/scoring.ts';
import { STAGE_TITLES } from '../domain/stages.ts';
import { ExpectedError } from '../errors.ts';
import { type ConnectOptions, chooseCoach } from './llm/connect.ts';

/**
 * Has a coach judge the answers of a saved session once more, against the rubric as the library has it now. What was
 * judged before stays; a stage that the coach could not judge keeps what it has. Resolves with whether it could judge
 * all of them.
 */
export async function critiqueAgain(app: App, id: string, options: ConnectOptions): Promise<boolean> {
  const sessions = await app.sessions();
  const { scenario: sat, interviewer, drill } = sessions.read(id);
  if (interviewer === 'person' || drill?.kind === 'estimate') {
    throw new ExpectedError(
      'usage',
      `${id} holds no answers that a coach could judge`,
      `ml-interview review ${id}`,
    );
  }
  const whole = await (await app.library()).load(sat.file ?? sat.id);
  const coach = await chooseCoach(app, options);
  const open = sessions.open(id);
  let isComplete = true;
  try {
    const { stages, level } = open.session;
    const scenario = focusOn(whole, open.session);
    const curveball = drill?.kind === 'curveball' ? { curveball: drill.target } : {};
    for (const { id: stage, answer, rubric } of stages) {
      if (!answer?.trim()) continue;
      const attempt = { scenario, stage, text: answer, ...curveball };
      const judging = coach.examine(attempt);
      const findings = await app.terminal.wait(`Judging ${STAGE_TITLES[stage].toLowerCase()}`, judging);
      if (findings.failure) app.terminal.note(`${findings.failure.message} The stage keeps its critique.`);
      if (findings.by && findings.by.kind !== coach.identity.kind) {
        isComplete = false;
        continue;
      }
      const critique = toCritique(findings, {
        scenario,
        stage,
        level,
        coach: coach.identity,
        rubric,
        call: findings.call,
      });
      const judged = new Set(critique.criteria.map((one) => one.id));
      const gone = rubric.filter((one) => !judged.has(one.id)).map((one) => one.id);
      if (gone.length > 0) {
        const version = `version ${scenario.version} of the rubric`;
        app.terminal.note(`${stage}: ${gone.join(', ')} not judged again; ${version} does not have it.`);
      }
      open.append({ type: 'critique-added', at: app.host.clock.now().toISOString(), stage, critique });
    }
  } finally {
    open.close();
  }
  return isComplete;
}
