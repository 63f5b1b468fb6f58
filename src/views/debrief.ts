import { standingConcerns } from '../domain/concerns.ts';
import type { CriterionCritique } from '../domain/critique.ts';
import { changeGapsOf, dearestGaps, type Gap, gapsOf } from '../domain/gaps.ts';
import type { Scenario } from '../domain/scenario.ts';
import {
  LEVEL_BARS,
  levelOfStage,
  outcomes,
  scoreSession,
  scoreStage,
  stagesAtLevel,
} from '../domain/scoring.ts';
import type { Session, SessionAside, SessionStage } from '../domain/session.ts';
import { LEVELS, RATINGS, STAGE_TITLES } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';
import { concernLines } from './concerns.ts';
import { type Layout, minutesAndSeconds, paragraph, stacked, table } from './layout.ts';
import { tradeoffGrid } from './tradeoff-grid.ts';
import { outOf100, scoreText, sign } from './verdicts.ts';

/** Gaps shown per stage and per change; the review has them all. */
const GAPS_SHOWN = 3;

/**
 * What the interviewer says at the end of a sitting. `numbers` is the section about the candidate's figures. Without
 * the scenario, which may be gone, what to say next time is left out.
 */
export function debriefView(
  session: Session,
  scenario: Scenario | undefined,
  layout: Layout,
  numbers = '',
): string {
  const { theme } = layout;
  const critiques = session.stages.flatMap((stage) => stage.critiques.slice(-1));
  return stacked([
    scoreLine(session, layout),
    `${stageTable(session, layout)}\n${levelRule(layout)}`,
    `${theme.strong('Trade-offs')}\n${tradeoffGrid(critiques, layout)}`,
    ...session.stages.map((stage) => stageGaps(stage, session, layout)),
    numbers,
    scenario && nextSteps(session, scenario, layout),
    savedAs(session, layout),
  ]);
}

function savedAs({ id }: Session, { theme }: Layout): string {
  const hint = theme.faint('Evidence, all gaps and model points:');
  return `Saved as ${id}\n${hint}\n  ml-interview review ${id}`;
}

function scoreLine(session: Session, { theme }: Layout): string {
  const score = outOf100(scoreSession(session));
  return `${theme.title(cleanLine(session.scenario.title))}\n${theme.strong(score)} for ${session.level}, by ${judgeOf(session)}\n${levelSentence(session)}`;
}

const JUDGES = {
  offline: 'the offline coach',
  llm: 'a language model',
  human: 'the person who held it',
} as const;

/** Who judged, by the last critique of each stage. */
function judgeOf({ stages }: Session): string {
  const kinds = stages.flatMap(({ critiques }) => critiques.at(-1)?.coach.kind ?? []);
  return [...new Set(kinds)].map((kind) => JUDGES[kind]).join(' and ') || 'nobody yet';
}

/** "Meets senior in 3 of 5 stages." */
export function levelSentence(session: Session): string {
  const { met, judged } = stagesAtLevel(session);
  return `Meets ${session.level} in ${met} of ${judged} ${judged === 1 ? 'stage' : 'stages'}.`;
}

/** Score, level and time of each stage. */
export function stageTable(session: Session, { theme }: Layout): string {
  const isRated = session.stages.some(({ selfRating }) => selfRating !== undefined);
  const titles = ['stage', 'score', 'level met', ...(isRated ? ['your rating'] : []), 'time used'];
  const header = titles.map((cell) => theme.faint(cell));
  const rows = session.stages.map((stage) => [
    stage.id,
    scoreText(scoreStage(stage, session.level)),
    levelOfStage(stage) ?? '',
    ...(isRated ? [RATINGS[(stage.selfRating ?? 0) - 1] ?? ''] : []),
    timeText(stage, session),
  ]);
  return table([header, ...rows], '  ');
}

