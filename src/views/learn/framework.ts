import type { Framework, FrameworkStep } from '../../learning/framework.ts';
import { type Layout, paragraph, stacked } from '../layout.ts';
import { bullets, labelled, prose } from './prose.ts';

/** The interview step by step: its minutes, what to do, what to avoid, what is expected at each level. */
export function frameworkView({ minutes, advice, steps }: Framework, layout: Layout): string {
  const { theme } = layout;
  return stacked([
    theme.title(`The interview, ${minutes} minutes`),
    advice.map((line) => paragraph(line, layout, '  - ')).join('\n'),
    ...steps.map((step) => stepText(step, layout)),
  ]);
}

function stepText(step: FrameworkStep, layout: Layout): string {
  const { theme } = layout;
  const { title, minutes, purpose, avoid, levels } = step;
  const doing = step.do.map((line, index) => paragraph(line, layout, `    ${index + 1}. `));
  return stacked([
    `${theme.title(title)}  ${theme.faint(`${minutes} min`)}\n${prose(purpose, layout)}`,
    [`  ${theme.strong('Do')}`, ...doing].join('\n'),
    bullets('Avoid', avoid, layout, '  '),
    levels && `  ${theme.strong('Expected')}\n${labelled(Object.entries(levels), layout, '    ')}`,
  ]);
}
