import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { practice } from '../../src/commands/practice/practice.ts';
import { STAGE_TITLES } from '../../src/domain/stages.ts';
import type { EditRequest } from '../../src/terminal/terminal.ts';
import { entry, tradeoffs } from '../coach/llm/judging-support.ts';
import { realClock } from '../llm/real-clock.ts';
import { type Behaviour, say } from '../support/model-behaviours.ts';
import { type ChatBody, startModelServer } from '../support/model-server.ts';
import { createScriptedTerminal } from '../support/scripted-terminal.ts';
import { createTestHost } from '../support/test-host.ts';

/** Milliseconds a call takes. An answer takes a third longer: 3 s and 4 s, halved to take half the time here. */
const CALL = 1500;
const TYPING = 2000;
/**
 * Milliseconds for all that is no call: the offline critique, the journal, the table. It takes 40 to 70 on two cores
 * with nothing else to do. What is allowed beyond that is for busy machines, and less than a call, so that it can
 * hide none.
 */
const MARGIN = 1000;
const ANSWER = 'We log every impression with its position, because the model would learn the slot.';

let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ml-interview-'));
  // What a first interview loads is not what is measured here.
  await sit('slow-1', 0, true);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A good reply to each question of the interview. */
function replyTo({ messages, response_format }: ChatBody) {
  switch (response_format?.json_schema?.name) {
    case 'follow_up':
      return { question: 'What would go wrong with that first?' };
    case 'debrief_prose':
      return { summary: 'You think about what was shown.', strengths: [], gaps: [] };
    case 'stronger_passage':
      return { passage: ANSWER, rewritten: `${ANSWER} We log the time as well.`, why: 'It is needed.' };
    default: {
      const ids = [...new Set((messages[1]?.content ?? '').match(/(?<=^id: )[a-z-]+/gm))];
      return { criteria: ids.map((id) => entry(id, 'missing')), tradeoffs: tradeoffs() };
    }
  }
}

/** A server that works on one question at a time, as those on a laptop do. */
function inTurn(): Behaviour {
  let line = Promise.resolve();
  return async (turn) => {
    line = line.then(() => sleep(CALL));
    await line;
    say(turn, JSON.stringify(turn.value()));
  };
}

/** What the program printed, and when, in milliseconds. */
interface Shown {
  readonly text: string;
  readonly at: number;
}

/** What was answered; when it was asked and when it was submitted, in milliseconds. */
interface Answered {
  readonly title: string;
  readonly askedAt: number;
  readonly at: number;
}

/** Five stages by hand: when what was asked, answered and shown. */
async function sit(model: string, typing: number, probes: boolean) {
  const server = await startModelServer({
    replies: { [model]: replyTo },
    behaviours: { 'in-turn': inTurn() },
  });
  const home = mkdtempSync(join(root, 'home-'));
  const env = { OPENAI_BASE_URL: server.baseUrl, ML_INTERVIEW_MODEL: model };
  const host = { ...createTestHost(home, { env }).host, clock: realClock };
  const terminal = createScriptedTerminal({ answers: Array(30).fill(ANSWER), choices: Array(5).fill(3) });
  const shown: Shown[] = [];
  const answers: Answered[] = [];
  const typist = {
    ...terminal,
    print: (text: string) => void shown.push({ text, at: performance.now() }),
    async edit(request: EditRequest) {
      const askedAt = performance.now();
      const isStage = Object.values(STAGE_TITLES).includes(request.title);
      if (isStage) await sleep(typing);
      const result = await terminal.edit(request);
      answers.push({ title: request.title, askedAt, at: performance.now() });
      return result;
    },
  };
  const app = { ...(await createApp(host, { color: false })), terminal: typist };
  const options = { level: 'senior', pace: 'soft', curveball: false, coach: 'llm' } as const;
  await practice(app, 'video-recommendation', { ...options, probes });
  await server.close();
  const store = await app.sessions();
  return { shown, answers, session: store.read(await store.resolve()) };
}

it.concurrent.for([
  { what: 'a model that takes one call at a time', model: 'in-turn', typing: TYPING, probes: false },
  { what: 'answers that come faster than critiques', model: `slow-${CALL}`, typing: 200, probes: false },
  { what: 'follow-ups in words of the model', model: `slow-${CALL}`, typing: 200, probes: true },
])(
  'the debrief follows within one call, with $what',
  { timeout: 60_000 },
  async ({ model, typing, probes }, { expect }) => {
    const { shown, answers, session } = await sit(model, typing, probes);
    for (const { critiques } of session.stages) expect(critiques.at(-1)?.coach.kind).toBe('llm');

    const last = answers.find(({ title }) => title === STAGE_TITLES.monitoring)?.at ?? 0;
    const [table, words] = shown;
    expect(table?.text).toMatch(/of 100 for senior, by a language model/);
    expect(millisecondsBetween(last, table?.at)).toBeLessThan(CALL + MARGIN);

    // The words are asked for when the table is there, and hold nothing up.
    expect(words?.text).toContain('You think about what was shown.');
    expect(millisecondsBetween(table?.at, words?.at)).toBeGreaterThan(CALL - MARGIN);

    // Nor do the critiques; a follow-up is the one thing there is to wait for.
    const waits = answers
      .slice(1)
      .map(({ askedAt }, index) => millisecondsBetween(answers[index]?.at, askedAt));
    expect(Math.max(...waits)).toBeLessThan(probes ? CALL + MARGIN : MARGIN);
  },
);

function millisecondsBetween(from: number | undefined, to: number | undefined): number {
  return (to ?? Number.NaN) - (from ?? Number.NaN);
}
