import type { Evidence } from '../../domain/critique.ts';
import { distance } from './computations.ts';
import type { Figure } from './figures.ts';
import { cuesAt, isComparable, isPeak, ratioInItsUnit, ratioTo, type Target } from './targets.ts';

/** A figure that is about a reference number, and how it compares. */
export interface Claim {
  readonly figure: Figure;
  /** The reference number it fits best, and all that it may be about. */
  readonly target: Target;
  readonly targets: readonly Target[];
  readonly evidence: Evidence;
  /** `unclear`: neither right nor so far off that it must be wrong. */
  readonly outcome: 'right' | 'magnitude' | 'unit' | 'unclear';
  /** How many times above or below the reference number, at least 1. */
  readonly ratio: number;
  readonly isTooLarge: boolean;
  /** Whether the sentence speaks of a part, a limit or what might be; its figures cannot be called wrong. */
  readonly isAside: boolean;
}

/** Off by more is a wrong order of magnitude. */
const WRONG_FROM = 10;
/** Off by more is rather another quantity, if it is not a slip in the unit. */
const WRONG_TO = 1000;
/** The number is the right one, in a wrong unit, if it is so near when the unit is put right. */
const SAME_NUMBER = 1.5;
/** Two values for one quantity that differ by more cannot both be meant; a peak may be three times the mean. */
const CONTRADICTS_FROM = 5;
/** What the figure says of the reference number it fits best, if it fits one. `lead` is its sentence up to it. */
export function claimOf(
  figure: Figure,
  targets: readonly Target[],
  evidence: Evidence,
  lead: string,
  isDerived: boolean,
): Claim | undefined {
  const fitting = targets
    .filter((target) => isComparable(figure, target))
    .map((target) => ({ target, cues: cuesAt(figure, target), ratio: ratioTo(figure, target) }))
    .filter(({ cues }) => cues > 0);
  const right = fitting.filter(({ target, ratio }) => ratio <= target.reference.tolerance);
  const peak = isPeak(figure);
  const fit = (right.length > 0 ? right : fitting).sort(
    (a, b) =>
      Number(peak && b.target.isPeak) - Number(peak && a.target.isPeak) ||
      b.cues - a.cues ||
      Number(hasPeriodOf(b.target, figure)) - Number(hasPeriodOf(a.target, figure)) ||
      a.ratio - b.ratio,
  )[0];
  if (!fit) return undefined;
  const isAside = isSaidAside(figure, lead);
  const isTooLarge = !isBelow(figure, fit.target);
  const claim = {
    figure,
    evidence,
    isAside,
    isTooLarge,
    ...fit,
    targets: fitting.map(({ target }) => target),
  };
  if (right.length > 0) return { ...claim, outcome: 'right' };
  const isWrong = fitting.every(({ ratio }) => ratio > WRONG_FROM);
  if (!isWrong || isAside || isDerived) return { ...claim, outcome: 'unclear' };
  const swapped = fitting.find(({ target }) => ratioInItsUnit(figure, target) <= SAME_NUMBER);
  if (swapped) return { ...claim, ...swapped, outcome: 'unit' };
  // A short time may be that of one step, a small number of things a part of them; a rate is of the whole.
  const mayBePart = figure.unit.kind !== 'bytes' && figure.unit.per === undefined && !isTooLarge;
  return { ...claim, outcome: mayBePart || fit.ratio > WRONG_TO ? 'unclear' : 'magnitude' };
}

/** Whether both are about one quantity and cannot both be meant. */
export function contradicts(claim: Claim, earlier: Claim): boolean {
  return (
    claim.targets.some((target) => earlier.targets.includes(target)) &&
    claim.figure.unit.per !== undefined &&
    isPeak(claim.figure) === isPeak(earlier.figure) &&
    !claim.isAside &&
    !earlier.isAside &&
    ratioBetween(claim.figure, earlier.figure) > CONTRADICTS_FROM
  );
}

/** How many times one figure is above or below another of its kind, at least 1. */
export function ratioBetween(figure: Figure, other: Figure): number {
  const size = ({ unit }: Figure) => unit.scale / (unit.per ?? 1);
  const times = size(figure) / size(other);
  const { low, high } = figure;
  return Math.min(
    distance({ low: low * times, high: high * times }, other.low),
    distance({ low: low * times, high: high * times }, other.high),
  );
}

function hasPeriodOf({ unit }: Target, figure: Figure): boolean {
  return unit.per === figure.unit.per;
}

function isBelow({ high, unit }: Figure, { reference, unit: its }: Target): boolean {
  return (high * unit.scale) / (unit.per ?? 1) < (reference.value * its.scale) / (its.per ?? 1);
}
