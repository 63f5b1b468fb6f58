import { z } from 'zod';
import { createModel } from '../../src/llm/create-model.ts';
import type { ModelCall } from '../../src/llm/model.ts';
import { realClock } from './real-clock.ts';

const verdict = z.object({
  id: z.enum(['label', 'metric']),
  quote: z.string().max(600),
  why: z.string(),
  missing: z.string().nullable(),
  verdict: z.enum(['missing', 'touched', 'covered']),
});
export const verdicts = z.object({ criteria: z.array(verdict).max(12), tradeoff: z.literal('none') });
export type Verdicts = z.infer<typeof verdicts>;

export const KEY = 'sk-test-0123456789abcdef';

/** What the test server replies to `question()` unless told otherwise. */
export const GOOD: Verdicts = {
  criteria: (['label', 'metric'] as const).map((id) => ({
    id,
    quote: 'text',
    why: 'text',
    missing: 'text',
    verdict: 'missing',
  })),
  tradeoff: 'none',
};

export function question(more: Partial<ModelCall<Verdicts>> = {}): ModelCall<Verdicts> {
  return {
    system: 'You judge answers.',
    user: 'The label is whether the user came back.',
    schemaName: 'verdicts',
    schema: verdicts,
    maxTokens: 800,
    deadlineMilliseconds: 4000,
    ...more,
  };
}

/** A model of the test server, asked with a key. */
export function modelAt(baseUrl: string, model: string) {
  return createModel({ baseUrl, model, key: KEY }, realClock);
}
