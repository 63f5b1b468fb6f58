import { next, type Step } from '../../domain/interview.ts';
import type { Session } from '../../domain/session.ts';
import { ExpectedError } from '../../errors.ts';
import { answerAside, answerCurveball, answerProbe, answerStage } from './answering.ts';
import { creditElsewhere, critiqueAnswer, followUp, judgeCurveball, judgeProbe } from './judging.ts';
import { record, type Sitting } from './sitting.ts';

/** Holds the interview from where the session stands to its end. */
export async function conduct(sitting: Sitting): Promise<Session> {
  const { open } = sitting;
  try {
    for (let step = next(open.session); step.kind !== 'over'; step = next(open.session)) {
      await take(step, sitting);
    }
    return open.session;
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.kind !== 'cancelled') throw error;
    const { id } = open.session;
    throw new ExpectedError(
      'cancelled',
      `stopped; everything is saved as ${id}`,
      `ml-interview resume ${id}`,
    );
  }
}

async function take(step: Exclude<Step, { kind: 'over' }>, sitting: Sitting): Promise<void> {
  switch (step.kind) {
    case 'answer':
      return answerStage(step.stage, sitting);
    case 'curveball':
      return answerCurveball(step.stage, step.curveball, sitting);
    case 'judge-curveball':
      return judgeCurveball(step.stage, step.answer, sitting);
    case 'aside':
      return answerAside(step.aside, sitting);
    case 'critique':
      return critiqueAnswer(step.stage, step.answer, sitting);
    case 'follow-up':
      return followUp(step.stage, sitting);
    case 'probe':
      return answerProbe(step.stage, step.probe, sitting);
    case 'judge-probe':
      return judgeProbe(step.stage, step.probe, step.answer, sitting);
    case 'rate': {
      const { id } = step.stage;
      const rating = await sitting.candidate.rate(id);
      return record(sitting, { type: 'self-rated', stage: id, rating });
    }
    case 'finish':
      await sitting.second?.settle(sitting);
      await creditElsewhere(sitting);
      return record(sitting, { type: 'session-finished' });
  }
}
