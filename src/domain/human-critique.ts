import type { CoachIdentity, CriterionCritique, Findings, TradeoffVerdict, Verdict } from './critique.ts';
import type { SessionStage } from './session.ts';
import type { Mark, Tick } from './session-event.ts';
import { DIMENSIONS, type Dimension } from './stages.ts';

/** The coach of an interview held by a person. */
export const HUMAN: CoachIdentity = { kind: 'human', version: '1' };

const VERDICTS: Readonly<Record<Tick, Verdict>> = { open: 'missing', half: 'touched', full: 'covered' };
const WEIGHED: Readonly<Record<Tick, TradeoffVerdict>> = { open: 'none', half: 'mentioned', full: 'weighed' };
const WHY: Readonly<Record<Tick, string>> = {
  open: 'not ticked',
  half: 'ticked in part',
  full: 'ticked in full',
};

type Marked = Pick<SessionStage, 'marks'>;

/** What a person's marks on a stage come to; what was not ticked was not said. A person quotes nothing. */
export function findingsOfMarks(stage: Marked & Pick<SessionStage, 'rubric'>): Findings {
  const tradeoffs = DIMENSIONS.map((dimension) => [
    dimension,
    { verdict: WEIGHED[markOn(stage, { dimension }).tick], evidence: [] },
  ]);
  return {
    criteria: judgedBy(stage, stage.rubric),
    tradeoffs: Object.fromEntries(tradeoffs) as Findings['tradeoffs'],
    flags: [],
  };
}

/** The criteria of a rubric as they were marked in a stage. */
export function judgedBy(stage: Marked, rubric: readonly { readonly id: string }[]): CriterionCritique[] {
  return rubric.map(({ id }) => {
    const { tick, note } = markOn(stage, { criterion: id });
    return { id, verdict: VERDICTS[tick], confidence: 1, evidence: [], why: note || WHY[tick] };
  });
}

/** The mark on a criterion or a dimension; an open one if there is none. */
export function markOn(
  { marks }: Marked,
  about: { readonly criterion: string } | { readonly dimension: Dimension },
): Mark {
  const key = JSON.stringify(about);
  return marks.find((mark) => JSON.stringify(mark.about) === key) ?? { about, tick: 'open', note: '' };
}
