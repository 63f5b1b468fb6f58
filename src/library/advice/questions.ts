import { words } from '../../text/words.ts';
import { located, type ScenarioRule } from '../located.ts';

/** The facts of the package have 39 at least; fewer than this find a question in other words by luck only. */
const GOOD_QUESTIONS = 10;
/** Many candidates type no more than "peak load?". */
const SHORT = 4;

export const fewQuestions: ScenarioRule = {
  name: 'few-questions',
  *check({ facts }) {
    for (const { item, path } of located(facts, ['facts'])) {
      const count = item.asks.length;
      if (count >= GOOD_QUESTIONS) continue;
      const message = `${count} way${count === 1 ? '' : 's'} to ask for it; write at least ${GOOD_QUESTIONS}`;
      yield { path: [...path, 'asks'], severity: 'warning', message };
    }
  },
};

export const shortQuestion: ScenarioRule = {
  name: 'short-question',
  *check({ facts }) {
    for (const { item, path } of located(facts, ['facts'])) {
      if (item.asks.some((question) => words(question).length < SHORT)) continue;
      const message = `no way to ask for it has fewer than ${SHORT} words; add one like "peak load?"`;
      yield { path: [...path, 'asks'], severity: 'warning', message };
    }
  },
};

export const answeredQuestions: ScenarioRule = {
  name: 'answered-questions',
  *check({ facts }) {
    const answeredBy = new Map(facts.flatMap(({ id, asks }) => asks.map((ask) => [sameness(ask), id])));
    for (const { item, path } of located(facts, ['facts'])) {
      for (const [index, question] of (item.notAsks ?? []).entries()) {
        const id = answeredBy.get(sameness(question));
        if (id === undefined) continue;
        const message = `the fact "${id}" answers this; notAsks are for questions that no fact answers`;
        yield { path: [...path, 'notAsks', index], severity: 'warning', message };
      }
    }
  },
};

/** What is left of a question without case and punctuation. */
function sameness(question: string): string {
  return words(question)
    .map(({ text }) => text)
    .join(' ');
}
