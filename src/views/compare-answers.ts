import width from 'fast-string-width';
import type { Pair } from '../domain/comparison.ts';
import type { SessionStage } from '../domain/session.ts';
import { signedMarksOf } from './critique.ts';
import { type Layout, titled } from './layout.ts';
import { answerWithSigns } from './margin.ts';

type Stages = Pair<SessionStage | undefined>;

/** From so many columns on, two answers stand side by side. */
const SIDE_BY_SIDE = 100;

/** Between two columns. */
const GUTTER = '   ';

/** The criteria that either side was judged by, in the order of the later one's rubric, then of the earlier one's. */
export function criteriaOf({ before, after }: Stages): string[] {
  const ids = [after, before].flatMap((stage) => [
    ...(stage?.critiques.at(-1)?.criteria ?? []),
    ...(stage?.curveball?.findings ?? []),
  ]);
  return [...new Set(ids.map(({ id }) => id))];
}

/** Both answers, beside each other where there is room; evidence is marked for the criteria that are numbered. */
export function answersView({ before, after }: Stages, numbered: readonly string[], layout: Layout): string {
  const { columns, isLinear } = layout;
  const isNarrow = isLinear || columns < SIDE_BY_SIDE;
  const room = isNarrow ? columns : Math.floor((columns - GUTTER.length) / 2);
  const [left, right] = [['Answer before', before] as const, ['Answer after', after] as const].map(
    ([title, stage]) => titled(title, answerText(stage, numbered, { ...layout, columns: room }), layout),
  ) as [string, string];
  return isNarrow ? `${left}\n\n${right}` : beside(left, right, room);
}

function answerText(stage: SessionStage | undefined, numbered: readonly string[], layout: Layout): string {
  const text = stage?.answer ?? stage?.draft ?? '';
  if (text.trim() === '') return layout.theme.faint('  blank');
  const criteria = stage?.critiques.at(-1)?.criteria ?? [];
  const marks = signedMarksOf(criteria).map(({ number, ...mark }) => ({
    ...mark,
    number: numbered.indexOf(criteria[number - 1]?.id ?? '') + 1,
  }));
  return answerWithSigns(
    text,
    marks.filter(({ number }) => number > 0),
    layout,
  );
}

/** Two texts as columns; the left one is `room` wide. */
function beside(left: string, right: string, room: number): string {
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, row) => {
    const line = lefts[row] ?? '';
    return `${line}${' '.repeat(Math.max(0, room - width(line)))}${GUTTER}${rights[row] ?? ''}`.trimEnd();
  }).join('\n');
}
