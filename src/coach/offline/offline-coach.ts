import type { CoachIdentity, Findings } from '../../domain/critique.ts';
import type { Attempt, Coach } from '../coach.ts';
import { readAnswer } from './answer.ts';
import { creditOf } from './credit.ts';
import { observe, passagesOf } from './features.ts';
import { flagsOf } from './flags.ts';
import { profileOf } from './profile.ts';
import { prepareScenario } from './rubric.ts';
import { betterStage } from './stage-fit.ts';
import { gridOf } from './tradeoffs.ts';
import { judge } from './verdict.ts';

/** Raised whenever the same answer may get another verdict. */
const IDENTITY: CoachIdentity = { kind: 'offline', version: '1' };

/**
 * A coach that works by matching the answer with the rubric's phrasings: no model, no network, the same
 * findings every time.
 */
export function createOfflineCoach(): Coach {
  return { identity: IDENTITY, examine: async (attempt) => examine(attempt) };
}

function examine({ scenario, stage, text }: Attempt): Findings {
  const prepared = prepareScenario(scenario);
  const answer = readAnswer(text, prepared[stage]);
  const profile = profileOf(answer);
  const passages = passagesOf(answer);
  const observations = observe(passages, prepared[stage].criteria, profile);
  const elsewhere = betterStage({ stage, observations }, passages, prepared, profile);
  const flags = flagsOf({ answer, profile, observations, elsewhere });
  const credit = creditOf(flags, profile);
  return {
    criteria: observations.map((observation) => judge(observation, answer, credit)),
    tradeoffs: gridOf(answer, credit.ceiling),
    flags,
  };
}
