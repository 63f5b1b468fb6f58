import type { Criterion, Scenario } from '../../domain/scenario.ts';
import { STAGE_TITLES, type StageId } from '../../domain/stages.ts';

/** Known mistakes that are shown of each criterion, at most. */
const MISTAKES = 3;

/** What the judge is told of an interview: the problem, the figures it works with, and what was asked. */
export function describeScenario(scenario: Scenario, stage: StageId, givenTo?: StageId): string {
  const { title, brief, twist, numbers, stages } = scenario;
  const figures = numbers.filter(({ expectedIn }) => expectedIn === undefined || expectedIn === stage);
  return sections(
    `Problem: ${title}\n${brief}`,
    `What makes it different: ${twist}`,
    figures.length > 0 &&
      list(
        'Figures',
        figures.map(({ name, value, unit }) => `${name}: ${value} ${unit}`),
      ),
    describeStage(scenario, stage),
    givenTo !== undefined &&
      `The answer was given to another stage, "${STAGE_TITLES[givenTo]}". Judge what it says on this one.`,
    list('What a weighed trade-off sounds like here', stages[stage].weighed),
  );
}

/** The question of a stage. */
export function describeStage({ stages }: Scenario, stage: StageId): string {
  return `Stage: ${STAGE_TITLES[stage]}\nQuestion: ${stages[stage].question}`;
}

/** A rubric, one criterion after the other. */
export function describeRubric({ stages }: Scenario, stage: StageId): string {
  const { criteria, redFlags } = stages[stage];
  return sections(
    ...criteria.map((criterion) => describeCriterion(criterion)),
    redFlags.length > 0 &&
      list(
        'Mistakes that count against what they contradict',
        redFlags.map(({ says }) => says),
      ),
  );
}

function describeCriterion({ id, claim, quantity, model, antiPatterns }: Criterion): string {
  return [
    `id: ${id}`,
    `claim: ${claim}`,
    `covered, for example: ${model}`,
    ...(quantity ? [`a number is needed: ${quantity.what}`] : []),
    ...(antiPatterns.length > 0 ? [`wrong: ${antiPatterns.slice(0, MISTAKES).join('; ')}`] : []),
  ].join('\n');
}

function list(heading: string, items: readonly string[]): string {
  return `${heading}:\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function sections(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
