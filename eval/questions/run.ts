/**
 * Measures how well the interviewer understands clarifying questions. Without flags: the development questions and
 * those held out, by kind. `--fit` fits the weights and prints them, with what each threshold would do; `--errors`
 * lists the development questions that went wrong.
 */
import { parseArgs } from 'node:util';
import { rank } from '../../src/interviewer/match-fact.ts';
import type { MatchWeights } from '../../src/interviewer/match-weights.ts';
import { packagedScenario } from '../packaged-scenarios.ts';
import { examplesOf, heldOutPhrasings } from './examples.ts';
import { type Example, fitWeights } from './fit-weights.ts';
import { readQuestions, SCENARIOS } from './read-questions.ts';
import { measureQuestions, questionErrors, questionReport } from './report.ts';
import { thresholdTable } from './thresholds.ts';

const { values: flags } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, fit: { type: 'boolean', default: false } },
});

/** What one scenario has to fit on. */
interface Part {
  readonly asked: readonly Example[];
  readonly phrasings: readonly Example[];
}

function partsToFit(): Part[] {
  const questions = [...readQuestions('qa'), ...readQuestions('qb')];
  return SCENARIOS.map((id) => {
    const { facts } = packagedScenario(id);
    const own = questions.filter(({ scenario }) => scenario === id);
    return { asked: examplesOf(own, facts), phrasings: heldOutPhrasings(facts) };
  });
}

function weightsFrom(parts: readonly Part[]): MatchWeights {
  return fitWeights(parts.flatMap(({ asked, phrasings }) => [...asked, ...phrasings]));
}

/** What weights made without a scenario make of its questions and phrasings. */
function crossValidated(parts: readonly Part[]): string {
  const ranked = parts.map((part) => {
    const weights = weightsFrom(parts.filter((one) => one !== part));
    const rankAll = (examples: readonly Example[]) =>
      examples.map(({ matched, expect }) => ({ ranked: rank(matched, weights), expect }));
    return { asked: rankAll(part.asked), phrasings: rankAll(part.phrasings) };
  });
  return thresholdTable({
    questions: ranked.flatMap(({ asked }) => asked),
    phrasings: ranked.flatMap(({ phrasings }) => phrasings),
  });
}

function printFit(): void {
  const parts = partsToFit();
  const rounded = Object.entries(weightsFrom(parts)).map(([part, weight]) => [
    part,
    Number(weight.toFixed(2)),
  ]);
  console.log(`${crossValidated(parts)}\n\n${JSON.stringify(Object.fromEntries(rounded), null, 2)}`);
}

async function measure(): Promise<void> {
  const { development, heldOut } = await measureQuestions();
  console.log(`${questionReport(development)}\n\n\n${questionReport(heldOut)}`);
  if (flags.errors) console.log(`\n\n${questionErrors(development)}`);
}

if (flags.fit) printFit();
else await measure();
