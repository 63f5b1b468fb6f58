import type { ReferenceNumber } from '../../domain/scenario.ts';
import { words } from '../../text/words.ts';
import { distance } from './computations.ts';
import type { Figure } from './figures.ts';
import { type Kind, readUnit, type Unit } from './units.ts';

/** A reference number made ready to be compared with figures. */
export interface Target {
  readonly reference: ReferenceNumber;
  readonly unit: Unit;
  /** Stems of what candidates call it, a list for each way. */
  readonly cues: readonly (readonly string[])[];
  /** Stems of all the words for it: its name, its unit and the cues. */
  readonly vocabulary: ReadonlySet<string>;
  readonly isPeak: boolean;
}

/** Said of a rate without saying what is counted. */
const MANNER = new Set(
  [
    'mean',
    'avg',
    'average',
    'averaged',
    'peak',
    'total',
    'overall',
    'max',
    'roughly',
    'sustained',
    'active',
  ].flatMap(stems),
);
/** What is counted is a part of what the bare noun says, or something apart from it. */
const PART = new Set(
  ['new', 'extra', 'other', 'more', 'late', 'bad', 'failed', 'invalid', 'internal'].flatMap(stems),
);
const PEAK =
  /(?<!\p{L})(?:peak|evenings?|busiest|rush|worst|max|spikes?|bursts?|monday|dinner|lunch|holiday|sale[- ]days?|black friday)/iu;
/** What something else is counted for. */
const PER_ONE = /(?<!\p{L})(?:per|each|every)\s\p{L}+/giu;
/** A clause that is nothing but a name, from its capital on, since a line may also end within a clause. */
const LABEL = /^\s*(\p{Lu}[^:]*):\s*$/u;
/** Words between a quantity and what it is of. */
const NEAR = 6;
/** Rates over longer times than a day are about work and money, not about load. */
const DAY = 86_400;
/** Half a minute and a kilobyte: units above and below are for different things. */
const BORDERS: Readonly<Partial<Record<Kind, number>>> = { time: 30, bytes: 1000 };
/** A figure up to so many times larger or smaller may be meant for the reference number. */
const MENTIONED_TO = 10;

/** The reference numbers whose unit can be read; what is counted for one request or user cannot. */
export function targetsOf(numbers: readonly ReferenceNumber[]): Target[] {
  return numbers.flatMap((reference) => {
    const unit = readUnit('', ` ${reference.unit}`);
    const cues = reference.words.map(stems);
    if (unit === undefined || !(reference.value > 0)) return [];
    const vocabulary = new Set([...stems(`${reference.name} ${unit.noun}`), ...cues.flat()]);
    return [{ reference, unit, cues, vocabulary, isPeak: PEAK.test(reference.name) }];
  });
}

/**
 * Whether both are of one kind and both or neither a rate. Calendar times are not compared with response times,
 * nor the bytes of one item with the size of a store.
 */
export function isComparable({ unit }: Figure, { unit: its }: Target): boolean {
  if (unit.kind !== its.kind || (unit.per === undefined) !== (its.per === undefined)) return false;
  const border = BORDERS[unit.kind];
  const areFar = border !== undefined && unit.scale > border !== its.scale > border;
  return !areFar && (unit.per ?? 0) <= DAY;
}

/** How many times the figure is above or below the reference number, at least 1. */
export function ratioTo(figure: Figure, { reference, unit }: Target): number {
  const size = figure.unit.scale / (figure.unit.per ?? 1) / (unit.scale / (unit.per ?? 1));
  return distance({ low: figure.low * size, high: figure.high * size }, reference.value);
}

/** The same if the figure had been written in the unit of the reference number. */
export function ratioInItsUnit(figure: Figure, { reference }: Target): number {
  return distance(figure, reference.value);
}

export function isPeak({ unit, before, after }: Figure): boolean {
  return PEAK.test(`${before} ${unit.noun} ${after}`);
}

/** How many of the words for the reference number stand next to the figure; 0 when it counts something else. */
export function cuesAt(figure: Figure, target: Target): number {
  const noun = stems(figure.unit.noun);
  const beside = (text: string) => stems(text.replace(PER_ONE, ' '));
  const around = [...beside(figure.before), '|', ...noun, '|', ...beside(figure.after)];
  const countsSomething = figure.unit.kind === 'count' && noun.some((stem) => !MANNER.has(stem));
  if (countsSomething) {
    const named = target.cues.filter((cue) => contains(noun, cue));
    if (!named.some((cue) => noun.every((stem) => !PART.has(stem) || cue.includes(stem)))) return 0;
  }
  return target.cues.filter((cue) => contains(around, cue)).length;
}

/** Stems of what the figure counts: "20k page loads a second", "Page loads: 20k a second"; none in 20k a second. */
export function countedIn({ unit, before }: Figure): string[] {
  const counted = stems(unit.noun).filter((stem) => !MANNER.has(stem));
  if (counted.length > 0) return counted;
  const label = LABEL.exec(before)?.[1] ?? '';
  return stems(label).filter((stem) => !MANNER.has(stem));
}

/** Whether the head of the figure's noun, if it has one, is that of the reference number. */
export function mayCount(figure: Figure, { unit }: Target): boolean {
  const head = countedIn(figure).at(-1);
  return head === undefined || head === stems(unit.noun).at(-1);
}

/**
 * Whether the figure says that it is of the reference number: it counts just that, by the head of its noun too,
 * or, in bytes, money and times, stands next to a word for it. Words elsewhere in the clause don't say it.
 */
export function isNamed(figure: Figure, { unit, cues }: Target): boolean {
  if (figure.unit.kind !== 'count') {
    const near = [...stems(figure.before).slice(-NEAR), '|', ...stems(figure.after).slice(0, NEAR)];
    return cues.some((cue) => contains(near, cue));
  }
  const counted = countedIn(figure);
  const own = stems(unit.noun);
  const vocabulary = new Set([...own, ...cues.flat()]);
  // "List loads" may lead to the load without being it, "loads" are another word for it.
  const heads = new Set([own.at(-1), ...cues.filter(({ length }) => length === 1).flat()]);
  return counted.every((stem) => vocabulary.has(stem)) && heads.has(counted.at(-1));
}

/**
 * Whether the figure may be a statement of the reference number, however it is worded: of its kind and order, or
 * the bare number, for a rate that of a day or a second. What may be one is not called missing.
 */
export function isMention(figure: Figure, target: Target): boolean {
  const { kind, per } = figure.unit;
  if (kind === target.unit.kind && (per === undefined) === (target.unit.per === undefined)) {
    return ratioTo(figure, target) <= MENTIONED_TO;
  }
  if (kind !== 'count' || per !== undefined) return false;
  const period = target.unit.per ?? 1;
  return [period, 1, DAY].some(
    (seconds) => distance(figure, (target.reference.value * seconds) / period) <= MENTIONED_TO,
  );
}

function stems(text: string): string[] {
  return words(text).map(({ stem }) => stem);
}

function contains(list: readonly string[], part: readonly string[]): boolean {
  return list.some((_, at) => part.every((stem, offset) => list[at + offset] === stem));
}
