import type { Plan } from '../domain/plan.ts';
import type { Criterion, Curveball, Scenario } from '../domain/scenario.ts';
import { isExpectedAt, type Level, STAGE_TITLES, type StageId } from '../domain/stages.ts';
import { cleanText } from '../text/clean.ts';

/** All that someone needs to hold the interview without the program, as Markdown to print or to have at one's side. */
export function hostSheet(scenario: Scenario, plan: Plan, level: Level): string {
  const { title, brief, facts, numbers } = scenario;
  const minutes = plan.stages.reduce((sum, { budgetSeconds }) => sum + budgetSeconds, 0) / 60;
  const sections = [
    `# ${title}`,
    `For ${level}, ${Math.round(minutes)} minutes and a few for follow-ups. Tick a point with ~ if it was touched and x if it was made in full. ` +
      'Ask the question in italics only when the point does not come by itself.',
    `## Read this out\n\n${brief}`,
    `## Answer when asked\n\n${facts.map(({ id, reply }) => `- ${wordsOf(id)}: ${reply}`).join('\n')}`,
    ...plan.stages.map(({ id, budgetSeconds }) => stageSection(id, budgetSeconds, scenario, plan, level)),
    `## Numbers to compare with\n\n${numbers
      .map(({ name, value, unit, arithmetic }) => `- ${name}: ${value} ${unit} (${arithmetic})`)
      .join('\n')}`,
    '## Afterwards\n\nPoints in full count whole, touched ones half, by their weight. 60 of 100 meets mid, 70 senior, 80 staff.',
  ];
  return cleanText(sections.join('\n\n'));
}

function stageSection(id: StageId, seconds: number, scenario: Scenario, plan: Plan, level: Level): string {
  const { question, criteria, redFlags } = scenario.stages[id];
  const curveball = scenario.curveballs.find((one) => one.stage === id && one.id === plan.curveball?.id);
  return [
    `## ${STAGE_TITLES[id]} (${Math.round(seconds / 60)} min)`,
    question,
    ticks(criteria, level),
    '- [ ] trade-offs weighed: latency / cost / scalability / maintainability',
    ...(redFlags.length > 0
      ? [`Counts against it:\n\n${redFlags.map(({ says }) => `- ${says}`).join('\n')}`]
      : []),
    ...(curveball ? [changeText(curveball, level)] : []),
    'Notes:',
  ].join('\n\n');
}

function changeText({ says, criteria }: Curveball, level: Level): string {
  return `Then say: "${says}"\n\n${ticks(criteria, level)}`;
}

function ticks(criteria: readonly Criterion[], level: Level): string {
  return criteria
    .map(({ id, claim, probe, weight, level: from }) => {
      const extra = isExpectedAt(from, level) ? '' : `, only expected from ${from}`;
      return `- [ ] ${wordsOf(id)} (${weight}${extra}): ${claim} *${probe}*`;
    })
    .join('\n');
}

function wordsOf(id: string): string {
  return `**${id.replaceAll('-', ' ')}**`;
}
