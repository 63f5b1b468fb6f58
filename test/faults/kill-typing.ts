import { join } from 'node:path';
import { plan } from '../../src/domain/interview.ts';
import type { Session } from '../../src/domain/session.ts';
import type { StageId } from '../../src/domain/stages.ts';
import { createLibrary } from '../../src/library/library.ts';
import { createSessionStore, newSessionId, type SessionStore } from '../../src/store/session-store.ts';
import { type PseudoTerminal, startInTerminal } from '../support/pseudo-terminal.ts';
import { createTestHost } from '../support/test-host.ts';

/** What one kill left behind. */
export interface Kill {
  /** Milliseconds between the kill and the oldest character typed that is not in the draft; 0 if none is. */
  readonly lostMilliseconds: number;
  /** The longest that this process was held up meanwhile; the program may have been held up as long. */
  readonly stallMilliseconds: number;
  /** Answers submitted before the kill, in this and earlier rounds of the session. */
  readonly submitted: number;
  /** What is not as it should be. */
  readonly faults: readonly string[];
}

/** The words typed for one answer, each with the moment it was typed. */
interface Typing {
  readonly stage: StageId;
  /** Characters that were there already. */
  readonly start: number;
  text: string;
  readonly words: { readonly end: number; readonly at: number }[];
  /** Ctrl+D was typed, and its effect not seen. */
  submitting: boolean;
}

const SCENARIO = 'video-recommendation';
const STAGES: readonly StageId[] = ['data', 'training', 'serving', 'monitoring'];
const SUBMIT = '\u0004';
const WORD_MILLISECONDS = 25;
const START_MILLISECONDS = 800;
const LONGEST_MILLISECONDS = 2000;

/**
 * Sits sessions in a real terminal, types numbered words, submits now and then, and kills the program (SIGKILL)
 * at moments that `seed` decides, `kills` times; each time goes on with the session that the kill left.
 */
export async function* killTyping(home: string, seed: number, kills: number): AsyncGenerator<Kill> {
  const random = randomFrom(seed);
  const store = createSessionStore(join(home, 'sessions'), createTestHost(home).host);
  const answers = new Map<StageId, string>();
  let id: string | undefined;
  let word = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    if (id === undefined) {
      id = await newSession(store);
      answers.clear();
    }
    const typing = openTyping(store.read(id));
    const terminal = startInTerminal(['resume', id], { ML_INTERVIEW_HOME: home });
    try {
      // One in eight is killed while it starts.
      const isEarly = random() < 1 / 8;
      await (isEarly ? rest(random() * START_MILLISECONDS) : terminal.see(/Ctrl\+D submit/));
      const run = { terminal, typing, answers, random, nextWord: () => `w${word++} ` };
      const { last, killedAt, stall } = await typeUntilKilled(
        run,
        isEarly ? 0 : random() * LONGEST_MILLISECONDS,
      );
      const { session, faults } = readBack(store, id);
      yield {
        ...(session ? judge(session, last, answers, killedAt, faults) : { lostMilliseconds: 0, faults }),
        stallMilliseconds: stall,
        submitted: answers.size,
      };
      if (!session || answers.size >= STAGES.length - 1) id = undefined;
    } finally {
      terminal.process.kill('SIGKILL');
    }
  }
}

interface Run {
  readonly terminal: PseudoTerminal;
  readonly typing: Typing;
  /** Answers whose submission was seen on screen. */
  readonly answers: Map<StageId, string>;
  random(): number;
  nextWord(): string;
}

async function typeUntilKilled({ terminal, typing, answers, random, nextWord }: Run, after: number) {
  const killAt = performance.now() + after;
  let last = typing;
  let stall = 0;
  while (performance.now() < killAt) {
    const word = nextWord();
    terminal.type(word);
    last.text += word;
    last.words.push({ end: last.text.length, at: performance.now() });
    stall = Math.max(stall, await rest(Math.min(WORD_MILLISECONDS, killAt - performance.now())));
    const following = STAGES[STAGES.indexOf(last.stage) + 1];
    if (following === undefined || random() > 0.03) continue;
    terminal.type(SUBMIT);
    last.submitting = true;
    // Now and then the kill comes before the effect can be seen.
    if (random() < 0.3) await rest(random() * 60);
    else {
      await terminal.see(/ 0 words/);
      answers.set(last.stage, last.text);
      last = { stage: following, start: 0, text: '', words: [], submitting: false };
      continue;
    }
    break;
  }
  const killedAt = performance.now();
  terminal.process.kill('SIGKILL');
  await terminal.ended;
  return { last, killedAt, stall };
}

/** Waits, and returns by how much longer than asked. */
async function rest(milliseconds: number): Promise<number> {
  const start = performance.now();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return performance.now() - start - Math.max(1, milliseconds);
}

function readBack(store: SessionStore, id: string): { session?: Session; faults: string[] } {
  try {
    return { session: store.read(id), faults: [] };
  } catch (error) {
    return { faults: [`the session can't be read: ${error}`] };
  }
}

function judge(
  session: Session,
  last: Typing,
  answers: Map<StageId, string>,
  killedAt: number,
  faults: string[],
) {
  const stageOf = (id: StageId) => session.stages.find((stage) => stage.id === id);
  for (const [stage, text] of answers) {
    if (stageOf(stage)?.answer !== text) faults.push(`the answer to ${stage} is lost`);
  }
  const { answer = null, draft = '' } = stageOf(last.stage) ?? {};
  if (answer !== null) {
    if (!last.submitting || answer !== last.text) faults.push(`${last.stage} has an answer nobody gave`);
    else answers.set(last.stage, answer);
    return { lostMilliseconds: 0, faults };
  }
  if (!last.text.startsWith(draft)) faults.push(`the draft is not what was typed: ${draft}`);
  const missing = last.words.find(({ end }) => end > draft.length);
  if (draft.length < last.start) faults.push('a draft that was there is gone');
  return { lostMilliseconds: missing ? killedAt - missing.at : 0, faults };
}

/** The answer to go on with, from what is there. */
function openTyping(session: Session): Typing {
  const stage = session.stages.find(({ answer }) => answer === null);
  if (!stage) throw new Error('the session is over');
  const { id, draft = '' } = stage;
  return { stage: id, start: draft.length, text: draft, words: [], submitting: false };
}

async function newSession(store: SessionStore): Promise<string> {
  const library = createLibrary({ userFolder: '/nowhere', cwd: '/nowhere' });
  const scenario = await library.load(SCENARIO);
  const { id, title, version } = scenario;
  const at = new Date().toISOString();
  const open = store.create({
    type: 'session-started',
    at,
    schemaVersion: 1,
    id: newSessionId(at, id),
    scenario: { id, title, version },
    level: 'senior',
    plan: plan(scenario, { pace: 'soft', stages: STAGES, probes: false, byHand: false }),
  });
  open.close();
  return open.session.id;
}

/** Numbers from 0 to 1 that only `seed` decides: mulberry32 by Tommy Ettinger. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
