import type { Flag } from '../../domain/critique.ts';
import { LISTED, type Profile } from './profile.ts';
import type { Ceiling } from './tradeoffs.ts';

/**
 * How far the verdicts on an answer may be believed: as they are, at most as touched and with little credit, a step
 * lower, or not at all.
 */
export interface Credit {
  readonly level: 'full' | 'lowered' | 'reduced' | 'none';
  /** The most a trade-off dimension may be given. */
  readonly ceiling: Ceiling;
  /** One line for the candidate on why less than full. */
  readonly because: string;
}

/** Share of refusing sentences that leaves nothing to credit. */
const ALL_REFUSED = 0.45;
/**
 * Probabilities of a stance that leave nothing to credit, or little. Scenario left out, none of 145 honest answers
 * reaches the lower, 9 in 10 contrary ones do; by unseen writers up to 1 in 30 honest ones lies between the two.
 */
const SURELY = 0.5;
const RATHER = 0.4;
/** Share of repeated sentences, with hardly any others, from which the answer is padding. */
const PADDED = 0.66;
const FEW_SENTENCES = 5;
const LONG = 40;
const VAGUE = 0.45;
const ONLY_NAMED =
  'The answer as a whole holds no number and few reasons; say how it works, how much, or why.';
/** Function words per word that whole terse answers show at least. */
const TERSE = 0.33;

function isVague({ words, quantities, concrete }: Profile): boolean {
  return words >= LONG && quantities === 0 && concrete < VAGUE;
}

interface Rule extends Credit {
  readonly applies: (flags: readonly Flag[], profile: Profile) => boolean;
}

/** A flag that leaves nothing to credit. */
function nothingFor(flag: Flag, because: string): Rule {
  return { level: 'none', ceiling: 'none', because, applies: (flags) => flags.includes(flag) };
}

/** The first rule that applies decides. */
const RULES: readonly Rule[] = [
  nothingFor('blank', 'There is no answer to judge.'),
  nothingFor('echo', 'The answer says the question back instead of answering it.'),
  nothingFor('keyword-list', 'Terms are named, but nothing says what they are for or how they work.'),
  nothingFor('other-stage', 'The answer belongs to another stage of the interview.'),
  nothingFor('off-topic', 'The answer is about something else.'),
  {
    level: 'none',
    ceiling: 'none',
    because: 'The same sentence is repeated; say it once and go on.',
    applies: (_, { repeated, sentences }) =>
      repeated >= PADDED && sentences * (1 - repeated) <= FEW_SENTENCES,
  },
  {
    level: 'none',
    ceiling: 'mentioned',
    because: 'Most of the answer says what would not be done.',
    applies: (flags, { refusing }) => flags.includes('negated') && refusing >= ALL_REFUSED,
  },
  {
    level: 'reduced',
    ceiling: 'mentioned',
    because: 'Much of the answer says what would not be done.',
    applies: (flags) => flags.includes('negated'),
  },
  {
    level: 'none',
    ceiling: 'mentioned',
    because: 'It declares things simple or sure and concedes no price, limit or doubt.',
    applies: (_, { contrary }) => contrary >= SURELY,
  },
  {
    level: 'reduced',
    ceiling: 'mentioned',
    because: 'It declares much simple or sure and concedes hardly a price, limit or doubt.',
    applies: (_, { contrary }) => contrary >= RATHER,
  },
  {
    level: 'none',
    ceiling: 'mentioned',
    because: 'It says what might be done, or what others say; commit to a choice.',
    applies: (_, { evasive }) => evasive >= SURELY,
  },
  {
    // Many words, no number, hardly a reason: things are named, nothing is said of how. Listed, they are worth less.
    level: 'reduced',
    ceiling: 'mentioned',
    because: ONLY_NAMED,
    applies: (_, profile) => isVague(profile) && (profile.glue < TERSE || profile.fragment < LISTED),
  },
  {
    level: 'lowered',
    ceiling: 'mentioned',
    because: ONLY_NAMED,
    applies: (_, profile) => isVague(profile),
  },
];

export function creditOf(flags: readonly Flag[], profile: Profile): Credit {
  return (
    RULES.find((rule) => rule.applies(flags, profile)) ?? { level: 'full', ceiling: 'weighed', because: '' }
  );
}
