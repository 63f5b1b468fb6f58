import { scoreIfRight } from '../domain/disputes.ts';
import { agenda } from '../domain/interview.ts';
import type { Scenario } from '../domain/scenario.ts';
import { scoreSession } from '../domain/scoring.ts';
import type { Session, SessionAside } from '../domain/session.ts';
import { ASIDE_TITLES, type StageId } from '../domain/stages.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { closingWordsView } from './closing-words.ts';
import { levelSentence, stageTable, timeText } from './debrief.ts';
import { disputeSentence } from './dispute-sentence.ts';
import { drillName } from './drill-name.ts';
import { type Layout, paragraph, stacked } from './layout.ts';
import { closingReview } from './review-closing.ts';
import { stageReview } from './review-stage.ts';
import { scenarioNotice, whenText } from './review-words.ts';
import { outOf100 } from './verdicts.ts';

/** What a review shows beside the session itself. */
export interface ReviewExtras {
  /** The candidate's diagram, drawn. */
  readonly sketch?: string;
  /** The section about the candidate's figures. */
  readonly numbers?: string;
  /** Whether whole answers of a strong candidate are shown, where there are any, instead of their points. */
  readonly modelAnswers?: boolean;
  /** Only these stages. */
  readonly stages?: readonly StageId[] | undefined;
}

/**
 * A saved session as an interviewer's debrief, stage by stage, then as a whole. Without the scenario, which may be
 * gone, it shows what the session itself holds.
 */
export function reviewView(
  session: Session,
  scenario: Scenario | undefined,
  layout: Layout,
  extras: ReviewExtras = {},
): string {
  const { theme } = layout;
  const { drill } = session;
  const shown = onlyStages(session, extras.stages);
  return stacked([
    heading(session, layout),
    theme.warn(paragraph(scenarioNotice(session, scenario), layout)),
    drill ? '' : stageTable(shown, layout),
    extras.stages ? '' : closingWordsView(session, layout),
    ...agenda(shown).map((part) =>
      'rubric' in part
        ? stageReview(part, session, scenario, extras, layout)
        : asideReview(part, session, layout, part.id === 'sketch' ? (extras.sketch ?? '') : ''),
    ),
    drill ? extras.numbers : closingReview(shown, extras.numbers, layout),
  ]);
}

/** The session with nothing but these stages; all of it without a choice. */
export function onlyStages(session: Session, stages: readonly StageId[] | undefined): Session {
  if (!stages) return session;
  return { ...session, stages: session.stages.filter(({ id }) => stages.includes(id)), asides: [] };
}

function heading(session: Session, layout: Layout): string {
  const { theme } = layout;
  const { drill, level, id } = session;
  const title = `${cleanLine(session.scenario.title)}${drill ? `\n${drillName(drill)}` : ''}`;
  const score = theme.strong(outOf100(scoreSession(session)));
  const claimed = scoreIfRight(session);
  return [
    theme.title(title),
    ...(drill ? [score] : [`${score} for ${level}`, levelSentence(session)]),
    ...(claimed ? [theme.accent(disputeSentence(claimed))] : []),
    theme.faint(`${id}, ${whenText(session)}`),
  ].join('\n');
}

function asideReview(aside: SessionAside, session: Session, layout: Layout, drawing: string): string {
  const { theme } = layout;
  const text = cleanText(aside.answer ?? aside.draft ?? '').trim();
  return stacked([
    `${theme.title(ASIDE_TITLES[aside.id])}\n${theme.faint(timeText(aside, session))}`,
    text === '' ? theme.faint('  blank') : paragraph(text, layout, '  '),
    drawing,
  ]);
}
