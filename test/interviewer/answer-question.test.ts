import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/scenario.ts';
import { answerQuestion } from '../../src/interviewer/answer-question.ts';
import { questionOf } from '../../src/interviewer/fact-question.ts';
import { readRemarks } from '../../src/interviewer/remarks.ts';
import { cleanText } from '../../src/text/clean.ts';

const words = await readRemarks();
const FACTS: Fact[] = [
  {
    id: 'users',
    asks: ['dau?', 'how many users do we have', 'how many people open the app a day', 'size of the audience'],
    notAsks: ['how many users leave us'],
    reply: '100 million a day.',
  },
  {
    id: 'catalogue',
    asks: ['how many videos are there', 'size of the catalogue', 'number of items to choose from'],
    reply: 'A billion videos.',
  },
  {
    id: 'latency',
    asks: ['what is the latency budget', 'how fast must the page be', 'how long may it take', 'p95 latency'],
    reply: 'The page must be there in 200 ms.',
  },
  {
    id: 'peak',
    asks: ['peak load', 'how busy is the evening', 'what is the peak traffic'],
    reply: 'Three times the mean.',
  },
];
const [USERS, CATALOGUE, LATENCY, PEAK] = FACTS.map(({ reply }) => reply);
const ask = (line: string, before: Parameters<typeof answerQuestion>[3] = []) =>
  answerQuestion(line, FACTS, words, before);
const said = (line: string) => ask(line).text;

describe('a clarifying question', () => {
  it.each([
    ['DAU', USERS],
    ['How many users are there?', USERS],
    ['Could you tell me roughly how many people open it each day', USERS],
    ['how big is the catalogue?', CATALOGUE],
    ['Is there a latency budget?', LATENCY],
    ['what about the latncy budget?', LATENCY],
  ])('%s', (question, expected) => {
    expect(said(question)).toBe(expected);
  });

  it.each(['What colour is the logo?', 'Who is the CEO', '', '???', 'many', 'How many users leave us?'])(
    '%s is not a fact',
    (question) => {
      expect(said(question)).toBe(words.unknown);
    },
  );

  it('tells which facts were given', () => {
    expect(ask('dau? and the latency budget?').facts).toEqual(['users', 'latency']);
    expect(ask('Who is the CEO?').facts).toEqual([]);
  });
});

describe('several questions in a line', () => {
  it.each([
    ['What is the latency budget? How many users do we have?', [LATENCY, USERS]],
    [
      'how many users do we have, how many videos are there, and what is the peak traffic',
      [USERS, CATALOGUE, PEAK],
    ],
    ['1) latency budget 2) peak load', [LATENCY, PEAK]],
    ['latency budget and peak load?', [LATENCY, PEAK]],
  ])('%s', (line, replies) => {
    expect(said(line)).toBe(replies.join(' '));
  });

  it('are answered as far as there are facts, and the rest is handed back', () => {
    expect(said('Peak load? Who is the CEO?')).toBe(`${PEAK} ${words.rest}`);
  });

  it('get a fact once, however often it is in the line', () => {
    expect(said('dau? how many users?')).toBe(USERS);
  });
});

describe('a conversation', () => {
  it('lets a question lean on the one before', () => {
    expect(ask('and how fast?', [{ text: 'How long may the page take?', facts: ['latency'] }]).facts).toEqual(
      ['latency'],
    );
  });

  it('notices what was given before', () => {
    const before = [{ text: 'dau?', facts: ['users'] }];
    expect(ask('How many users are there?', before).text).toBe(`${words.again} ${USERS}`);
    expect(ask('How many videos are there?', before).text).toBe(CATALOGUE);
  });

  it('knows sessions from before facts were written down', () => {
    expect(ask('How many users are there?', [{ text: 'dau?' }]).text).toBe(USERS);
  });
});

