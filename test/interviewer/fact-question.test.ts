import { expect, it } from 'vitest';
import { PACKAGED, packagedScenario } from '../../eval/packaged-scenarios.ts';
import { questionOf } from '../../src/interviewer/fact-question.ts';

const question = (...asks: string[]) => questionOf({ id: 'fact', asks, reply: 'Yes.' });

it('is the first phrasing that is a whole question', () => {
  expect(question('dau?', 'size of the audience', 'how many users are there?', 'how many people come')).toBe(
    'how many users are there?',
  );
  expect(question('can you tell me the load', 'what is the load')).toBe('what is the load?');
  expect(question('peak load')).toBe('peak load?');
});

it.each(PACKAGED)('every fact of %s has one', (id) => {
  const { facts } = packagedScenario(id);
  for (const fact of facts) expect(questionOf(fact)).toMatch(/^\w+(?: \S+){3,}\?$/u);
});
