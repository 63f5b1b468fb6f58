// Writes src/coach/offline/stance-data.ts, after a cross-validation that leaves out scenarios, and sets of writers.
import { writeFileSync } from 'node:fs';
import type { Stance } from '../src/coach/offline/stance.ts';
import { stanceOdds } from '../src/coach/offline/stance.ts';
import { groupBy } from './groups.ts';
import { shareOf } from './metrics.ts';
import {
  fitStance,
  hasStance,
  STANCE_FILE,
  type StanceExample,
  stanceExamples,
  stanceSource,
} from './stance.ts';

const examples = stanceExamples();

/** Whole answers found, and honest ones mistaken, by models that have not seen their fold. */
function crossValidated(stance: keyof Stance, foldOf: (one: StanceExample) => string): string {
  const held = [...groupBy(examples, foldOf)].flatMap(([fold, some]) => {
    const seen = examples.filter((one) => foldOf(one) !== fold);
    const model = fitStance(stance, seen);
    return some
      .filter(({ isWhole }) => isWhole)
      .map((one) => ({ truth: hasStance(stance, one), isFound: stanceOdds(one.cues, model) > 0 }));
  });
  const percent = (truth: boolean): string => {
    const some = held.filter((one) => one.truth === truth);
    return `${(100 * shareOf(some, ({ isFound }) => isFound)).toFixed(1)} % of ${some.length}`;
  };
  return `${stance}: found ${percent(true)}, mistaken ${percent(false)}`;
}

console.log(`scenario left out, ${crossValidated('contrary', ({ scenario }) => scenario)}`);
console.log(`scenario left out, ${crossValidated('evasive', ({ scenario }) => scenario)}`);
console.log(`writers left out, ${crossValidated('contrary', ({ source }) => source)}`);
writeFileSync(STANCE_FILE, stanceSource(examples));
