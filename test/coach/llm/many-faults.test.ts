import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Attempt, Examined } from '../../../src/coach/coach.ts';
import { callOf } from '../../../src/coach/llm/ask.ts';
import { judgeQuestion } from '../../../src/coach/llm/judge-question.ts';
import type { JudgeReply } from '../../../src/coach/llm/judge-reply.ts';
import { createLlmCoach } from '../../../src/coach/llm/llm-coach.ts';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { Critique } from '../../../src/domain/critique.ts';
import type { ModelSettings } from '../../../src/llm/endpoint.ts';
import { DEALT, endOf, faultsAt, INVENTS } from '../../support/dealt-faults.ts';
import { BEHAVIOURS, type Behaviour, say } from '../../support/model-behaviours.ts';
import { type ChatBody, closedBaseUrl, startModelServer } from '../../support/model-server.ts';
import { createFakeModel } from './fake-model.ts';
import { labelled, prompts } from './judging-support.ts';
import { DEADLINE, type Held, hold } from './watched-sitting.ts';

const ATTEMPTS = 100;
/** One by which calls also meet two faults in a row: both that pass, both for the model to mend. */
const SEED = 14;
/** Milliseconds in which the thread may be busy with the offline coach when a deadline ends. */
const LENIENCE = 1000;

const offline = createOfflineCoach();

/** Honest answers, with what a model replies that judges as people do and has nothing to mend. */
const judged = [...labelled('dev'), ...labelled('more')]
  .filter(({ attempt, reply }) => !judgeQuestion(attempt, prompts.judge).question.check(reply))
  .slice(0, ATTEMPTS);
// With what the offline coach finds; it reads each rubric when it first needs it, which would hold the others up.
const found: Examined[] = [];
for (const { attempt } of judged) found.push(await offline.examine(attempt));
const questions = await Promise.all(
  judged.map(async ({ attempt }) => (await callOf(judgeQuestion(attempt, prompts.judge).question)).user),
);
type Judged = (typeof judged)[number];
const callAsked = ({ messages }: ChatBody) => questions.indexOf(messages[1]?.content ?? '');

/** The n-th answer to each stage of a scenario makes the n-th interview on it. */
function interviews(): Attempt[][] {
  const tables: Attempt[][] = [];
  for (const { attempt } of judged) {
    const { scenario, stage } = attempt;
    const free = tables.find((table) =>
      table.every((one) => one.scenario === scenario && one.stage !== stage),
    );
    if (free) free.push(attempt);
    else tables.push([attempt]);
  }
  return tables;
}

/** Grants everything, for words that nobody said. */
function invented(reply: JudgeReply): JudgeReply {
  const granted = { quote: 'Words that nobody has ever said', verdict: 'covered' } as const;
  return { ...reply, criteria: reply.criteria.map((one) => ({ ...one, ...granted })) };
}

/** A server whose replies are good but for the faults that are dealt; tells which faults were met. */
async function startFaulty() {
  const met = new Set<string>();
  const counts = new Map<number, number>();
  const faulty: Behaviour = async (turn) => {
    const call = callAsked(turn.request.body);
    const request = counts.get(call) ?? 0;
    counts.set(call, request + 1);
    const fault = faultsAt(SEED, request, ATTEMPTS).get(call);
    if (fault) met.add(fault);
    if (fault === INVENTS) return say(turn, JSON.stringify(invented(turn.value() as JudgeReply)));
    await BEHAVIOURS[fault ?? 'ok']?.(turn);
  };
  const replies = { faulty: (body: ChatBody) => judged[callAsked(body)]?.reply };
  const server = await startModelServer({ behaviours: { faulty }, replies });
  onTestFinished(() => server.close());
  return { baseUrl: server.baseUrl, met };
}

/**
 * One interview after the other is begun: the offline coach keeps the thread busy, and what was asked before is first
 * to get its replies, which takes the loop some turns.
 */
async function holdAll(settings: ModelSettings): Promise<Held[]> {
  const held: Promise<Held>[] = [];
  for (const attempts of interviews()) {
    held.push(hold(attempts, settings, `sitting-${held.length}`));
    for (let turn = 0; turn < 20; turn += 1) await sleep(1);
  }
  return Promise.all(held);
}

const findingsOf = ({ criteria, tradeoffs, flags }: Examined | Critique) => ({ criteria, tradeoffs, flags });

/** What the second coach finds when nothing goes wrong but what the reply says. */
async function foundIn(attempt: Attempt, reply: JudgeReply) {
  const coach = createLlmCoach(
    createFakeModel(() => reply),
    prompts,
    offline,
  );
  return findingsOf(await coach.examine(attempt));
}

