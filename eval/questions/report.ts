import { MATCH_WEIGHTS } from '../../src/interviewer/match-weights.ts';
import { readRemarks } from '../../src/interviewer/remarks.ts';
import { packagedScenario } from '../packaged-scenarios.ts';
import { examplesOf } from './examples.ts';
import { type Answered, ask, rankedFirst } from './measure.ts';
import { type Question, readQuestions, SCENARIOS } from './read-questions.ts';
import { kindTable, stanceLine, told } from './tables.ts';

/** A set of questions with the replies to them. */
export interface Measured {
  readonly title: string;
  readonly answered: readonly Answered[];
  /** Of the single questions, the share whose fact is ranked first, before it is decided whether to give it. */
  readonly rankedFirst: number;
}

/** Asks the interviewer the development questions and those held out. */
export async function measureQuestions(): Promise<{ development: Measured; heldOut: Measured }> {
  const remarks = await readRemarks();
  const scenarios = new Map(SCENARIOS.map((id) => [id, packagedScenario(id)]));
  const measured = (title: string, questions: readonly Question[]): Measured => {
    const answered: Answered[] = [];
    const examples = [...scenarios.values()].flatMap((scenario) => {
      const own = questions.filter((question) => question.scenario === scenario.id);
      answered.push(...own.map((question) => ask(question, scenario, remarks)));
      return examplesOf(own, scenario.facts);
    });
    const [right, of] = rankedFirst(examples, MATCH_WEIGHTS);
    return { title, answered, rankedFirst: right / of };
  };
  return {
    development: measured('Questions, development', [...readQuestions('qa'), ...readQuestions('qb')]),
    heldOut: measured('Questions, held out', readQuestions('qc')),
  };
}

/** The figures of a set, by kind of question. */
export function questionReport({ title, answered, rankedFirst }: Measured): string {
  return [
    title,
    kindTable(answered),
    `${stanceLine(answered)}\nright fact ranked first, before the threshold: ${told(rankedFirst)} of the single questions`,
  ].join('\n\n');
}

/** The questions to which no right fact was given, or any where there is none. */
export function questionErrors({ answered }: Measured): string {
  const lines = answered.flatMap(({ question: { id, kind, text, expect }, reply: { facts, offers } }) => {
    const isRight = expect.length === 0 ? facts.length === 0 : expect.some((one) => facts.includes(one));
    if (isRight) return [];
    const told = [`expected ${listed(expect)}`, `gave ${listed(facts)}`, `offered ${listed(offers)}`];
    return `${id} ${kind}: ${text}\n  ${told.join('; ')}`;
  });
  return lines.join('\n');
}

function listed(ids: readonly string[]): string {
  return ids.join(', ') || 'none';
}
