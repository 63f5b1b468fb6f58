import type {
  Change,
  Comparison,
  CriteriaChange,
  Obstacle,
  Pair,
  StageComparison,
} from '../domain/comparison.ts';
import type { TradeoffVerdict } from '../domain/critique.ts';
import type { Session } from '../domain/session.ts';
import { DIMENSIONS, STAGE_TITLES } from '../domain/stages.ts';
import { cleanLine } from '../text/clean.ts';
import { answersView, criteriaOf } from './compare-answers.ts';
import { type Layout, minutesAndSeconds, paragraph, stacked, table, titled } from './layout.ts';
import { momentText } from './review-words.ts';
import { scoreText, sign, tradeoffWord } from './verdicts.ts';

/** Two sittings beside each other: what was gained and lost, and what can't be compared. */
export function compareView(comparison: Comparison, sessions: Pair<Session>, layout: Layout): string {
  const { stages } = comparison;
  return stacked([
    heading(comparison, layout),
    obstacleLines(comparison, layout),
    titled('Scores', scoreTable(comparison, layout), layout),
    titled('Time and help', spentTable(stages, layout), layout),
    tradeoffsView(stages, layout),
    ...stages.map((stage) => stageView(stage, sessions, layout)),
  ]);
}

function heading({ before, after }: Comparison, layout: Layout): string {
  const titles = [...new Set([before, after].map(({ scenario }) => cleanLine(scenario.title)))];
  const line = ({ id, startedAt, level }: Comparison['before'], name: string) =>
    paragraph(`${id}, ${momentText(startedAt)}, ${level}`, layout, `  ${name}  `);
  return [
    layout.theme.title(`${titles.join(' and ')}: two attempts`),
    line(before, 'before'),
    line(after, 'after '),
  ].join('\n');
}

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  scenario: 'Different scenarios: scores and criteria are not compared.',
  task: 'Not the same task, since one of them or both were drills: scores are not compared.',
  level: 'Held for different levels, which expect different criteria: scores are not compared.',
  coach: 'judged by different coaches; scores, verdicts and trade-offs are not compared.',
  version:
    'judged by different versions of the rubric; scores are not compared, criteria are where they have the same name.',
  rubric: 'other criteria counted; scores are not compared.',
  missing: 'not judged in both.',
};

/** What is not compared and why: of the whole, then of the stages it is true of. */
function obstacleLines({ stages, obstacles, before, after }: Comparison, layout: Layout): string {
  const lines = obstacles.map((obstacle) => {
    if (obstacle === 'scenario' || obstacle === 'task' || obstacle === 'level') return OBSTACLES[obstacle];
    const ids = stages.filter((stage) => stage.obstacles.includes(obstacle)).map(({ id }) => id);
    return `${ids.join(', ')}: ${OBSTACLES[obstacle]}`;
  });
  const changed = stages.filter(({ isWithoutCurveball }) => isWithoutCurveball).map(({ id }) => id);
  if (changed.length > 0) {
    lines.push(`${changed.join(', ')}: what changed half-way was not the same; the scores leave it out.`);
  }
  if (obstacles.includes('coach') || obstacles.includes('version')) {
    lines.push(`To have one coach judge both by the rubric as it is now:
ml-interview review ${before.id} --coach offline
ml-interview review ${after.id} --coach offline`);
  }
  return lines.map((line) => layout.theme.warn(paragraph(line, layout, '  ! '))).join('\n');
}

const CHANGES: Readonly<Record<Change, string>> = {
  higher: 'higher',
  lower: 'lower',
  unclear: 'no clear difference',
  'not-comparable': 'not compared',
};

function scoreTable({ stages, score }: Comparison, { theme }: Layout): string {
  const styles = {
    higher: theme.good,
    lower: theme.bad,
    unclear: theme.faint,
    'not-comparable': theme.faint,
  };
  const rows = [...stages, { id: 'whole', score }].map(({ id, score: { before, after, change } }) => [
    id,
    before ? scoreText(before) : '',
    after ? scoreText(after) : '',
    styles[change](CHANGES[change]),
  ]);
  return table([['', 'before', 'after', ''].map((cell) => theme.faint(cell)), ...rows], '  ');
}

