import { fileURLToPath } from 'node:url';
import { readAttempt } from '../src/coach/offline/examine.ts';
import { type Stance, type StanceCues, type StanceModel, stanceCues } from '../src/coach/offline/stance.ts';
import { packageFile } from '../src/package-files.ts';
import { ATTACKS, DEVELOPMENT } from './files.ts';
import { readAttacks, readLabelled } from './labelled.ts';
import { fitLogistic, type Sign } from './logistic.ts';

/** The cues of an answer, with the set it comes from, its question's scenario, and its style or class. */
export interface StanceExample {
  readonly source: string;
  readonly scenario: string;
  readonly style: string;
  /** All of the answer, not a third of it. */
  readonly isWhole: boolean;
  readonly cues: StanceCues;
}

/** Whom a model tells from honest answers, by which cues, and which way each must speak. */
const TASKS: Readonly<
  Record<keyof Stance, { style: string; signs: Partial<Record<keyof StanceCues, Sign>> }>
> = {
  contrary: {
    style: 'contrary',
    signs: {
      absolute: 1,
      settled: 1,
      dismissing: 1,
      denying: 1,
      sure: 1,
      conceding: -1,
      measured: -1,
      ordered: -1,
      probing: -1,
      quantities: -1,
    },
  },
  evasive: {
    style: 'reported',
    signs: { hedging: 1, reporting: 1, asking: 1, conceding: -1, quantities: -1 },
  },
};
export const STANCES = Object.keys(TASKS) as (keyof Stance)[];
/** Where the fitted stances stand. */
export const STANCE_FILE = fileURLToPath(packageFile('src/coach/offline/stance-data.ts'));
const HONEST = ['weak', 'average', 'strong-jargon', 'strong-plain', 'tradeoffs', 'plain-strong'];
/** Of the standardised weights. */
const PENALTY = 0.01;

/** All answers that a stance may be learned from, and their thirds, from which it learns how little a short text says. */
export function stanceExamples(): StanceExample[] {
  const labelled = DEVELOPMENT.flatMap(({ answers, labels }) =>
    readLabelled(answers, labels).map((one) => ({ ...one, source: answers })),
  );
  const attacks = readAttacks(ATTACKS).map((one) => ({ ...one, style: one.class, source: ATTACKS }));
  return [...labelled, ...attacks].flatMap((one) => {
    const { units } = readAttempt(one).answer;
    const third = Math.ceil(units.length / 3);
    const parts = [units, units.slice(0, third), units.slice(third, 2 * third), units.slice(2 * third)];
    return parts
      .filter((part) => part.length > 0)
      .map((part) => ({
        source: one.source,
        scenario: one.scenario.id,
        style: one.style,
        isWhole: part === units,
        cues: stanceCues(part),
      }));
  });
}

/** Whether an example has the stance, or not; undefined when it is neither that nor an honest answer. */
export function hasStance(stance: keyof Stance, { style }: StanceExample): boolean | undefined {
  if (style === TASKS[stance].style) return true;
  return HONEST.includes(style) ? false : undefined;
}

/** Fits one stance on the examples that have it and the honest ones. */
export function fitStance(stance: keyof Stance, examples: readonly StanceExample[]): StanceModel {
  const signs = Object.entries(TASKS[stance].signs) as [keyof StanceCues, Sign][];
  const rows = examples.flatMap((one) => {
    const isTrue = hasStance(stance, one);
    return isTrue === undefined ? [] : [{ features: signs.map(([cue]) => one.cues[cue]), isTrue }];
  });
  const fitted = fitLogistic(
    rows,
    signs.map(([, sign]) => sign),
    PENALTY,
  );
  return {
    bias: fitted.bias,
    weights: Object.fromEntries(signs.map(([cue], index) => [cue, fitted.weights[index] ?? 0])),
  };
}

/** Stances as the source of src/coach/offline/stance-data.ts, to two decimals. */
export function stanceSource(examples: readonly StanceExample[]): string {
  const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
  const models = STANCES.flatMap((stance) => {
    const { bias, weights } = fitStance(stance, examples);
    const lines = Object.entries(weights).map(([cue, weight]) => `      ${cue}: ${rounded(weight)},`);
    return [`  ${stance}: {`, `    bias: ${rounded(bias)},`, '    weights: {', ...lines, '    },', '  },'];
  });
  return [
    '/** Written by `npx tsx eval/fit-stance.ts`; do not edit. */',
    'export const STANCE = {',
    ...models,
    '};',
    '',
  ].join('\n');
}
