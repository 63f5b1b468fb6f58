import type { CoachIdentity } from '../../domain/critique.ts';
import type { Coach } from '../coach.ts';
import { SHIPPED } from './calibration.ts';
import { examine, readAttempt } from './examine.ts';
import { examineReply } from './reply.ts';

/** Raised whenever the same answer may get another verdict. */
const IDENTITY: CoachIdentity = { kind: 'offline', version: '1' };

/**
 * A coach that works by matching the answer with the rubric's phrasings: no model, no network, the same
 * findings every time.
 */
export function createOfflineCoach(): Coach {
  return {
    identity: IDENTITY,
    examine: async (attempt) =>
      attempt.after === undefined
        ? examine(readAttempt(attempt), SHIPPED)
        : examineReply(attempt, attempt.after),
  };
}
