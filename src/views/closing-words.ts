import type { Session } from '../domain/session.ts';
import { cleanLine } from '../text/clean.ts';
import { type Layout, paragraph } from './layout.ts';
import { sign } from './verdicts.ts';

/** What a model said of the whole, and a passage said better below the candidate's own words; empty without it. */
export function closingWordsView({ debrief }: Pick<Session, 'debrief'>, layout: Layout): string {
  if (!debrief) return '';
  const { theme } = layout;
  const { summary, strengths, gaps, stronger } = debrief;
  const remark = (mark: string) => (one: { readonly id: string; readonly text: string }) =>
    paragraph(`${theme.strong(cleanLine(one.id))}: ${cleanLine(one.text)}`, layout, `  ${mark} `);
  const lines = [
    theme.strong('In words'),
    paragraph(cleanLine(summary), layout, '  '),
    ...strengths.map(remark(sign('covered', theme))),
    ...gaps.map(remark(sign('missing', theme))),
  ];
  if (stronger) {
    lines.push(
      theme.strong(`One passage said stronger (${stronger.stage})`),
      paragraph(theme.quote(cleanLine(stronger.passage.quote)), layout, `  ${theme.bad('-')} `),
      paragraph(cleanLine(stronger.rewritten), layout, `  ${theme.good('+')} `),
      paragraph(theme.faint(cleanLine(stronger.why)), layout, '    '),
    );
  }
  return lines.join('\n');
}
