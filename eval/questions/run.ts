/**
 * Measures how well the interviewer understands clarifying questions. Without flags: the development questions and
 * those held out, by kind. `--fit` fits the weights and prints them; `--errors` lists the development questions that
 * went wrong.
 */
import { parseArgs } from 'node:util';
import { MATCH_WEIGHTS } from '../../src/interviewer/match-weights.ts';
import { readRemarks } from '../../src/interviewer/remarks.ts';
import { examplesOf, heldOutPhrasings } from './examples.ts';
import { type Example, fitWeights } from './fit-weights.ts';
import { type Answered, ask, kindTable, rankedFirst, share, stanceTable } from './measure.ts';
import { type Question, readQuestions, readScenario, SCENARIOS } from './read-questions.ts';

const { values: flags } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, fit: { type: 'boolean', default: false } },
});

interface Part {
  readonly questions: readonly Question[];
  readonly asked: readonly Example[];
  readonly phrasings: readonly Example[];
}

const scenarios = new Map(SCENARIOS.map((id) => [id, readScenario(id)]));
const factsOf = (id: (typeof SCENARIOS)[number]) => scenarios.get(id)?.facts ?? [];

function partsOf(questions: readonly Question[], withPhrasings: boolean): Part[] {
  return SCENARIOS.map((id) => {
    const own = questions.filter(({ scenario }) => scenario === id);
    const phrasings = withPhrasings ? heldOutPhrasings(factsOf(id)) : [];
    return { questions: own, asked: examplesOf(own, factsOf(id)), phrasings };
  });
}

function weightsFrom(parts: readonly Part[]) {
  return fitWeights(parts.flatMap(({ asked, phrasings }) => [...asked, ...phrasings]));
}

/** Right first choices of questions and of phrasings, with weights made without their scenario. */
function crossValidated(parts: readonly Part[]): string {
  const sums = { asked: [0, 0], phrasings: [0, 0] };
  for (const part of parts) {
    const weights = weightsFrom(parts.filter((one) => one !== part));
    for (const set of ['asked', 'phrasings'] as const) {
      const [right, of] = rankedFirst(part[set], weights);
      sums[set] = [(sums[set][0] ?? 0) + right, (sums[set][1] ?? 0) + of];
    }
  }
  const told = ([right = 0, of = 0]: number[]) => `${share(right, of)} of ${of}`;
  return `ranked first, scenario left out: development questions ${told(sums.asked)}, phrasings held out ${told(sums.phrasings)}`;
}

async function answersTo(questions: readonly Question[]): Promise<Answered[]> {
  const remarks = await readRemarks();
  return questions.flatMap((question) => {
    const scenario = scenarios.get(question.scenario);
    return scenario ? [ask(question, scenario, remarks)] : [];
  });
}

function errorLines(answered: readonly Answered[]): string[] {
  return answered.flatMap(({ question: { id, kind, text, expect }, reply: { facts } }) => {
    const isRight = expect.length === 0 ? facts.length === 0 : expect.some((one) => facts.includes(one));
    return isRight
      ? []
      : [
          `${id} ${kind}: ${text}\n  expected ${expect.join(', ') || 'none'}; gave ${facts.join(', ') || 'none'}`,
        ];
  });
}

async function main(): Promise<void> {
  const development = [...readQuestions('qa'), ...readQuestions('qb')];
  if (flags.fit) {
    const parts = partsOf(development, true);
    console.log(crossValidated(parts));
    console.log(
      JSON.stringify(
        weightsFrom(parts),
        (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
        2,
      ),
    );
    return;
  }
  for (const [title, questions] of [
    ['development', development],
    ['held out', readQuestions('qc')],
  ] as const) {
    const answered = await answersTo(questions);
    const [right, of] = rankedFirst(
      partsOf(questions, false).flatMap(({ asked }) => asked),
      MATCH_WEIGHTS,
    );
    console.log(
      `${title}\n\n${kindTable(answered)}\n\n${stanceTable(answered)}\nranked first before the threshold: ${share(right, of)} of ${of} single questions\n`,
    );
    if (flags.errors && title === 'development') console.log(`${errorLines(answered).join('\n')}\n`);
  }
}

await main();
