import type { Fact } from '../domain/scenario.ts';
import { isAssumption, stanceOf } from './assumption.ts';
import { type Choice, type Context, chooseFacts } from './choose-facts.ts';
import { type Consent, consentTo } from './consent.ts';
import { questionOf } from './fact-question.ts';
import type { Remarks } from './remarks.ts';
import { type Said, sayings } from './split-questions.ts';

/** What was asked earlier in the interview, which facts were given for it, and which were offered. */
export interface AskedBefore {
  readonly text: string;
  readonly facts?: readonly string[] | undefined;
  readonly offers?: readonly string[] | undefined;
}

/** What the interviewer says to a line, and the ids of the facts given with it or asked back about. */
export interface Reply {
  readonly text: string;
  readonly facts: readonly string[];
  /** One or two, in the order they are offered; none when the interviewer does not ask back. */
  readonly offers: readonly string[];
}

type Words = Pick<
  Remarks,
  'unknown' | 'rest' | 'again' | 'granted' | 'fits' | 'differs' | 'open' | 'offer' | 'choice' | 'declined'
>;

/** One saying of a line with the facts it asks for. */
interface Heard extends Said, Choice {
  readonly isAssumption: boolean;
}

/**
 * What the interviewer replies to a line of questions and assumptions: the facts asked for, each once, in the order
 * they were asked for. A fact given before is marked as such, an assumption is confirmed or put right, the interviewer
 * asks back where it is not sure what is meant, and what is no fact is handed back to the candidate.
 */
export function answerQuestion(
  line: string,
  facts: readonly Fact[],
  words: Words,
  before: readonly AskedBefore[] = [],
): Reply {
  const offered = withIds(before.at(-1)?.offers, facts);
  const consent = consentTo(line, offered.length);
  const heard = consent
    ? reactionTo(consent, offered, facts, before)
    : hear(line, facts, topicOf(before, facts));
  if (consent && heard.length === 0) return { text: words.declined, facts: [], offers: [] };
  const refused = consent?.meant.length === 0 ? offered : [];
  return reply(heard, refused, words, new Set(before.flatMap((one) => one.facts ?? [])));
}

function withIds(ids: readonly string[] | undefined, facts: readonly Fact[]): Fact[] {
  return (ids ?? []).flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
}

/** The offers that were meant, as if asked for, and what else was said. */
function reactionTo(
  { meant, rest }: Consent,
  offered: readonly Fact[],
  facts: readonly Fact[],
  before: readonly AskedBefore[],
): Heard[] {
  const chosen = meant.flatMap((place) => offered[place] ?? []);
  const yes = { text: '', isQuestion: true, isAssumption: false, facts: chosen, offers: [] };
  const topic = chosen.map(questionOf).join(' ') || topicOf(before, facts);
  return [...(chosen.length > 0 ? [yes] : []), ...hear(rest, facts, topic)];
}

/** What the talk is about: what was asked last, or what that was found to mean. */
function topicOf(before: readonly AskedBefore[], facts: readonly Fact[]): string {
  const [earlier, last] = [before.at(-2), before.at(-1)];
  if (!last) return '';
  const isBareConsent = consentTo(last.text, earlier?.offers?.length ?? 0)?.rest === '';
  if (!isBareConsent) return last.text;
  return withIds(last.facts, facts).map(questionOf).join(' ') || (earlier?.text ?? '');
}

function hear(line: string, facts: readonly Fact[], topic: string): Heard[] {
  let context: Context = { text: topic, stands: 'earlier' };
  return sayings(line).map((said) => {
    const choice = chooseFacts(said.text, facts, context);
    const leadsUp = !said.isQuestion && choice.facts.length === 0;
    context = { text: said.text, stands: leadsUp ? 'leads up' : 'beside' };
    return { ...said, ...choice, isAssumption: isAssumption(said.text) };
  });
}

function reply(
  heard: readonly Heard[],
  refused: readonly Fact[],
  words: Words,
  given: ReadonlySet<string>,
): Reply {
  const told = new Set<string>();
  const parts: string[] = [];
  for (const { text, facts: asked, isAssumption: assumed } of heard) {
    for (const { id, reply: fact } of asked) {
      if (told.has(id)) continue;
      if (assumed) parts.push(words[stanceOf(text, fact)]);
      else if (given.has(id)) parts.push(words.again);
      parts.push(fact);
      told.add(id);
    }
  }
  const isNew = (fact: Fact) => !told.has(fact.id) && !refused.includes(fact);
  const offers = heard.find((one) => one.offers.some(isNew))?.offers.filter(isNew) ?? [];
  parts.push(...(offers.length > 0 ? [askBack(offers, words)] : closing(heard, words)));
  return { text: [...new Set(parts)].join(' '), facts: [...told], offers: offers.map(({ id }) => id) };
}

function askBack(offers: readonly Fact[], { offer, choice }: Words): string {
  const [only] = offers;
  if (only && offers.length === 1) return `${offer} ${questionOf(only)}`;
  return [choice, ...offers.map((fact, place) => `${place + 1}. ${questionOf(fact)}`)].join(' ');
}

/** What is said of the sayings that ask for no fact. */
function closing(heard: readonly Heard[], words: Words): string[] {
  const open = heard.filter(({ facts }) => facts.length === 0);
  if (open.length === heard.length) {
    return [heard.some(({ isAssumption: assumed }) => assumed) ? words.granted : words.unknown];
  }
  const isUnanswered = open.some(({ isQuestion, isAssumption: assumed }) => isQuestion && !assumed);
  return isUnanswered || heard.some(({ leavesOut }) => leavesOut) ? [words.rest] : [];
}