describe('where the interviewer is not sure', () => {
  const offer = `${words.offer} how many videos are there?`;
  const asked = [{ text: 'videos', facts: [], offers: ['catalogue'] }];
  const chosen = [{ text: 'the size?', facts: [], offers: ['users', 'catalogue'] }];

  it('it asks back, and tells what about', () => {
    expect(ask('videos')).toEqual({ text: offer, facts: [], offers: ['catalogue'] });
  });

  it('it asks back once, after the facts that it is sure of', () => {
    const reply = ask('What is the peak load? Videos?');
    expect(reply).toEqual({ text: `${PEAK} ${offer}`, facts: ['peak'], offers: ['catalogue'] });
  });

  it.each([
    ['yes', asked, CATALOGUE],
    ['Exactly.', asked, CATALOGUE],
    ['the second one', chosen, CATALOGUE],
    ['the first', chosen, USERS],
    ['both, please', chosen, `${USERS} ${CATALOGUE}`],
    ['yes, and the peak load?', asked, `${CATALOGUE} ${PEAK}`],
    ['no', asked, words.declined],
    ['neither', chosen, words.declined],
    ['no, I mean the peak load', asked, PEAK],
    ['what is the latency budget?', asked, LATENCY],
  ])('%s is understood', (line, before, expected) => {
    expect(ask(line, before).text).toBe(expected);
  });

  it('it does not insist on what was refused', () => {
    expect(ask('no, videos', asked).offers).toEqual([]);
  });

  it('it takes yes to no offer for no question', () => {
    expect(ask('yes', [{ text: 'dau?', facts: ['users'] }]).facts).toEqual([]);
  });

  it('what was meant is what the next question leans on', () => {
    const before = [...asked, { text: 'yes', facts: ['catalogue'] }];
    expect(ask('and how many of them are there?', before).facts).toEqual(['catalogue']);
  });

  it('gives what was given before as such', () => {
    const before = [{ text: 'videos', facts: ['catalogue'], offers: ['catalogue'] }];
    expect(ask('yes', before).text).toBe(`${words.again} ${CATALOGUE}`);
  });
});

describe('an assumption', () => {
  it.each([
    ["I'll assume a latency budget of 180 ms.", `${words.fits} ${LATENCY}`],
    ['Let me assume the latency budget is one second', `${words.differs} ${LATENCY}`],
    ["I'd assume the peak load is high", `${words.open} ${PEAK}`],
    ['The latency budget is 2 s, right?', `${words.differs} ${LATENCY}`],
    ['Surely the peak load is high, right?', `${words.open} ${PEAK}`],
    ["I'll assume that the logo is blue.", words.granted],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
  });

  it('is no question, however politely one is put', () => {
    expect(said('I guess I should ask how many users do we have')).toBe(USERS);
  });
});

describe('any text', () => {
  const vocabulary = [
    'how many',
    'users',
    'latency',
    'peak',
    'and',
    '?',
    ',',
    '. ',
    "I'll assume",
    '200 ms',
    'videos',
    '1)',
    'it',
    'yes',
    'no',
    'the second',
  ];
  const lines = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }).map((parts) => parts.join(' ')),
  );
  const known = [
    ...FACTS.map(({ reply }) => reply),
    ...Object.values(words),
    ...FACTS.flatMap((fact) => [`1. ${questionOf(fact)}`, `2. ${questionOf(fact)}`, questionOf(fact)]),
  ];

  it('gets a reply made of facts, remarks and offers, each fact once', () => {
    fc.assert(
      fc.property(lines, lines, fc.subarray(FACTS, { maxLength: 2 }), (line, previous, offered) => {
        const offers = offered.map(({ id }) => id);
        const reply = ask(line, [{ text: previous, facts: ['users'], offers }]);
        let rest = reply.text;
        for (const part of known) rest = rest.replace(part, '');
        expect(rest.trim()).toBe('');
        expect(reply.text).not.toBe('');
        expect(cleanText(reply.text)).toBe(reply.text);
        expect(new Set(reply.facts).size).toBe(reply.facts.length);
        expect(reply.offers.length).toBeLessThanOrEqual(2);
        for (const id of reply.offers) expect(reply.facts).not.toContain(id);
      }),
    );
  });

  it('is read in time that does not run away with its length', () => {
    const started = performance.now();
    ask('how many users, and '.repeat(500));
    ask('a'.repeat(50_000));
    ask('1) '.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
