import { expect, it } from 'vitest';
import { PACKAGED, packagedScenario } from '../../eval/packaged-scenarios.ts';
import { answerQuestion } from '../../src/interviewer/answer-question.ts';
import { readRemarks } from '../../src/interviewer/remarks.ts';

const words = await readRemarks();

it.each(PACKAGED)(
  'the phrasings of %s lead to their own facts',
  (name) => {
    const { facts } = packagedScenario(name);
    const asked = facts.flatMap(({ id, asks }) => asks.map((text) => ({ id, text })));
    const replies = asked.map(({ id, text }) => ({ id, ...answerQuestion(text, facts, words) }));
    const given = replies.filter((reply) => reply.facts.includes(reply.id));
    const offered = replies.filter((reply) => reply.offers.includes(reply.id));
    expect(given.length / asked.length).toBeGreaterThan(0.96);
    expect((given.length + offered.length) / asked.length).toBeGreaterThan(0.98);
  },
  30_000,
);

it('a question is not mistaken for the one phrasing it shares its only word with', () => {
  const { facts } = packagedScenario('ad-click-prediction');
  expect(answerQuestion('How many people do I have?', facts, words).facts).not.toContain('daily-users');
  expect(answerQuestion('How many people use it?', facts, words).facts).not.toContain('team');
});

it('of several questions in one the interviewer answers what it knows, and says that it lacks the rest', () => {
  const { facts } = packagedScenario('llm-serving');
  const asked = answerQuestion(
    'How many requests and tokens do we serve per day, and what is the latency target for the first token?',
    facts,
    words,
  );
  expect(asked.facts).toEqual(['traffic', 'latency-targets']);
  expect(asked.text).toContain(words.rest);
  const half = answerQuestion('What is the latency target, and what does the weather cost us?', facts, words);
  expect(half.facts).toEqual(['latency-targets']);
  expect(half.text).toContain(words.rest);
});
