import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { TradeoffVerdict, Verdict } from '../src/domain/critique.ts';
import type { Scenario } from '../src/domain/scenario.ts';
import { StageId } from '../src/domain/stage-schemas.ts';
import { DIMENSIONS, type Dimension } from '../src/domain/stages.ts';
import { DEVELOPMENT } from './files.ts';
import { packagedScenario } from './packaged-scenarios.ts';

const CriterionLabel = z.strictObject({
  label: Verdict.exclude(['unscored']),
  evidence: z.string().min(1).optional(),
  disputed: z.boolean().optional(),
});
const TradeoffLabel = z.strictObject({
  label: TradeoffVerdict.exclude(['unscored']),
  evidence: z.string().min(1).optional(),
  disputed: z.boolean().optional(),
});
const Tradeoffs = Object.fromEntries(DIMENSIONS.map((name) => [name, TradeoffLabel])) as Record<
  Dimension,
  typeof TradeoffLabel
>;

const Answer = z.strictObject({
  id: z.string(),
  scenario: z.string(),
  stage: StageId,
  style: z.string(),
  text: z.string(),
});
const Labels = z.strictObject({
  id: z.string(),
  criteria: z.record(z.string(), CriterionLabel),
  tradeoffs: z.strictObject(Tradeoffs),
  overall: z.number().min(0).max(4),
});
const Attack = z.strictObject({
  id: z.string(),
  class: z.string(),
  scenario: z.string(),
  stage: StageId,
  text: z.string(),
});

/** What people who know the rubric say of an answer. `evidence` is an exact slice of its text. */
export type Labels = z.infer<typeof Labels>;

/** An answer with its labels. `style` is what its writer was asked for. */
export interface LabelledAnswer extends Omit<z.infer<typeof Answer>, 'scenario'> {
  readonly scenario: Scenario;
  readonly labels: Labels;
}

/** An answer that tries to earn credit it does not deserve; its class says how. */
export interface Attack extends Omit<z.infer<typeof Attack>, 'scenario'> {
  readonly scenario: Scenario;
}

/**
 * Reads answers and their labels, one JSON object a line each.
 * @throws when a line does not fit, a label is missing, or evidence is no slice of its answer.
 */
export function readLabelled(answersFile: string, labelsFile: string): LabelledAnswer[] {
  const labels = new Map(readLines(labelsFile, Labels).map((one) => [one.id, one]));
  return readLines(answersFile, Answer).map((answer) => {
    const own = labels.get(answer.id);
    if (!own) throw new Error(`${labelsFile}: no labels for ${answer.id}`);
    const scenario = packagedScenario(answer.scenario);
    for (const { id } of scenario.stages[answer.stage].criteria) {
      if (!own.criteria[id]) throw new Error(`${labelsFile}: ${answer.id} has no label for ${id}`);
    }
    for (const { evidence } of [...Object.values(own.criteria), ...Object.values(own.tradeoffs)]) {
      if (evidence && !answer.text.includes(evidence))
        throw new Error(`${labelsFile}: ${answer.id} does not hold "${evidence}"`);
    }
    return { ...answer, scenario, labels: own };
  });
}

/** What the coach is developed on, both sets together. */
export function readDevelopment(): LabelledAnswer[] {
  return DEVELOPMENT.flatMap(({ answers, labels }) => readLabelled(answers, labels));
}

/** Reads attacks, one JSON object a line; none when there is no such file. */
export function readAttacks(file: string): Attack[] {
  if (!existsSync(file)) return [];
  return readLines(file, Attack).map((attack) => ({
    ...attack,
    scenario: packagedScenario(attack.scenario),
  }));
}

function readLines<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = schema.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(read.error)}`);
    return [read.data];
  });
}
