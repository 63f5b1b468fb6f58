/** What sizes are measured in; things that are counted, shares and plain factors have none of them. */
export type Dimension = 'time' | 'bytes' | 'money' | 'flop';

/** A size in seconds, bytes, dollars, floating-point operations, and products of their powers. */
export interface Quantity {
  readonly value: number;
  /** Powers; those that are absent are 0. */
  readonly powers: Powers;
}

type Powers = Readonly<Partial<Record<Dimension, number>>>;

const DIMENSIONS: readonly Dimension[] = ['bytes', 'flop', 'money', 'time'];
const NAMES: Readonly<Record<Dimension, string>> = {
  bytes: 'bytes',
  flop: 'FLOP',
  money: 'dollars',
  time: 'seconds',
};

const NONE: Powers = {};

export function plain(value: number): Quantity {
  return { value, powers: NONE };
}

/** `powers` of a product for `times` 1, of a quotient for -1. */
export function combined(a: Powers, b: Powers, times: number): Powers {
  if (b === NONE) return a;
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, (a[dimension] ?? 0) + times * (b[dimension] ?? 0)]),
  );
}

export function isSamePowers(a: Powers, b: Powers): boolean {
  return a === b || DIMENSIONS.every((dimension) => (a[dimension] ?? 0) === (b[dimension] ?? 0));
}

export function isPlain({ powers }: Quantity): boolean {
  return isSamePowers(powers, NONE);
}

/** `bytes / seconds` */
export function describePowers(powers: Powers): string {
  const side = (sign: number) =>
    DIMENSIONS.filter((dimension) => (powers[dimension] ?? 0) * sign > 0)
      .map((dimension) => [NAMES[dimension], Math.abs(powers[dimension] ?? 0)] as const)
      .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
      .join(' x ');
  const [above, below] = [side(1), side(-1)];
  if (!below) return above || 'a plain number';
  return `${above || '1'} / ${below}`;
}
