import type { Scenario } from '../src/domain/scenario.ts';
import { STAGE_IDS } from '../src/domain/stages.ts';
import { calibrate, type Read, read } from './calibrate.ts';
import { byScenario, crossValidate, judgeAll } from './cross-validate.ts';
import { groupBy } from './groups.ts';
import type { JudgedAnswer } from './judged.ts';
import type { LabelledAnswer } from './labelled.ts';
import { MEASURES } from './measures.ts';
import { mean } from './metrics.ts';
import { sample, seeded } from './random.ts';
import { figure, table } from './tables.ts';

const SEEDS = [1, 2, 3, 4, 5];
const LABELLED = [10, 15, 20, 30, 40, 50];
const PHRASINGS = [0, 1, 3, 6];
const SHOWN = ['presence-kappa', 'presence-kappa-substantive', 'covered-precision', 'covered-recall'];

/**
 * How well unseen scenarios are judged by how many labelled answers the fit had, and by how many of a criterion's
 * phrasings (`anyOf`) were kept; claims, must-haves and model sentences stay. Means over random subsets.
 */
export function learningCurves(answers: readonly LabelledAnswer[]): string {
  const full = answers.map(read);
  const whole = rowOf('all', [crossValidate(full, byScenario)]);
  const byLabels = LABELLED.map((count) =>
    rowOf(
      String(count),
      SEEDS.map((seed) => withFewerLabels(full, count, seeded(seed))),
    ),
  );
  const byPhrasings = PHRASINGS.map((count) =>
    rowOf(
      String(count),
      SEEDS.map((seed) => crossValidate(withFewerPhrasings(answers, count, seeded(seed)), byScenario)),
    ),
  );
  const titles = shown().map(({ title }) => title);
  return [
    table(['labelled answers', ...titles], [...byLabels, whole]),
    table(['phrasings a criterion', ...titles], [...byPhrasings, whole]),
  ].join('\n\n');
}

function shown() {
  return MEASURES.filter(({ key }) => SHOWN.includes(key));
}

function rowOf(title: string, runs: readonly (readonly JudgedAnswer[])[]): string[] {
  const averages = shown().map(({ of }) => mean(runs.map(of).filter((value) => !Number.isNaN(value))));
  return [title, ...averages.map((value) => figure(value))];
}

/** Leaves each scenario out in turn and fits on `count` answers to the others. */
function withFewerLabels(all: readonly Read[], count: number, random: () => number): JudgedAnswer[] {
  return [...groupBy(all, byScenario)].flatMap(([scenario, held]) => {
    const others = all.filter((one) => byScenario(one) !== scenario);
    return judgeAll(held, calibrate(sample(others, count, random)));
  });
}

function withFewerPhrasings(answers: readonly LabelledAnswer[], count: number, random: () => number): Read[] {
  const thinned = new Map<Scenario, Scenario>();
  for (const { scenario } of answers) {
    if (!thinned.has(scenario)) thinned.set(scenario, thin(scenario, count, random));
  }
  return answers.map((answer) =>
    read({ ...answer, scenario: thinned.get(answer.scenario) ?? answer.scenario }),
  );
}

function thin(scenario: Scenario, count: number, random: () => number): Scenario {
  const stages = { ...scenario.stages };
  for (const id of STAGE_IDS) {
    const stage = stages[id];
    const criteria = stage.criteria.map((one) => ({ ...one, anyOf: sample(one.anyOf, count, random) }));
    stages[id] = { ...stage, criteria };
  }
  return { ...scenario, stages };
}
