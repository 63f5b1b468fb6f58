import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/scenario.ts';
import { answerQuestion } from '../../src/interviewer/answer-question.ts';

const UNKNOWN = 'What would you assume?';
const FACTS: Fact[] = [
  {
    id: 'users',
    asks: ['dau?', 'how many users do we have', 'how many people open the app a day'],
    reply: 'A hundred million a day.',
  },
  {
    id: 'catalogue',
    asks: ['how many videos are there', 'size of the catalogue', 'number of items to choose from'],
    reply: 'A hundred million videos.',
  },
  {
    id: 'latency',
    asks: ['what is the latency budget', 'how fast must the page be', 'how long may it take'],
    reply: 'The page must be there in 200 ms.',
  },
];
const reply = (question: string) => answerQuestion(question, FACTS, UNKNOWN);

describe('a clarifying question', () => {
  it.each([
    ['DAU', 'A hundred million a day.'],
    ['How many users are there?', 'A hundred million a day.'],
    ['How many people open it each day', 'A hundred million a day.'],
    ['how big is the catalogue?', 'A hundred million videos.'],
    ['Is there a latency budget?', 'The page must be there in 200 ms.'],
  ])('%s', (question, expected) => {
    expect(reply(question)).toBe(expected);
  });

  it.each(['What colour is the logo?', 'Who is the CEO', '', '???', 'many'])(
    '%s is not a fact',
    (question) => {
      expect(reply(question)).toBe(UNKNOWN);
    },
  );

  it('may be several in a line, answered in their order', () => {
    expect(reply('What is the latency budget? And how many users do we have? And the CEO?')).toBe(
      'The page must be there in 200 ms. A hundred million a day.',
    );
  });

  it('gets a fact once, however often it is in the line', () => {
    expect(reply('dau? how many users?')).toBe('A hundred million a day.');
  });
});
