import { judgedBy } from '../domain/human-critique.ts';
import type { Scenario, Stage } from '../domain/scenario.ts';
import type { Session, SessionCurveball, SessionProbe, SessionStage } from '../domain/session.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { signedMarksOf, verdictLines } from './critique.ts';
import { timeText } from './debrief.ts';
import { type Layout, paragraph, titled } from './layout.ts';
import { answerWithSigns } from './margin.ts';

/** What changed half-way and what was made of it; nothing of it before it was said. */
export function curveballPart(
  curveball: SessionCurveball,
  stage: SessionStage,
  session: Session,
  scenario: Scenario | undefined,
  layout: Layout,
): string {
  const { id, says, answer, draft, findings = [] } = curveball;
  const text = answer ?? draft;
  if (text === undefined) return '';
  const { criteria = [] } = scenario?.curveballs.find((one) => one.id === id && one.stage === stage.id) ?? {};
  const lines = [
    paragraph(cleanText(says), layout, '  '),
    text.trim() === ''
      ? layout.theme.faint('  blank')
      : answerWithSigns(text, signedMarksOf(findings), layout),
    verdictLines(findings, criteria, layout, stage.disputes),
  ];
  return titled(`What changed${spent(curveball, session)}`, lines.filter(Boolean).join('\n'), layout);
}

/** A follow-up with its answer and what that was judged to be, under the number its criterion has in the stage. */
export function probePart(
  probe: SessionProbe,
  { critiques }: SessionStage,
  session: Session,
  layout: Layout,
): string {
  const { criterion, question, answer, draft, finding } = probe;
  const { theme } = layout;
  const text = answer ?? draft ?? '';
  const findings = finding ? [finding] : [];
  const number = (critiques.at(-1)?.criteria.findIndex(({ id }) => id === criterion) ?? 0) + 1;
  const body =
    text.trim() === ''
      ? theme.faint('  blank')
      : answerWithSigns(text, signedMarksOf(findings, number), layout);
  const verdicts = finding ? `\n${verdictLines(findings, [], layout, [], number)}` : '';
  const time = spent({ ...probe, budgetSeconds: session.probeSeconds }, session);
  const title = `Follow-up on ${cleanLine(criterion)}${time}`;
  return titled(title, `${paragraph(cleanText(question), layout, '  ')}\n${body}${verdicts}`, layout);
}

/** ", 1:10 of 2:00"; nothing where no clock ran. */
function spent(part: Parameters<typeof timeText>[0], session: Session): string {
  return part.endedBy === 'scripted' || part.usedSeconds === 0 ? '' : `, ${timeText(part, session)}`;
}

/** How much a hint gave away, by its rung. */
const RUNGS = ['what to think about', 'what is wanted', 'the point itself'] as const;

/** What the interviewer helped with, and how far. */
export function hintsPart({ hints }: SessionStage, layout: Layout): string {
  if (hints.length === 0) return '';
  const lines = hints.map(({ criterion, rung }) =>
    paragraph(`${cleanLine(criterion)}: rung ${rung} of 3, ${RUNGS[rung - 1] ?? ''}`, layout, '  '),
  );
  return titled('Hints you took', lines.join('\n'), layout);
}

/** What a person who holds the interview has ticked so far, before anything is judged from it. */
export function marksPart(stage: SessionStage, reference: Stage | undefined, layout: Layout): string {
  const ticked = stage.marks.flatMap(({ about, tick, note }) =>
    'dimension' in about ? [{ name: about.dimension, tick, note }] : [],
  );
  const criteria = stage.marks.flatMap(({ about }) =>
    'criterion' in about ? [{ id: about.criterion }] : [],
  );
  const lines = [
    verdictLines(judgedBy(stage, criteria), reference?.criteria ?? [], layout),
    ...ticked.map(({ name, tick, note }) =>
      paragraph(`${WEIGHING[tick]}${note && `: ${cleanLine(note)}`}`, layout, `  ${name.padEnd(16)}`),
    ),
  ].filter(Boolean);
  return lines.length === 0 ? '' : titled('Marked so far', lines.join('\n'), layout);
}

const WEIGHING = { open: 'none', half: 'mentioned', full: 'weighed' } as const;
