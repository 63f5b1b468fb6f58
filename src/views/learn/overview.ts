import { GROUP_TITLES, GROUPS } from '../../learning/groups.ts';
import type { Curriculum } from '../../learning/load-curriculum.ts';
import { type Layout, paragraph, stacked } from '../layout.ts';
import { firstSentence } from './prose.ts';

const NEXT = [
  ['ml-interview learn feature-stores', 'one of them; a term will do as well: learn calibration'],
  ['ml-interview learn framework', 'the steps of the interview, what to do in each and what to avoid'],
  ['ml-interview learn glossary', 'all terms'],
  ['ml-interview learn tools', 'tools by stage, each with its price'],
  ['ml-interview learn reading', 'books, courses, papers, people'],
  ['ml-interview learn --quiz', 'flash cards'],
] as const;

const WIDEST_ID = 'monitoring'.length;

/** What there is to learn: the framework with its minutes, the concepts by group, how to go on. */
export function learnOverview({ framework, concepts }: Curriculum, layout: Layout): string {
  const { theme } = layout;
  const steps = framework.steps.map(({ id, title, minutes }) => stepLine(minutes, id, title, layout));
  const left = framework.minutes - framework.steps.reduce((sum, { minutes }) => sum + minutes, 0);
  if (left > 0) steps.push(stepLine(left, '', 'Follow-up questions in between', layout));
  const groups = GROUPS.map((group) => {
    const members = concepts.filter((concept) => concept.group === group);
    if (members.length === 0) return '';
    const entries = members.map(({ id, summary }) =>
      paragraph(`${theme.strong(id)}: ${firstSentence(summary)}`, layout, '  ', '    '),
    );
    return [theme.title(GROUP_TITLES[group]), ...entries].join('\n');
  });
  return stacked([
    `${theme.title(`The interview, ${framework.minutes} minutes`)}\n${steps.join('\n')}`,
    ...groups,
    [theme.title('How to go on'), ...NEXT.map(([command, what]) => nextStep(command, what, layout))].join(
      '\n',
    ),
  ]);
}

function stepLine(minutes: number, id: string, title: string, layout: Layout): string {
  return paragraph(
    title,
    layout,
    `  ${String(minutes).padStart(2)}  ${layout.theme.strong(id.padEnd(WIDEST_ID))}  `,
  );
}

function nextStep(command: string, what: string, layout: Layout): string {
  return paragraph(`${layout.theme.accent(command)}  ${what}`, layout, '  ', '    ');
}
