import type { Scenario } from '../../src/domain/scenario.ts';
import { answerQuestion, type Reply } from '../../src/interviewer/answer-question.ts';
import { rank } from '../../src/interviewer/match-fact.ts';
import type { MatchWeights } from '../../src/interviewer/match-weights.ts';
import type { Remarks } from '../../src/interviewer/remarks.ts';
import type { Example } from './fit-weights.ts';
import type { Question } from './read-questions.ts';

/** A question with what the interviewer replied to it. */
export interface Answered {
  readonly question: Question;
  readonly reply: Reply;
  /** How an assumption was taken: right, wrong, or not judged. */
  readonly stance: 'fits' | 'differs' | undefined;
}

/** Asks a question of the whole interviewer, after the one it follows. */
export function ask(question: Question, { facts }: Scenario, remarks: Remarks): Answered {
  const { text, after } = question;
  // Whatever came of the question before, the candidate goes on as if it had been answered.
  const before = after ? [{ text: after, facts: answerQuestion(after, facts, remarks).facts }] : [];
  const reply = answerQuestion(text, facts, remarks, before);
  const stance = (['fits', 'differs'] as const).find((one) => reply.text.startsWith(remarks[one]));
  return { question, reply, stance };
}

/** How a set of questions was answered: how many, and shares of them. */
export interface Figures {
  readonly questions: number;
  /** Given first what was expected; for several questions all of it; for what is no fact, nothing given or offered. */
  readonly right: number;
  /** Nothing given, but asked back, with what was expected among the offers if anything was. */
  readonly askedBack: number;
  /** Asked back with nothing expected among the offers. */
  readonly askedAmiss: number;
  /** Given a fact that was not asked for, whatever else was given. */
  readonly wrong: number;
  /** Neither given nor offered anything. */
  readonly unknown: number;
  /** Of the facts expected, the share given. */
  readonly recall: number;
  /** Of the facts given, the share expected. */
  readonly precision: number;
}

export function figuresOf(answered: readonly Answered[]): Figures {
  const share = (is: (one: Answered) => boolean) => part(answered.filter(is).length, answered.length);
  const given = answered.flatMap(({ reply }) => reply.facts);
  const hits = answered.flatMap(({ question, reply }) => reply.facts.filter(among(question)));
  const expected = answered.flatMap(({ question: { kind, expect } }) => (kind === 'either' ? [''] : expect));
  return {
    questions: answered.length,
    right: share(isRight),
    askedBack: share((one) => asksBack(one) && (isNone(one) || one.reply.offers.some(among(one.question)))),
    askedAmiss: share((one) => asksBack(one) && !isNone(one) && !one.reply.offers.some(among(one.question))),
    wrong: share(({ question, reply }) => !reply.facts.every(among(question))),
    unknown: share(({ reply }) => reply.facts.length === 0 && reply.offers.length === 0),
    recall: part(hits.length, expected.length),
    precision: part(hits.length, given.length),
  };
}

/** How often the right fact is ranked first, before it is decided whether to give any. */
export function rankedFirst(
  examples: readonly Example[],
  weights: MatchWeights,
): [right: number, of: number] {
  const answerable = examples.filter(({ expect }) => expect.length > 0);
  const right = answerable.filter(({ matched, expect }) => {
    const [first] = rank(matched, weights);
    return first && expect.includes(first.fact.id);
  });
  return [right.length, answerable.length];
}

const isNone = ({ question: { kind } }: Answered) => kind === 'none';
const among =
  ({ expect }: Question) =>
  (id: string) =>
    expect.includes(id);

function asksBack({ reply: { facts, offers } }: Answered): boolean {
  return facts.length === 0 && offers.length > 0;
}

function isRight({ question: { kind, expect }, reply: { facts, offers } }: Answered): boolean {
  if (kind === 'none') return facts.length === 0 && offers.length === 0;
  if (kind === 'multi') return expect.every((id) => facts.includes(id));
  return facts[0] !== undefined && expect.includes(facts[0]);
}

function part(some: number, all: number): number {
  return all === 0 ? Number.NaN : some / all;
}
