import { type LevelBar, levelBars } from '../domain/level-bar.ts';
import { LEVEL_BARS, scoreStage } from '../domain/scoring.ts';
import type { Session, SessionStage } from '../domain/session.ts';
import { LEVELS, RATINGS } from '../domain/stages.ts';
import { type Layout, paragraph, stacked, table, titled } from './layout.ts';
import { tradeoffGrid } from './tradeoff-grid.ts';
import { scoreText, sign } from './verdicts.ts';

/** What is to be said of the stages as a whole: trade-offs, the bars of the levels, figures, self-ratings. */
export function closingReview(
  session: Pick<Session, 'stages' | 'level'>,
  numbers: string | undefined,
  layout: Layout,
): string {
  const critiques = session.stages.flatMap((stage) => stage.critiques.slice(-1));
  return stacked([
    critiques.length > 0 && titled('Trade-offs by stage', tradeoffGrid(critiques, layout), layout),
    levelBarView(session.stages, layout),
    numbers,
    ratingsView(session, layout),
  ]);
}

const RULE =
  'How many of the criteria up to a level are covered, and the middle of the score over them; the bar in brackets. ' +
  'A level needs the ones below it; staff also needs a weighed trade-off, except in clarify.';

function levelBarView(stages: readonly SessionStage[], layout: Layout): string {
  const { theme } = layout;
  const rows = stages
    .map((stage) => ({ stage, bars: levelBars(stage) }))
    .filter(({ bars }) => bars.length > 0)
    .map(({ stage, bars }) => [stage.id, ...bars.map((bar) => barText(bar, layout))]);
  if (rows.length === 0) return '';
  const header = ['', ...LEVELS.map((level) => `${level} (${LEVEL_BARS[level]})`)].map((cell) =>
    theme.faint(cell),
  );
  return titled(
    'Level bar',
    `${theme.faint(paragraph(RULE, layout, '  '))}\n${table([header, ...rows], '  ')}`,
    layout,
  );
}

/** "+ 3 of 4, 72.5". */
function barText({ covered, expected, middle, isMet }: LevelBar, { theme }: Layout): string {
  if (middle === null) return theme.faint('not scored');
  return `${sign(isMet ? 'covered' : 'missing', theme)} ${covered} of ${expected}, ${middle}`;
}

/** What candidates thought of each answer, beside what the score says in the same words. */
function ratingsView({ stages, level }: Pick<Session, 'stages' | 'level'>, layout: Layout): string {
  const { theme } = layout;
  const rows = stages.flatMap((stage) => {
    const score = scoreStage(stage, level);
    const { selfRating } = stage;
    if (selfRating === undefined || !score) return [];
    const rating = ratingOf((score.low + score.high) / 2);
    return [
      [
        stage.id,
        RATINGS[selfRating - 1] ?? '',
        `${RATINGS[rating - 1]} (${scoreText(score)})`,
        wordFor(selfRating - rating),
      ],
    ];
  });
  if (rows.length === 0) return '';
  const header = ['', 'you said', 'the score says', ''].map((cell) => theme.faint(cell));
  const rule = theme.faint(paragraph(`${RATINGS.join(', ')}: 20 points each.`, layout, '  '));
  return titled('Your own rating', `${rule}\n${table([header, ...rows], '  ')}`, layout);
}

/** A score in the words of the self-rating, from 1 to 5: each has a fifth of the points. */
function ratingOf(middle: number): number {
  return Math.min(RATINGS.length, Math.floor(middle / 20) + 1);
}

function wordFor(difference: number): string {
  if (difference === 0) return '';
  return difference > 0 ? 'rated higher' : 'rated lower';
}