/** Whether every verdict that earns something has a passage, and every passage is in the answer. */
function isBorneOut({ criteria, tradeoffs }: Critique, text: string): boolean {
  return [...criteria, ...Object.values(tradeoffs)].every(
    ({ verdict, evidence }) =>
      evidence.every(({ quote, start, end }) => text.slice(start, end) === quote) &&
      (['missing', 'none'].includes(verdict) || evidence.length > 0),
  );
}

/** Checks what became of one attempt. */
async function expectEnd(call: number, wanted: ReturnType<typeof endOf>, { session, examined }: Held) {
  const { attempt, reply } = judged[call] as Judged;
  const { critiques = [] } = session.stages.find(({ id }) => id === attempt.stage) ?? {};
  for (const critique of critiques) {
    expect(Critique.parse(critique)).toEqual(critique);
    expect(isBorneOut(critique, attempt.text)).toBe(true);
  }
  const [first, second] = critiques;
  expect(first?.coach).toEqual(offline.identity);
  expect(first && findingsOf(first)).toEqual(findingsOf(found[call] as Examined));

  const failure = examined.get(attempt.text)?.failure;
  if (wanted !== 'good' && wanted !== 'invented') {
    expect([failure?.reason, critiques.length]).toEqual([wanted, 1]);
    return;
  }
  expect([failure, critiques.length]).toEqual([undefined, 2]);
  expect(second).toMatchObject({ coach: { kind: 'llm' }, call: { requestedModel: 'faulty' } });
  const stood = wanted === 'good' ? reply : invented(reply);
  expect(second && findingsOf(second)).toEqual(await foundIn(attempt, stood));
}

describe('a hundred critiques by a model that fails in every fifth request', () => {
  it('are each whole, or there is a reason', async () => {
    const { baseUrl, met } = await startFaulty();
    const held = await holdAll({ baseUrl, model: 'faulty' });
    for (const { session, replayed, examined, noted, taken } of held) {
      expect(session.finishedAt).not.toBeNull();
      expect(replayed).toEqual(session);
      expect(taken).toHaveLength(session.stages.length);
      expect(Math.max(...taken)).toBeLessThan(DEADLINE + LENIENCE);
      const messages = [...examined.values()].flatMap(({ failure }) => failure?.message ?? []);
      const told = [...new Set(messages)].map((message) => `${message} The offline coach has judged.`);
      expect(noted.toSorted()).toEqual(told.toSorted());
    }
    const ends = judged.map((_, call) => endOf((request) => faultsAt(SEED, request, ATTEMPTS).get(call)));
    for (const [call, wanted] of ends.entries()) {
      const text = judged[call]?.attempt.text ?? '';
      const sitting = held.find(({ examined }) => examined.has(text));
      if (!sitting) throw new Error(`attempt ${call} was lost`);
      await expectEnd(call, wanted, sitting);
    }
    expect([...met].toSorted()).toEqual([...DEALT, INVENTS].toSorted());
    expect(ends.filter((end) => end === 'good').length).toBeGreaterThan(75);
  }, 60_000);
});

describe('a model that fails for good', () => {
  it.each([
    ['status-401', 'auth'],
    ['no-quota', 'quota'],
    ['no-model', 'not_found'],
    ['cuts', 'network'],
    ['nobody', 'network'],
    ['no key', 'no_key'],
  ])('is left alone for the rest of the interview, which loses nothing (%s)', async (model, reason) => {
    const server = await startModelServer();
    onTestFinished(() => server.close());
    const elsewhere = new Map([
      ['nobody', await closedBaseUrl()],
      ['no key', 'https://models.invalid/v1'],
    ]);
    const baseUrl = elsewhere.get(model) ?? server.baseUrl;
    const attempts = interviews()[0] ?? [];
    const { session, replayed, examined, noted, taken, coach } = await hold(attempts, { baseUrl, model });
    expect(session.stages.map(({ critiques }) => critiques.map(({ coach: { kind } }) => kind))).toEqual(
      attempts.map(() => ['offline']),
    );
    expect(replayed).toEqual(session);
    expect(Math.max(...taken)).toBeLessThan(DEADLINE + LENIENCE);
    const failures = [...examined.values()].flatMap(({ failure }) => failure ?? []);
    expect(failures).toMatchObject([{ reason }]);
    expect(noted).toEqual([`${failures[0]?.message} The offline coach has judged.`]);

    const asked = server.requests.length;
    const { by, failure } = await coach.examine(attempts[0] as Attempt);
    expect([by?.kind, failure, server.requests.length]).toEqual(['offline', undefined, asked]);
  });
});
