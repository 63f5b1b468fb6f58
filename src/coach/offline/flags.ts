import type { Flag } from '../../domain/critique.ts';
import type { StageId } from '../../domain/stages.ts';
import type { Answer } from './answer.ts';
import type { Estimate } from './calibration.ts';
import { LISTED, type Profile } from './profile.ts';
import { termsOf } from './vocabulary.ts';

const NO_ANSWER =
  /\b(?:i (?:really |honestly )?(?:do not|don['’]?t|dunno|have no|haven['’]?t)[^.,;\n]*|idk|no (?:idea|clue|answer|comment)[^.,;\n]*|not sure[^.,;\n]*|can['’]?t (?:say|answer|think)[^.,;\n]*|n\/?a|none|nothing|skip(?: this)?(?: one)?|pass|next(?: question)?|sorry|tbd|todo|no time|ran out of time|blank|unknown)\b/giu;
const FEWEST_TERMS = 4;

/** All that a flag may be raised by. */
export interface Examination {
  readonly answer: Answer;
  readonly profile: Profile;
  /** Of each criterion of the stage. */
  readonly estimates: readonly Estimate[];
  /** Another stage that the answer fits better. */
  readonly elsewhere: StageId | undefined;
  /** How much likelier its words come from this scenario than from another one of the library. */
  readonly topicMargin: number;
}

const DETECTORS: readonly (readonly [Flag, (examination: Examination) => boolean])[] = [
  ['blank', ({ answer }) => isBlank(answer)],
  ['echo', ({ profile }) => profile.echoed >= MOSTLY_ECHO],
  ['keyword-list', ({ profile }) => profile.words >= 5 && (isList(profile) || isHollow(profile))],
  ['negated', ({ profile: { refusing, sentences } }) => refusing >= REFUSED && refusing * sentences >= 1.5],
  ['off-topic', (examination) => isOffTopic(examination)],
  ['addresses-grader', ({ profile }) => profile.pressing > 0],
  ['repeated', ({ profile }) => profile.repeated >= REPEATED],
  ['other-stage', ({ elsewhere }) => elsewhere !== undefined],
  ['truncated', ({ answer }) => answer.truncated],
];

/** Shares of sentences from which a flag is raised; between what honest and dishonest answers show. */
const MOSTLY_ECHO = 0.5;
const REFUSED = 0.28;
const REPEATED = 0.15;
/** Glue per word below which words are only listed; whole terse answers show 0.33 and more. */
const LOOSE = 0.25;
const RATHER_LOOSE = 0.4;
/** Words between two commas in a list of keywords, at most; terse answers show 2.9 and more. */
const SHORT_FRAGMENT = 2.1;
/** Mean concreteness below which sentences only sound good: weak answers show 0.28 and more. */
const HOLLOW = 0.22;
/** The same of one sentence alone, which may say something without number or reason unless it flatters itself. */
const HOLLOW_ALONE = 0.05;

function isList({ glue, fragment }: Profile): boolean {
  return glue < LOOSE || (glue < RATHER_LOOSE && fragment < SHORT_FRAGMENT);
}

/** Only good-sounding words: no number, no reason, no choice in sentence after sentence. */
function isHollow({ words, sentences, fragment, concrete }: Profile): boolean {
  const isOneStatement = sentences === 1 && fragment >= LISTED;
  return words >= 20 && concrete < (isOneStatement ? HOLLOW_ALONE : HOLLOW);
}

/** Nothing, nothing the rubrics know, or an admission and little else. */
function isBlank({ text, units }: Answer): boolean {
  const terms = units.reduce((sum, unit) => sum + unit.terms.length, 0);
  const known = units.reduce((sum, unit) => sum + unit.knownTerms, 0);
  if (terms === 0 || (known === 0 && terms <= FEWEST_TERMS)) return true;
  const admissions = text.matchAll(NO_ANSWER);
  let rest = 0;
  let from = 0;
  for (const { index, 0: admission } of admissions) {
    rest += termsOf(text.slice(from, index)).length;
    // What follows can only add to it, and the most of an answer does.
    if (rest >= FEWEST_TERMS) return false;
    from = index + admission.length;
  }
  return from > 0 && rest + termsOf(text.slice(from)).length < FEWEST_TERMS;
}

/**
 * A long answer to another interview, or in foreign words: the more foreign the more criteria it may seem to meet;
 * never when it meets most.
 */
function isOffTopic({ profile, estimates, topicMargin }: Examination): boolean {
  if (profile.words < LONG) return false;
  if (topicMargin < ANOTHER_TOPIC) return true;
  const met = estimates.reduce((sum, { present }) => sum + present, 0) / Math.max(1, estimates.length);
  return met < MOST && profile.atHome + SEEMS_MET * met < AT_HOME;
}

const LONG = 40;
/** 305 answers to the scenario itself show -0.18 and more, 60 model answers to 11 others -0.61 and less. */
const ANOTHER_TOPIC = -0.4;
const MOST = 0.65;
/**
 * The lowest share of the rubrics' own words that answers on the topic show. Those of few criteria met show 0.80 and
 * more, of other systems 0.41 to 0.79.
 */
const AT_HOME = 0.795;
const SEEMS_MET = 0.12;

/** What is wrong with the answer as a whole. */
export function flagsOf(examination: Examination): Flag[] {
  return DETECTORS.filter(([, applies]) => applies(examination)).map(([flag]) => flag);
}
