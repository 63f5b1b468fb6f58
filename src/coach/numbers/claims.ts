import type { Evidence } from '../../domain/critique.ts';
import { isAside } from './asides.ts';
import { distance } from './computations.ts';
import type { Figure } from './figures.ts';
import type { Lead } from './leads.ts';
import { isPlain } from './plain-words.ts';
import {
  countedIn,
  cuesAt,
  isComparable,
  isNamed,
  isPeak,
  mayCount,
  ratioInItsUnit,
  ratioTo,
  type Target,
} from './targets.ts';

/** A figure that is about a reference number, and how it compares. */
export interface Claim {
  readonly figure: Figure;
  /** The reference number it fits best, and all that it may be about. */
  readonly target: Target;
  readonly targets: readonly Target[];
  readonly evidence: Evidence;
  /** `unclear`: neither right nor so far off, and so surely about it, that it must be wrong. */
  readonly outcome: 'right' | 'magnitude' | 'unit' | 'unclear';
  /** How many times above or below the reference number, at least 1. */
  readonly ratio: number;
  readonly isTooLarge: boolean;
  /** Whether it is said of a part, a limit, what might be or something more; then it cannot be called wrong. */
  readonly isAside: boolean;
}

/** What a claim is made from besides the figure. */
interface Setting {
  readonly evidence: Evidence;
  readonly lead: Lead;
  /** Whether the sentence shows how it comes to the figure. */
  readonly isDerived: boolean;
}

interface Fit {
  readonly target: Target;
  readonly cues: number;
  readonly ratio: number;
  readonly isTooLarge: boolean;
}

/** Off by more is a wrong order of magnitude. */
const WRONG_FROM = 10;
/** Off by more is rather another quantity, if it is not a slip in the unit. */
const WRONG_TO = 1000;
/** The number is the right one, in a wrong unit, or one of those not asked for, if it is so near. */
const SAME_NUMBER = 1.2;
/** Two values for one quantity that differ by more cannot both be meant; a peak may be three times the mean. */
const CONTRADICTS_FROM = 5;

/** What the figure says of the reference number it fits best, if it fits one. */
export function claimOf(figure: Figure, targets: readonly Target[], setting: Setting): Claim | undefined {
  const comparable = targets
    .filter((target) => isComparable(figure, target))
    .map((target) => fitOf(figure, target));
  const fitting = comparable.filter(({ cues }) => cues > 0);
  const right = fitting.filter(({ target, ratio }) => ratio <= target.reference.tolerance);
  const fit = best(figure, right.length > 0 ? right : fitting);
  if (!fit) return undefined;
  const { sentence, own } = setting.lead;
  const claim = {
    figure,
    evidence: setting.evidence,
    isAside: isAside(figure, sentence) || !isPlain(`${own} ${figure.after}`, fit.target.vocabulary),
    ...fit,
    targets: fitting.map(({ target }) => target),
  };
  if (right.length > 0) return { ...claim, outcome: 'right' };
  const isOther = comparable.some(({ target, ratio }) => ratio <= SAME_NUMBER && mayCount(figure, target));
  const wrong = isOther || claim.isAside || setting.isDerived ? undefined : wrongIn(figure, fitting);
  return { ...claim, ...(wrong ?? { outcome: 'unclear' }) };
}

function fitOf(figure: Figure, target: Target): Fit {
  const isTooLarge = !isBelow(figure, target);
  return { target, cues: cuesAt(figure, target), ratio: ratioTo(figure, target), isTooLarge };
}

function best(figure: Figure, fits: readonly Fit[]): Fit | undefined {
  const peak = isPeak(figure);
  return [...fits].sort(
    (a, b) =>
      Number(peak && b.target.isPeak) - Number(peak && a.target.isPeak) ||
      b.cues - a.cues ||
      Number(hasPeriodOf(b.target, figure)) - Number(hasPeriodOf(a.target, figure)) ||
      a.ratio - b.ratio,
  )[0];
}

/** How a figure is wrong that says what it counts and is far from all it may be about. */
function wrongIn(figure: Figure, fitting: readonly Fit[]): (Fit & Pick<Claim, 'outcome'>) | undefined {
  if (fitting.some(({ ratio }) => ratio <= WRONG_FROM)) return undefined;
  const swapped = fitting.find(
    ({ target }) => ratioInItsUnit(figure, target) <= SAME_NUMBER && isNamed(figure, target),
  );
  if (swapped) return { ...swapped, outcome: 'unit' };
  const fit = best(figure, fitting);
  if (!fit || fit.ratio > WRONG_TO || !isNamed(figure, fit.target)) return undefined;
  return fit.isTooLarge || !mayBePart(figure, fit.target) ? { ...fit, outcome: 'magnitude' } : undefined;
}

/** A short time may be that of one step, a small number of things a part of them, a low rate the mean. */
function mayBePart(figure: Figure, target: Target): boolean {
  const { kind, per } = figure.unit;
  if (kind === 'bytes') return false;
  const isMean = target.isPeak && !isPeak(figure) && ratioTo(figure, target) < WRONG_FROM * CONTRADICTS_FROM;
  return per === undefined || isMean;
}

/** Whether both say that they count the same, over the same time, and cannot both be meant. */
export function contradicts({ figure, ...claim }: Claim, { figure: first, ...earlier }: Claim): boolean {
  const counted = countedIn(figure);
  return (
    claim.targets.some((target) => earlier.targets.includes(target) && isNamed(figure, target)) &&
    figure.unit.per !== undefined &&
    figure.unit.per === first.unit.per &&
    counted.length > 0 &&
    counted.join(' ') === countedIn(first).join(' ') &&
    isPeak(figure) === isPeak(first) &&
    !claim.isAside &&
    !earlier.isAside &&
    ratioBetween(figure, first) > CONTRADICTS_FROM
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