function spentTable(stages: readonly StageComparison[], { theme }: Layout): string {
  const header = ['', 'time', 'questions', 'follow-ups', 'hints'].map((cell) => theme.faint(cell));
  const seconds = (value: number | null) => (value === null ? '-' : minutesAndSeconds(value));
  const rows = stages.map(({ id, usedSeconds, questions, followUps, hints }) => [
    id,
    pairText({ before: seconds(usedSeconds.before), after: seconds(usedSeconds.after) }),
    ...[questions, followUps, hints].map(({ before, after }) =>
      pairText({ before: `${before}`, after: `${after}` }),
    ),
  ]);
  return table([header, ...rows], '  ');
}

/** "5:12 -> 7:40", or once what did not change. */
function pairText({ before, after }: Pair<string>): string {
  return before === after ? before : `${before} -> ${after}`;
}

/** The grid before and after, two rows a stage. */
function tradeoffsView(stages: readonly StageComparison[], layout: Layout): string {
  const { theme } = layout;
  const word = (verdict: TradeoffVerdict) =>
    verdict === 'none' ? theme.faint('-') : tradeoffWord(verdict, theme);
  const rows = stages.flatMap(({ id, tradeoffs }) => {
    if (!tradeoffs) return [];
    const row = (side: 'before' | 'after') => DIMENSIONS.map((dimension) => word(tradeoffs[dimension][side]));
    return [
      [id, theme.faint('before'), ...row('before')],
      ['', theme.faint('after'), ...row('after')],
    ];
  });
  if (rows.length === 0) return '';
  const header = ['', '', ...DIMENSIONS].map((cell) => theme.faint(cell));
  return titled('Trade-offs', table([header, ...rows], '  '), layout);
}

function stageView(stage: StageComparison, sessions: Pair<Session>, layout: Layout): string {
  const find = (session: Session) => session.stages.find(({ id }) => id === stage.id);
  const pair = { before: find(sessions.before), after: find(sessions.after) };
  // What only one of them answered is in its review.
  if (typeof pair.before?.answer !== 'string' || typeof pair.after?.answer !== 'string') return '';
  const numbered = stage.criteria ? criteriaOf(pair) : [];
  return stacked([
    layout.theme.title(STAGE_TITLES[stage.id]),
    stage.criteria ? criteriaTable(numbered, stage.criteria, layout) : '',
    answersView(pair, numbered, layout),
  ]);
}

/** Every criterion with its number beside the answers, its verdicts, and what became of it. */
function criteriaTable(
  numbered: readonly string[],
  { gained, lost, same, onlyBefore, onlyAfter }: CriteriaChange,
  { theme }: Layout,
): string {
  const words = new Map([
    ...gained.map(({ id, before, after }) => [id, theme.good(`gained: ${before}, now ${after}`)] as const),
    ...lost.map(({ id, before, after }) => [id, theme.bad(`lost: ${before}, now ${after}`)] as const),
    ...onlyBefore.map((id) => [id, theme.faint('judged before only')] as const),
    ...onlyAfter.map((id) => [id, theme.faint('judged after only')] as const),
    ...same.map((id) => [id, theme.faint('no difference')] as const),
  ]);
  const signs = new Map([
    ...gained.map(({ id }) => [id, sign('covered', theme)] as const),
    ...lost.map(({ id }) => [id, sign('missing', theme)] as const),
  ]);
  const rows = numbered.map((id, index) => [
    signs.get(id) ?? ' ',
    String(index + 1).padStart(2),
    cleanLine(id),
    words.get(id) ?? theme.faint('not scored'),
  ]);
  return table(rows, '  ');
}
