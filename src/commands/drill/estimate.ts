import { randomInt } from 'node:crypto';
import type { App } from '../../app.ts';
import type { Candidate } from '../../candidate/candidate.ts';
import { createScriptedCandidate } from '../../candidate/scripted.ts';
import { draftKept } from '../../domain/place.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Level } from '../../domain/stages.ts';
import { ExpectedError } from '../../errors.ts';
import { drawExercise } from '../../estimation/draw-exercise.ts';
import type { Exercise } from '../../estimation/exercise.ts';
import { loadExercises } from '../../estimation/load-exercises.ts';
import { solutionOf } from '../../estimation/solution.ts';
import { readInput } from '../../input.ts';
import { newSessionId, type OpenSession } from '../../store/session-store.ts';
import { didYouMean } from '../../text/nearest.ts';
import { reviewView } from '../../views/review.ts';
import { sessionJson } from '../../views/session-json.ts';
import { layoutOf } from '../layout-of.ts';
import { candidateFor } from '../practice/candidate-for.ts';
import { critiqueOfEstimate, RUBRIC } from './critique-estimate.ts';

export interface EstimateOptions {
  readonly level: Level;
  readonly minutes: number;
  readonly pace: Plan['pace'];
  /** The id of an exercise, or true for any. */
  readonly estimate: string | true;
  readonly seed?: number;
  readonly answer?: string;
  readonly json?: boolean;
}

/** Asks for one number with its reasoning, grades it by its order, and shows the computation. */
export async function estimate(app: App, options: EstimateOptions): Promise<void> {
  const { level, minutes, pace, seed = randomInt(2 ** 31), answer, json = false } = options;
  const exercise = choose(await loadExercises(), options.estimate, seed);
  const drawn = drawExercise(exercise, seed);
  const { id, title, stage } = exercise;
  const candidate =
    answer === undefined
      ? await candidateFor(app, pace)
      : createScriptedCandidate({
          ...{ stages: { [stage]: await readInput(answer, app.host) }, probes: {}, questions: [] },
        });
  const at = app.host.clock.now().toISOString();
  const open = (await app.sessions()).create({
    type: 'session-started',
    at,
    schemaVersion: 1,
    id: newSessionId(at, 'estimate'),
    scenario: { id: 'estimate', title: `Estimate: ${title}`, version: 1 },
    level,
    plan: {
      ...{ pace, asides: [], probeSeconds: 0, selfRating: false, interviewer: 'program' },
      stages: [{ id: stage, budgetSeconds: Math.round(minutes * 60), rubric: RUBRIC }],
      drill: {
        kind: 'estimate',
        target: id,
        exercise: { seed, question: drawn.question, solution: solutionOf(drawn) },
      },
    },
  });
  await answerEstimate(app, open, candidate, json);
}

/** Lets the candidate answer from where the session stands, and prints what came of it. */
export async function answerEstimate(
  app: App,
  open: OpenSession,
  candidate: Candidate,
  json: boolean,
): Promise<void> {
  const { terminal, host } = app;
  const now = () => host.clock.now().toISOString();
  try {
    const { drill, level, stages, id } = open.session;
    const [stage] = stages;
    if (!drill?.exercise || !stage) throw new Error(`${id} is no estimate`);
    const { question, seed } = drill.exercise;
    const place = { stage: stage.id };
    const { budgetSeconds, usedSeconds, pausedSeconds = 0, draft = '' } = stage;
    const given = await candidate.answer({
      ...{ place, question, budgetSeconds, usedSeconds, pausedSeconds, draft, remark: '' },
      background: 'Give one number with its unit, and how you get there. A range is fine.',
      onDraft: (progress) => open.keepDraft({ ...place, ...progress }),
    });
    const { endedBy, ...answered } = given;
    if (endedBy === 'cancelled') {
      open.append(draftKept(place, answered, now()));
      const next = `ml-interview resume ${id}`;
      throw new ExpectedError('cancelled', `stopped; everything is saved as ${id}`, next);
    }
    const drawn = drawExercise(choose(await loadExercises(), drill.target, seed), seed);
    const critique = critiqueOfEstimate(drawn, answered.text, level);
    open.append({ type: 'answer-submitted', at: now(), ...place, ...answered, endedBy });
    open.append({ type: 'critique-added', at: now(), ...place, critique });
    open.append({ type: 'stage-closed', at: now(), ...place });
    const session = open.append({ type: 'session-finished', at: now() });
    terminal.print(json ? sessionJson(session) : reviewView(session, undefined, layoutOf(app)));
  } finally {
    open.close();
  }
}

function choose(exercises: readonly Exercise[], wanted: string | true, seed: number): Exercise {
  const ids = exercises.map(({ id }) => id);
  const exercise = exercises[wanted === true ? seed % exercises.length : ids.indexOf(wanted)];
  if (exercise) return exercise;
  throw new ExpectedError(
    'not-found',
    `no estimate is called "${wanted}"${didYouMean(`${wanted}`, ids)}`,
    'ml-interview drill --estimate',
  );
}
