import type { Verdict } from '../../domain/critique.ts';
import type { Observation } from './features.ts';
import type { Synonym } from './rubric.ts';

/** One line for the candidate: what was found and what was not. */
export function whyOf(observation: Observation, verdict: Exclude<Verdict, 'unscored'>): string {
  if (verdict === 'covered') return whyCovered(observation);
  return verdict === 'touched' ? whyTouched(observation) : whyMissing(observation);
}

function whyCovered({ features, absentGroups }: Observation): string {
  if (features.quantity > 0) return 'Stated, with a number to it.';
  return absentGroups.length > 0 ? 'Stated, though not every part of it was found.' : 'Stated in full.';
}

function whyTouched(observation: Observation): string {
  const { features, prepared } = observation;
  if (features.quantity < 0 && prepared.criterion.quantity) {
    return `Partly there; no number for ${prepared.criterion.quantity.what} was found in or beside this passage.`;
  }
  const absent = absentParts(observation);
  if (absent.length > 0) return `Partly there; nothing was found in this answer on ${absent.join(' or ')}.`;
  if (features.concrete < PLAIN) return 'Named; no number and hardly a reason was found beside it.';
  return 'Partly there; the passage may leave out part of the point.';
}

function whyMissing(observation: Observation): string {
  if (!observation.evidence) return 'Nothing in the answer makes this point.';
  if (observation.features.mistake > CONTRARY) return 'What is said here goes against the point.';
  if (observation.denied > MOSTLY) return 'It only comes up as something that is not done or not needed.';
  const absent = absentParts(observation);
  return absent.length > 0
    ? `Nothing was found in this answer on ${absent.join(' or ')}.`
    : 'Words of it come up, but nothing makes the point.';
}

/** Whether the passage found speaks against the point: it says a known mistake, or denies what it is about. */
export function isAgainst({ features, denied }: Pick<Observation, 'features' | 'denied'>): boolean {
  return features.mistake > CONTRARY || denied > MOSTLY;
}

/** Concreteness of a passage that holds neither a number nor a reason. */
const PLAIN = 0.35;
/** By how much a passage must be closer to a mistake than to the claim to be called one. */
const CONTRARY = 0.4;
const MOSTLY = 0.4;

/** Synonyms of a group among which its name is looked for; the rarer ones come last. */
const NAMES = 4;
const TELLING = /^\D{4,}$/u;
const TELLING_PHRASE = /^\D+ \D+$/u;

/** What a group of synonyms is called: its first one, unless that is a figure or too short to say much. */
function nameOf(group: readonly Synonym[]): string {
  const [first = '', ...others] = group.slice(0, NAMES).map(({ text }) => text);
  if (TELLING.test(first)) return first;
  const better = (wanted: RegExp) => others.find((text) => wanted.test(text));
  return better(TELLING_PHRASE) ?? better(TELLING) ?? first;
}

/** The names of up to two must-have groups that were not found. */
function absentParts({ absentGroups, prepared }: Observation): string[] {
  return prepared.groups
    .filter((_, group) => absentGroups.includes(group))
    .slice(0, 2)
    .map((group) => `"${nameOf(group)}"`);
}
