import type { Criterion, Scenario, Stage } from '../domain/scenario.ts';
import { STAGE_IDS, STAGE_TITLES } from '../domain/stages.ts';
import { type Layout, paragraph, stacked } from './layout.ts';

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
  const replies = facts.map(({ id, reply }) => labelled(id, reply, layout));
  const figures = numbers.map(({ name, value, unit, arithmetic }) =>
    paragraph(`${name}: ${value} ${unit}  ${theme.faint(arithmetic)}`, layout, '  ', '    '),
  );
  const changes = curveballs.map(({ id, stage, says, criteria }) => {
    const title = `  ${theme.strong(id)}  ${theme.faint(`in ${stage}`)}`;
    return stacked([`${title}\n${paragraph(says, layout, '    ')}`, criteriaText(criteria, layout)]);
  });
  return stacked([
    section('What the interviewer answers when asked', replies, layout),
    section('Reference numbers', figures, layout),
    `${theme.strong('Data flow')}\n${dataFlow.trimEnd()}`,
    changes.length > 0 && stacked([theme.strong('Changes of constraints'), ...changes]),
  ]);
}

function stageRubric(stage: Stage, layout: Layout): string {
  const { theme } = layout;
  const { criteria, weighed, redFlags, tools, modelPoints, modelAnswer } = stage;
  const bullets = (texts: readonly string[]) => texts.map((text) => paragraph(text, layout, '  - '));
  const flags = redFlags.map(({ says, cues, against }) => {
    const contradicted = against.length > 0 ? `; against ${against.join(', ')}` : '';
    const heard = paragraph(theme.faint(`heard as: ${cues.join('; ')}${contradicted}`), layout, '    ');
    return `${paragraph(says, layout, `  ${theme.warn('!')} `)}\n${heard}`;
  });
  const named = tools.map(({ name, for: purpose }) => labelled(name, purpose, layout));
  return stacked([
    criteriaText(criteria, layout),
    section('Weighed sounds like', bullets(weighed), layout),
    section('Red flags', flags, layout),
    section('Tools', named, layout),
    section('A strong answer has', bullets(modelPoints), layout),
    section('A model answer', modelAnswer ? [paragraph(modelAnswer.trim(), layout, '  ')] : [], layout),
  ]);
}

/** A heading with its lines; nothing without lines. */
function section(title: string, lines: readonly string[], { theme }: Layout): string {
  return lines.length > 0 ? [theme.strong(title), ...lines].join('\n') : '';
}

function labelled(label: string, text: string, layout: Layout): string {
  return paragraph(`${layout.theme.faint(`${label}:`)} ${text}`, layout, '  ', '    ');
}

function criteriaText(criteria: readonly Criterion[], layout: Layout): string {
  return criteria.map((criterion) => criterionText(criterion, layout)).join('\n\n');
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
