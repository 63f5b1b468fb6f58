import { readFileSync } from 'node:fs';
import { createOfflineCoach } from '../src/coach/offline/offline-coach.ts';
import type { Scenario } from '../src/domain/scenario.ts';
import { toCritique } from '../src/domain/scoring.ts';
import { type Level, STAGE_IDS, type StageId } from '../src/domain/stages.ts';
import { packageFile } from '../src/package-files.ts';
import { mean } from './metrics.ts';
import { PACKAGED, packagedScenario } from './packaged-scenarios.ts';
import { table } from './tables.ts';

type Answers = Readonly<Record<string, Readonly<Record<StageId, string>>>>;

const coach = createOfflineCoach();

/** A row for each scenario: how large it is, and what answers by others than its phrasings' authors earn. */
export async function libraryReport(): Promise<string> {
  const library = PACKAGED.toSorted().map(packagedScenario);
  const [thin, hurried, strong] = [answersIn('thin'), answersIn('hurried'), answersIn('strong')];
  const rows = await Promise.all(
    library.map(async (scenario) => {
      const own = (answers: Answers) =>
        STAGE_IDS.map((stage) => [stage, answers[scenario.id]?.[stage] ?? ''] as const);
      const models = STAGE_IDS.map((stage) => [stage, scenario.stages[stage].modelAnswer ?? ''] as const);
      const foreign = library
        .filter(({ id }) => id !== scenario.id)
        .flatMap(({ stages }) => STAGE_IDS.map((stage) => [stage, stages[stage].modelAnswer ?? ''] as const));
      const criteria = STAGE_IDS.flatMap((id) => scenario.stages[id].criteria);
      const { facts, numbers } = scenario;
      const model = await middles(scenario, models, 'staff');
      const strongly = await middles(scenario, own(strong), 'staff');
      const [thinly, hastily, foreignly] = await Promise.all(
        [own(thin), own(hurried), foreign].map((answers) => middles(scenario, answers, 'senior')),
      );
      return [
        scenario.id,
        ...[facts.length, criteria.length, numbers.length, Math.min(...model)].map(String),
        rounded(mean(strongly)),
        rounded(Math.max(...(thinly ?? []))),
        rounded(mean(hastily ?? [])),
        rounded(Math.max(...(foreignly ?? []))),
      ];
    }),
  );
  const heading = [
    '',
    'facts',
    'criteria',
    'figures',
    'model, lowest',
    'strong, mean',
    'thin, highest',
    'hurried, mean',
    'foreign, highest',
  ];
  return table(heading, rows);
}

function answersIn(name: string): Answers {
  return JSON.parse(readFileSync(packageFile(`test/fixtures/proof/${name}.json`), 'utf8'));
}

/** The middles of the score ranges, of 100. */
async function middles(
  scenario: Scenario,
  answers: readonly (readonly [StageId, string])[],
  level: Level,
): Promise<number[]> {
  return Promise.all(
    answers.map(async ([stage, text]) => {
      const findings = await coach.examine({ scenario, stage, text });
      const { score } = toCritique(findings, { scenario, stage, level, coach: coach.identity });
      return score ? (score.low + score.high) / 2 : 0;
    }),
  );
}

function rounded(value: number): string {
  return String(Math.round(value));
}
