import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureReason } from '../../src/llm/model.ts';
import { BEHAVIOURS } from '../support/model-behaviours.ts';
import { type ModelServer, startModelServer, type Turn } from '../support/model-server.ts';
import { GOOD, modelAt, question } from './question.ts';

const CALLS = 100;
const FAULTS_IN_A_HUNDRED = 20;
const PASSING = ['fails', 'cuts', 'busy-now'] as const;
const UNUSABLE = ['wrong', 'bad-json', 'empty'] as const;
const FINAL = { 'status-401': 'auth', truncates: 'truncated', refuses: 'refusal', hangs: 'timeout' } as const;
const KINDS = [...PASSING, ...UNUSABLE, ...(Object.keys(FINAL) as (keyof typeof FINAL)[])];

/** A number from 0 to 99 that depends on its arguments only, so that the order of the calls does not matter. */
function draw(seed: number, call: number, request: number): number {
  let hash =
    Math.imul(seed, 0x9e3779b1) ^ Math.imul(call + 1, 0x85ebca6b) ^ Math.imul(request + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) % 100;
}

/** How the server treats one request; undefined for well. */
function faultAt(seed: number, call: number, request: number) {
  if (draw(seed, call, request) >= FAULTS_IN_A_HUNDRED) return undefined;
  return KINDS[draw(seed + 7919, call, request) % KINDS.length];
}

/** What a call must come to: worked out from the faults it meets, by the rules and not by the code. */
function expectedEnd(seed: number, call: number): 'ok' | FailureReason {
  let retries = 0;
  let repairs = 0;
  for (let request = 0; ; request++) {
    const fault = faultAt(seed, call, request);
    if (fault === undefined) return 'ok';
    if (fault in FINAL) return FINAL[fault as keyof typeof FINAL];
    if ((UNUSABLE as readonly string[]).includes(fault)) {
      if (++repairs > 1) return 'bad_output';
    } else if (++retries > 2) {
      return fault === 'cuts' ? 'network' : fault === 'fails' ? 'server' : 'rate_limit';
    }
  }
}

let server: ModelServer;
const counts = new Map<string, number>();
const behaviour = async (turn: Turn) => {
  const [, seed, call] = /seed (\d+), call (\d+)/.exec(turn.request.body.messages[1]?.content ?? '') ?? [];
  const id = `${seed}/${call}`;
  const request = counts.get(id) ?? 0;
  counts.set(id, request + 1);
  const fault = faultAt(Number(seed), Number(call), request) ?? 'ok';
  if (fault !== 'busy-now') return BEHAVIOURS[fault]?.(turn);
  turn.response.writeHead(429, { 'retry-after': '0' });
  turn.response.end();
};
beforeAll(async () => {
  server = await startModelServer({ behaviours: { chance: behaviour } });
});
afterAll(() => server.close());

describe('a hundred calls to an endpoint that fails every fifth request', () => {
  it.each([1, 2, 3])(
    'each end as they must (seed %i)',
    async (seed) => {
      const model = modelAt(server.baseUrl, 'chance');
      const ends = await Promise.all(
        Array.from({ length: CALLS }, async (_, call) => {
          const user = `seed ${seed}, call ${call}`;
          const reply = await model.ask(question({ user, deadlineMilliseconds: 6000 }));
          if (reply.ok) expect(reply.value).toEqual(GOOD);
          return reply.ok ? 'ok' : reply.reason;
        }),
      );
      expect(ends).toEqual(Array.from({ length: CALLS }, (_, call) => expectedEnd(seed, call)));
      expect(ends.filter((end) => end === 'ok').length).toBeGreaterThan(80);
      expect(new Set(ends).size).toBeGreaterThan(2);
    },
    20_000,
  );
});