/** Why a stage may have a good score and a low level. */
function levelRule(layout: Layout): string {
  const [mid, senior, staff] = LEVELS.map((level) => LEVEL_BARS[level]);
  const rule = `A level is met with ${mid}, ${senior} or ${staff} points of what mid, senior or staff expects, after every lower one; staff also weighs a trade-off. What a change brought counts for the score alone.`;
  return layout.theme.faint(paragraph(rule, layout, '  '));
}

type Timed = Pick<SessionAside, 'usedSeconds' | 'pausedSeconds' | 'budgetSeconds' | 'endedBy'>;

/** "8:12 of 8:00, 0:12 over". */
export function timeText(part: Timed, { pace }: Pick<Session, 'pace'>): string {
  const { usedSeconds, pausedSeconds = 0, budgetSeconds, endedBy } = part;
  if (endedBy === 'scripted') return 'scripted';
  const used = minutesAndSeconds(usedSeconds);
  if (pace === 'off') return used;
  const over = usedSeconds > budgetSeconds ? `, ${minutesAndSeconds(usedSeconds - budgetSeconds)} over` : '';
  const paused = pausedSeconds > 0 ? `, paused ${minutesAndSeconds(pausedSeconds)}` : '';
  return `${used} of ${minutesAndSeconds(budgetSeconds)}${over}${paused}`;
}

function stageGaps(stage: SessionStage, session: Session, layout: Layout): string {
  const concerns = standingConcerns(stage);
  const against = concerns.length > 0 ? [concernLines(concerns, layout)] : [];
  const lines = gapLines(gapsOf(stage, session.level), outcomes(stage), layout);
  const change = gapLines(changeGapsOf(stage, session.level), stage.curveball?.findings ?? [], layout);
  if (change.length > 0) change.unshift(layout.theme.faint('  After the change:'));
  const all = [...against, ...lines, ...change];
  return all.length === 0 ? '' : [layout.theme.strong(STAGE_TITLES[stage.id]), ...all].join('\n');
}

function gapLines(gaps: readonly Gap[], judged: readonly CriterionCritique[], layout: Layout): string[] {
  const lines = gaps.slice(0, GAPS_SHOWN).map((gap) => gapLine(gap, judged, layout));
  const more = gaps.length - GAPS_SHOWN;
  if (more > 0) lines.push(layout.theme.faint(`    and ${more} more in the review`));
  return lines;
}

function gapLine(gap: Gap, judged: readonly CriterionCritique[], layout: Layout): string {
  const { theme } = layout;
  const outcome = judged.find(({ id }) => id === gap.criterion);
  const why = outcome ? cleanLine(outcome.why) : '';
  const name = theme.strong(cleanLine(gap.criterion).replaceAll('-', ' '));
  const line = paragraph(`${name}: ${why}`, layout, `  ${sign(gap.verdict, theme)} `);
  const quote = outcome?.evidence[0]?.quote;
  return quote ? `${line}\n${paragraph(theme.quote(`"${cleanLine(quote)}"`), layout, '    ')}` : line;
}

function nextSteps(session: Session, scenario: Scenario, layout: Layout): string {
  const gaps = dearestGaps(session, 3);
  if (gaps.length === 0) return '';
  const steps = gaps.map((gap, index) => {
    const model = criterionOf(gap, scenario)?.model ?? gap.criterion;
    return paragraph(`${layout.theme.faint(`${gap.stage}:`)} ${model}`, layout, `  ${index + 1}. `);
  });
  const concepts = new Set(gaps.flatMap((gap) => criterionOf(gap, scenario)?.concept ?? []));
  const reading = Array.from(concepts, (concept) => `  ml-interview learn ${concept}`);
  return [
    layout.theme.strong('Next time, say something like this in your own words'),
    ...steps,
    ...(reading.length > 0 ? [layout.theme.faint('Worth reading before that:'), ...reading] : []),
  ].join('\n');
}

function criterionOf({ stage, criterion }: Gap, scenario: Scenario) {
  return scenario.stages[stage].criteria.find(({ id }) => id === criterion);
}
