import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plan } from '../../src/domain/interview.ts';
import { createLibrary } from '../../src/library/library.ts';
import { createSessionStore, newSessionId, type SessionStore } from '../../src/store/session-store.ts';
import { startInTerminal } from '../support/pseudo-terminal.ts';
import { createTestHost } from '../support/test-host.ts';
import { judge, recordOf } from './kill-check.ts';
import { type Killed, KillingUser, type Moment } from './kill-user.ts';

/** What one kill left behind. */
export interface Kill {
  readonly moment: Moment;
  /** Milliseconds between the kill and the oldest character typed that is not in the draft; 0 if none is. */
  readonly lostMilliseconds: number;
  /** The longest that the program may have been held up meanwhile by a busy machine. */
  readonly heldUpMilliseconds: number;
  /** What is not as it should be. */
  readonly faults: readonly string[];
}

const SCENARIO = 'video-recommendation';
/** How long the program takes to start, until that is known. */
const START_MILLISECONDS = 800;

/**
 * Sits interviews in a real terminal and kills the program (SIGKILL) at moments that `seed` decides, `kills`
 * times; each time goes on with the session that the kill left, to its end, and then begins another.
 */
export async function* killPractice(
  main: string,
  home: string,
  { seed, kills }: { seed: number; kills: number },
): AsyncGenerator<Kill> {
  const random = randomFrom(seed);
  const folder = join(home, 'sessions');
  const store = createSessionStore(folder, createTestHost(home).host);
  let [id, count, done] = [await newSession(store), 0, 0];
  let startMilliseconds = START_MILLISECONDS;
  while (done < kills) {
    const sat = { store, folder, id, before: store.read(id), journal: wholeLines(folder, id) };
    const terminal = startInTerminal(['resume', id], { ML_INTERVIEW_HOME: home }, undefined, main);
    try {
      const start = performance.now();
      const user = new KillingUser({
        terminal,
        read: () => store.read(sat.id),
        random,
        number: () => count++,
      });
      user.onReady = () => {
        startMilliseconds = performance.now() - start;
      };
      const killed = await user.sit(startMilliseconds);
      if (killed) {
        done += 1;
        yield await lookAt(sat, killed);
      } else if ((await terminal.ended) !== 0 || namesLeft(folder, id).length > 1) {
        throw new Error(`${id} did not end well:\n${await terminal.screen.text()}`);
      }
      if (store.read(id).finishedAt !== null) id = await newSession(store);
    } finally {
      terminal.process.kill('SIGKILL');
    }
  }
}

/** A session, and how it stood before the program was started. */
interface Sat {
  readonly store: SessionStore;
  readonly folder: string;
  readonly id: string;
  readonly before: ReturnType<SessionStore['read']>;
  readonly journal: string;
}

async function lookAt({ store, folder, id, before, journal }: Sat, killed: Killed): Promise<Kill> {
  const { moment, doings, at, heldUp: heldUpMilliseconds } = killed;
  const kill = { moment, heldUpMilliseconds };
  try {
    const { faults, lostMilliseconds } = judge(recordOf(before), recordOf(store.read(id)), doings, at);
    if (!wholeLines(folder, id).startsWith(journal)) faults.push('the journal has been written over');
    const { summaries, problems } = await store.summaries();
    if (!summaries.some((summary) => summary.id === id)) faults.push('the session is not in the list');
    return { ...kill, lostMilliseconds, faults: [...faults, ...problems] };
  } catch (error) {
    return { ...kill, lostMilliseconds: 0, faults: [`the session can't be read: ${error}`] };
  }
}

function wholeLines(folder: string, id: string): string {
  const text = readFileSync(join(folder, `${id}.jsonl`), 'utf8');
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

function namesLeft(folder: string, id: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith(id));
}

/** One with questions, answers, follow-ups and ratings. */
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
    plan: plan(scenario, { pace: 'soft', stages: ['clarify', 'data'], probes: true, byHand: true }),
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
