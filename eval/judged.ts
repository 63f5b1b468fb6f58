import type { Findings, ScoreRange } from '../src/domain/critique.ts';
import { score } from '../src/domain/scoring.ts';
import { DIMENSIONS, type Level } from '../src/domain/stages.ts';
import { questionOf } from './calibrate.ts';
import { isSamePassage, spanOf } from './evidence.ts';
import type { LabelledAnswer, Labels } from './labelled.ts';

/** The level the program asks for unless told otherwise; scores count what is expected at it. */
export const SCORED_AT: Level = 'senior';

/** A criterion as labelled and as the coach judged it. */
export interface JudgedCriterion {
  readonly id: string;
  readonly label: Labels['criteria'][string]['label'];
  readonly verdict: 'covered' | 'touched' | 'missing';
  readonly confidence: number;
  readonly quotes: readonly string[];
  /** A quotation is the labelled passage. */
  readonly isRightPassage: boolean;
  readonly labelled: string | undefined;
}

/** A trade-off dimension as labelled and as the coach judged it. */
export interface JudgedCell {
  readonly dimension: string;
  readonly label: Labels['tradeoffs']['cost']['label'];
  readonly verdict: 'none' | 'mentioned' | 'weighed';
  readonly quotes: readonly string[];
  readonly labelled: string | undefined;
}

/** An answer as labelled and as the coach judged it. */
export interface JudgedAnswer {
  readonly id: string;
  /** Answers to the same question are not independent of each other. */
  readonly question: string;
  readonly style: string;
  readonly criteria: readonly JudgedCriterion[];
  readonly cells: readonly JudgedCell[];
  /** The labeller's impression of the whole, 0 to 4. */
  readonly overall: number;
  /** Points of 100 by the coach's verdicts, and the middle of what the labels earn. */
  readonly score: ScoreRange;
  readonly deserved: number;
}

export function midpoint({ low, high }: ScoreRange): number {
  return (low + high) / 2;
}

/** Sets the findings on an answer beside its labels. */
export function compare(answer: LabelledAnswer, findings: Findings): JudgedAnswer {
  const { labels, text } = answer;
  const rubric = answer.scenario.stages[answer.stage].criteria;
  const asLabelled = rubric.map(({ id }) => ({
    id,
    verdict: labels.criteria[id]?.label ?? ('unscored' as const),
  }));
  const points = (judged: Parameters<typeof score>[1]): ScoreRange =>
    score(rubric, judged, SCORED_AT) ?? { low: 0, high: 0 };
  return {
    id: answer.id,
    question: questionOf(answer),
    style: answer.style,
    criteria: findings.criteria.flatMap(({ id, verdict, confidence, evidence }) => {
      const own = labels.criteria[id];
      if (!own || verdict === 'unscored') return [];
      const where = own.evidence === undefined ? undefined : spanOf(text, own.evidence);
      return {
        id,
        label: own.label,
        verdict,
        confidence,
        quotes: evidence.map(({ quote }) => quote),
        isRightPassage: where !== undefined && evidence.some((quoted) => isSamePassage(quoted, where)),
        labelled: own.evidence,
      };
    }),
    cells: DIMENSIONS.flatMap((dimension) => {
      const { verdict, evidence } = findings.tradeoffs[dimension];
      if (verdict === 'unscored') return [];
      const own = labels.tradeoffs[dimension];
      const quotes = evidence.map(({ quote }) => quote);
      return { dimension, label: own.label, verdict, quotes, labelled: own.evidence };
    }),
    overall: labels.overall,
    score: points(findings.criteria),
    deserved: midpoint(points(asLabelled)),
  };
}
