import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calibrate, read } from '../../eval/calibrate.ts';
import { calibrateGrid } from '../../eval/calibrate-grid.ts';
import { calibrationSource } from '../../eval/calibration-source.ts';
import { byScenario, crossValidate } from '../../eval/cross-validate.ts';
import { CALIBRATION, GRID_CALIBRATION } from '../../eval/files.ts';
import { gridSource } from '../../eval/grid-source.ts';
import { type LabelledAnswer, readDevelopment } from '../../eval/labelled.ts';

const answers = readDevelopment();

describe('the shipped calibration', () => {
  it('is what `npm run fit` makes of the labelled answers', () => {
    expect(calibrationSource(calibrate(answers.map(read)))).toBe(readFileSync(CALIBRATION, 'utf8'));
  }, 30_000);

  it('of the trade-off grid is too', () => {
    expect(gridSource(calibrateGrid(answers.map(read)))).toBe(readFileSync(GRID_CALIBRATION, 'utf8'));
  }, 30_000);
});

/** The same answers with every criterion labelled as missing. */
function unlearned(answer: LabelledAnswer): LabelledAnswer {
  const criteria = Object.keys(answer.labels.criteria).map((id) => [id, { label: 'missing' }] as const);
  return { ...answer, labels: { ...answer.labels, criteria: Object.fromEntries(criteria) } };
}

describe('cross-validation', () => {
  // Two stages are enough to see it.
  const some = answers.filter(({ stage }) => stage === 'data' || stage === 'serving');
  const held = some[0]?.scenario.id;
  const verdicts = (all: readonly LabelledAnswer[]) => {
    const judged = crossValidate(all.map(read), byScenario);
    return new Map(judged.map(({ id, criteria }) => [id, criteria.map(({ verdict }) => verdict).join()]));
  };
  const changed = some.map((answer) => (answer.scenario.id === held ? unlearned(answer) : answer));
  const [before, after] = [verdicts(some), verdicts(changed)];
  const moved = (isHeld: boolean) =>
    some.filter(({ id, scenario }) => (scenario.id === held) === isHeld && before.get(id) !== after.get(id));

  it('never learns from the fold it judges', () => {
    expect(moved(true)).toEqual([]);
  });

  it('does learn from the others', () => {
    expect(moved(false).length).toBeGreaterThan(0);
  });
});
