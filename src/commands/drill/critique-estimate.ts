import type { Critique, Verdict } from '../../domain/critique.ts';
import { levelMet, score } from '../../domain/scoring.ts';
import { DIMENSIONS, type Level } from '../../domain/stages.ts';
import type { DrawnExercise } from '../../estimation/draw-exercise.ts';
import { type Grade, gradeEstimate } from '../../estimation/grade-estimate.ts';

/** What an estimate is judged by: its number, at any level. */
export const RUBRIC = [{ id: 'estimate', level: 'mid' as const, weight: 1 }];

const VERDICTS: Readonly<Record<Grade, Verdict>> = {
  close: 'covered',
  magnitude: 'touched',
  off: 'missing',
  unscored: 'missing',
};

/** The grade of an estimate as a critique, so that it is saved, reviewed and counted like any other answer. */
export function critiqueOfEstimate(drawn: DrawnExercise, text: string, level: Level): Critique {
  const { grade, answer, why } = gradeEstimate(drawn, text);
  const verdict = VERDICTS[grade];
  const quoted = answer && verdict !== 'missing' ? [answer] : [];
  const evidence = quoted.map(({ start, end }) => ({ quote: text.slice(start, end), start, end }));
  const criteria = [{ id: 'estimate', verdict, confidence: 1, evidence, why }];
  const none = DIMENSIONS.map((dimension) => [dimension, { verdict: 'none', evidence: [] }]);
  const tradeoffs = Object.fromEntries(none) as Critique['tradeoffs'];
  const { stage } = drawn.exercise;
  return {
    schemaVersion: 1,
    scenario: 'estimate',
    stage,
    coach: { kind: 'offline', version: '1' },
    score: score(RUBRIC, criteria, level),
    level: { met: levelMet(RUBRIC, { criteria, tradeoffs }, stage) },
    criteria,
    tradeoffs,
    flags: text.trim() === '' ? ['blank'] : [],
  };
}
