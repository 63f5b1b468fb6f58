import { createHash } from 'node:crypto';
import type { FailureReason } from '../../src/llm/model.ts';

/** Faults after which the same request may succeed, and what a call comes to that meets three of them. */
const PASSING = { fails: 'server', busy: 'rate_limit', cuts: 'network' } as const;
/** Faults that no further request mends, and what a call comes to that meets one. */
const FINAL = {
  truncates: 'truncated',
  'breaks-off': 'bad_output',
  refuses: 'refusal',
  filters: 'content_filter',
  'context-full': 'bad_request',
  'web-page': 'server',
  floods: 'bad_output',
  hangs: 'timeout',
  stalls: 'timeout',
  drips: 'timeout',
} as const;
/** Replies of no use, which the model may mend once. */
const UNUSABLE = ['wrong', 'bad-json', 'empty'] as const;

/** Faults that the program does not stop asking for, by their names in model-behaviours.ts. */
export const DEALT = [...Object.keys(PASSING), ...Object.keys(FINAL), ...UNUSABLE];

/** A reply of the right shape that the caller's check finds wrong; see `ModelCall.check`. */
export const INVENTS = 'invents';
const KINDS = [...DEALT, INVENTS];

/** Which of `count` calls have a fault in that request of theirs, by a seed: a fifth, with every kind in turn. */
export function faultsAt(seed: number, request: number, count: number): ReadonlyMap<number, string> {
  const lot = (call: number) => createHash('sha256').update(`${seed}/${request}/${call}`).digest('hex');
  const drawn = Array.from({ length: count }, (_, call) => ({ call, lot: lot(call) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count / 5);
  return new Map(drawn.map(({ call }, turn) => [call, KINDS[turn % KINDS.length] ?? INVENTS]));
}

/**
 * What a call must come to that meets these faults: the good reply, the one that could have been better, or a reason.
 * Worked out by the rules and not by the code.
 */
export function endOf(faultAt: (request: number) => string | undefined): 'good' | 'invented' | FailureReason {
  let retries = 0;
  let isMended = false;
  let best: 'invented' | undefined;
  for (let request = 0; ; request += 1) {
    const fault = faultAt(request);
    if (fault === undefined) return 'good';
    if (isKeyOf(FINAL, fault)) return best ?? FINAL[fault];
    if (isKeyOf(PASSING, fault)) {
      retries += 1;
      if (retries > 2) return best ?? PASSING[fault];
      continue;
    }
    if (fault === INVENTS) best = 'invented';
    if (isMended) return best ?? 'bad_output';
    isMended = true;
  }
}

function isKeyOf<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}
