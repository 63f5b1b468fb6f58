import type { Scenario } from '../../src/domain/scenario.ts';
import { answerQuestion, type Reply } from '../../src/interviewer/answer-question.ts';
import { rank } from '../../src/interviewer/match-fact.ts';
import type { MatchWeights } from '../../src/interviewer/match-weights.ts';
import type { Remarks } from '../../src/interviewer/remarks.ts';
import type { Example } from './fit-weights.ts';
import { KINDS, type Question } from './read-questions.ts';

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
  const before = after ? [{ text: after, facts: answerQuestion(after, facts, remarks).facts }] : [];
  const reply = answerQuestion(text, facts, remarks, before);
  const stance = (['fits', 'differs'] as const).find((one) => reply.text.startsWith(remarks[one]));
  return { question, reply, stance };
}

/** One line for each kind of question, and one for all. */
export function kindTable(answered: readonly Answered[]): string {
  const rows = KINDS.map((kind) =>
    row(
      kind,
      answered.filter(({ question }) => question.kind === kind),
    ),
  );
  return [HEAD, ...rows, row('all', answered)].join('\n');
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

const HEAD = 'kind          n   right  recall  precision  wrong fact given';

function row(title: string, answered: readonly Answered[]): string {
  const given = answered.flatMap(({ reply }) => reply.facts).length;
  const expected = answered.flatMap(({ question }) =>
    question.kind === 'either' ? [''] : question.expect,
  ).length;
  const hits = answered.flatMap(({ question, reply }) =>
    reply.facts.filter((id) => question.expect.includes(id)),
  );
  const wrong = answered.filter(({ question, reply }) =>
    reply.facts.some((id) => !question.expect.includes(id)),
  );
  const cells = [
    title.padEnd(11),
    String(answered.length).padStart(4),
    share(answered.filter(isRight).length, answered.length).padStart(7),
    share(hits.length, expected).padStart(7),
    share(hits.length, given).padStart(10),
    `${wrong.length} (${share(wrong.length, answered.length)})`.padStart(17),
  ];
  return cells.join(' ');
}

/** All facts for several questions, none for what is none, else the first fact given. */
function isRight({ question: { kind, expect }, reply: { facts } }: Answered): boolean {
  if (kind === 'none') return facts.length === 0;
  if (kind === 'multi') return expect.every((id) => facts.includes(id));
  return facts[0] !== undefined && expect.includes(facts[0]);
}

/** How assumptions were taken, by whether they were right. */
export function stanceTable(answered: readonly Answered[]): string {
  const assumed = answered.filter(({ question }) => question.kind === 'assumption');
  const judged = assumed.filter(({ stance }) => stance !== undefined);
  const right = judged.filter(({ question, stance }) => (stance === 'fits') === question.agrees);
  return `${assumed.length} assumptions: ${judged.length} judged by their figures, ${right.length} of them rightly`;
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
