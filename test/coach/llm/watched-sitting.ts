import { createScriptedCandidate } from '../../../src/candidate/scripted.ts';
import type { Attempt, Coach, Examined } from '../../../src/coach/coach.ts';
import { createLlmCoach } from '../../../src/coach/llm/llm-coach.ts';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { conduct } from '../../../src/commands/practice/conduct.ts';
import { createSecondOpinion } from '../../../src/commands/practice/second-opinion.ts';
import { plan } from '../../../src/domain/interview.ts';
import { readRemarks } from '../../../src/interviewer/remarks.ts';
import { createModel } from '../../../src/llm/create-model.ts';
import type { ModelSettings } from '../../../src/llm/endpoint.ts';
import type { Model } from '../../../src/llm/model.ts';
import { createSessionStore } from '../../../src/store/session-store.ts';
import { realClock } from '../../llm/real-clock.ts';
import { createScriptedTerminal } from '../../support/scripted-terminal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestHost } from '../../support/test-host.ts';
import { prompts } from './judging-support.ts';

/** Milliseconds for a call with all its requests; the waits before the second and the third take 1,600. */
export const DEADLINE = 5000;

const offline = createOfflineCoach();
const hurried = { judge: { ...prompts.judge, deadlineMilliseconds: DEADLINE } };

/** A sitting that is over, and what was seen of it. */
export type Held = Awaited<ReturnType<typeof hold>>;

/** Holds an interview whose answers are these attempts, and watches the second coach and its model. */
export async function hold(attempts: readonly Attempt[], settings: ModelSettings, id = 'sitting-0') {
  const endpoint = createModel(settings, realClock);
  const taken: number[] = [];
  const model: Model = {
    ...endpoint,
    async ask(call) {
      const started = performance.now();
      const reply = await endpoint.ask(call);
      taken.push(performance.now() - started);
      return reply;
    },
  };
  const coach = createLlmCoach(model, hurried, offline);
  const examined = new Map<string, Examined>();
  const watched: Coach = {
    ...coach,
    async examine(attempt) {
      const result = await coach.examine(attempt);
      examined.set(attempt.text, result);
      return result;
    },
  };
  const scenario = attempts[0]?.scenario;
  if (!scenario) throw new Error('an interview without answers');
  const folder = await temporaryFolder();
  const store = createSessionStore(folder, createTestHost(folder).host);
  const stages = attempts.map(({ stage }) => stage);
  const open = store.create({
    type: 'session-started',
    at: realClock.now().toISOString(),
    schemaVersion: 1,
    id,
    scenario: { id: scenario.id, title: scenario.title, version: scenario.version },
    level: 'senior',
    plan: plan(scenario, { pace: 'off', stages, probes: false, byHand: false }),
  });
  const terminal = createScriptedTerminal();
  const answers = Object.fromEntries(attempts.map(({ stage, text }) => [stage, text]));
  const session = await conduct({
    open,
    scenario,
    candidate: createScriptedCandidate({ stages: answers, probes: {}, questions: [] }),
    coach: offline,
    second: createSecondOpinion(watched, terminal),
    remarks: await readRemarks(),
    clock: realClock,
  });
  open.close();
  return { session, replayed: store.read(id), examined, noted: terminal.noted, taken, coach };
}
