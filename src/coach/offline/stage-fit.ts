import { STAGE_IDS, type StageId } from '../../domain/stages.ts';
import { type Calibration, type Estimate, estimate } from './calibration.ts';
import { type Passages, presentTerms } from './comparison.ts';
import { observe } from './features.ts';
import { languageOf } from './match.ts';
import type { Profile } from './profile.ts';
import type { PreparedScenario, PreparedStage } from './rubric.ts';

/** Another stage must be fitted at least so well to claim the answer. */
const CLAIMED_FROM = 0.2;
/** Own fit below this share of the best other fit: the answer is to another stage. */
const SHARE = 0.85;

/** How well an answer fits a stage, 0 to 1: the mean odds that a criterion is covered. */
function fitOf(estimates: readonly Estimate[]): number {
  return estimates.reduce((total, one) => total + one.covered, 0) / Math.max(1, estimates.length);
}

/** The stage an answer fits clearly better than the one it was given to, if there is one. */
export function betterStage(
  own: { readonly stage: StageId; readonly estimates: readonly Estimate[] },
  passages: Passages,
  scenario: PreparedScenario,
  profile: Profile,
  calibration: Calibration,
): StageId | undefined {
  if (isAtHome(own.stage, passages, scenario)) return undefined;
  const ownFit = fitOf(own.estimates);
  let best: StageId | undefined;
  let bestFit = Math.max(CLAIMED_FROM, ownFit / SHARE);
  for (const stage of STAGE_IDS) {
    if (stage === own.stage) continue;
    const observations = observe(passages, scenario[stage].criteria, profile);
    const fit = fitOf(observations.map(({ features }) => estimate(features, calibration)));
    if (fit <= bestFit) continue;
    best = stage;
    bestFit = fit;
  }
  return best;
}

/** Whether the sentences taken one by one speak most for the own stage; a quick look that spares the long one. */
function isAtHome(own: StageId, passages: Passages, scenario: PreparedScenario): boolean {
  const ownPull = pullOf(scenario[own], passages);
  return STAGE_IDS.every((stage) => stage === own || pullOf(scenario[stage], passages) <= ownPull);
}

/** How strongly a stage draws the sentences: squares, so that a few clear matches outweigh many faint ones. */
function pullOf({ criteria }: PreparedStage, { units, whole }: Passages): number {
  const languages = criteria.map(({ pool, poolMass }) => ({
    pool: presentTerms(pool, whole.hits.raw),
    poolMass,
  }));
  let pull = 0;
  for (const unit of units) {
    if (unit.excluded) continue;
    let best = 0;
    for (const one of languages) best = Math.max(best, languageOf(one, unit.hits));
    pull += best * best;
  }
  return pull;
}
