import type { Criterion, Scenario, ScenarioSummary, Stage } from '../domain/scenario.ts';
import { STAGE_IDS, STAGE_TITLES } from '../domain/stages.ts';
import { type Layout, paragraph, stacked, table } from './layout.ts';

/** Scenarios, two lines each: what it is, and its twist. */
export function scenarioListView(scenarios: readonly ScenarioSummary[], layout: Layout): string {
  const { theme } = layout;
  return scenarios
    .map(({ id, domain, levels, minutes, twist }) => {
      const facts = theme.faint(`${domain}, ${levels.join('/')}, ${minutes} min`);
      return `${theme.strong(id)}  ${facts}\n${paragraph(twist, layout, '  ')}`;
    })
    .join('\n');
}

/** One scenario to read. Facts, rubric and reference numbers are shown only with `rubric`. */
export function scenarioView(scenario: Scenario, rubric: boolean, layout: Layout): string {
  const { theme } = layout;
  const { title, id, version, domain, levels, minutes, brief, twist } = scenario;
  return stacked([
    `${theme.title(title)}\n${theme.faint(`${id} v${version}, ${domain}, ${levels.join('/')}, ${minutes} min`)}`,
    paragraph(twist, layout),
    paragraph(brief, layout, '  '),
    rubric && background(scenario, layout),
    ...STAGE_IDS.map((stage) =>
      stacked([heading(stage, scenario, layout), rubric && stageRubric(scenario.stages[stage], layout)]),
    ),
  ]);
}

function heading(stage: (typeof STAGE_IDS)[number], { stages }: Scenario, layout: Layout): string {
  const { minutes, question } = stages[stage];
  const title = `${layout.theme.strong(STAGE_TITLES[stage])}  ${layout.theme.faint(`${minutes} min`)}`;
  return `${title}\n${paragraph(question, layout, '  ')}`;
}

function background({ facts, numbers, dataFlow, curveballs }: Scenario, layout: Layout): string {
  const { theme } = layout;
  const replies = facts.map(({ id, reply }) =>
    paragraph(reply, layout, `  ${theme.faint(`${id}:`)} `, '    '),
  );
  const figures = numbers.map(({ name, value, unit, arithmetic }) =>
    paragraph(`${name}: ${value} ${unit}  ${theme.faint(arithmetic)}`, layout, '  '),
  );
  const changes = curveballs.map(({ stage, says }) =>
    paragraph(`${theme.faint(`${stage}:`)} ${says}`, layout, '  '),
  );
  return stacked([
    [theme.strong('What the interviewer answers when asked'), ...replies].join('\n'),
    [theme.strong('Reference numbers'), ...figures].join('\n'),
    `${theme.strong('Data flow')}\n${dataFlow.trimEnd()}`,
    [theme.strong('Changes of constraints'), ...changes].join('\n'),
  ]);
}

function stageRubric({ criteria, weighed, redFlags, tools }: Stage, layout: Layout): string {
  const { theme } = layout;
  return stacked([
    criteria.map((criterion) => criterionText(criterion, layout)).join('\n'),
    table(
      tools.map((tool) => [theme.strong(tool.name), tool.for]),
      '  ',
    ),
    weighed.map((example) => paragraph(example, layout, `  ${theme.faint('weighed:')} `, '    ')).join('\n'),
    redFlags.map(({ says }) => paragraph(says, layout, `  ${theme.warn('!')} `)).join('\n'),
  ]);
}

function criterionText(
  { id, level, weight, dimension, claim, probe, model }: Criterion,
  layout: Layout,
): string {
  const { theme } = layout;
  const tags = [level, `weight ${weight}`, ...(dimension ? [dimension] : [])].join(', ');
  return [
    `  ${theme.strong(id)}  ${theme.faint(tags)}`,
    paragraph(claim, layout, '    '),
    paragraph(`${theme.faint('asked as:')} ${probe}`, layout, '    '),
    paragraph(`${theme.faint('for example:')} ${model}`, layout, '    '),
  ].join('\n');
}
