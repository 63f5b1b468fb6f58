import { expect, it } from 'vitest';
import { createLlmCoach } from '../../../src/coach/llm/llm-coach.ts';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import type { Verdict } from '../../../src/domain/critique.ts';
import { score } from '../../../src/domain/scoring.ts';
import { createFakeModel } from './fake-model.ts';
import { labelled, prompts } from './judging-support.ts';

const offline = createOfflineCoach();

it.each(['dev', 'held', 'more'] as const)(
  'takes less than two points from honest answers that a model judges as people do (%s)',
  async (set) => {
    const lost: number[] = [];
    for (const { attempt, reply } of labelled(set)) {
      const rubric = attempt.scenario.stages[attempt.stage].criteria;
      const middle = (judged: readonly { readonly id: string; readonly verdict: Verdict }[]) => {
        const range = score(rubric, judged, 'staff') ?? { low: 0, high: 0 };
        return (range.low + range.high) / 2;
      };
      const coach = createLlmCoach(
        createFakeModel(() => reply),
        prompts,
        offline,
      );
      const { criteria } = await coach.examine(attempt);
      lost.push(middle(reply.criteria) - middle(criteria));
    }
    expect(lost.reduce((sum, points) => sum + points, 0) / lost.length).toBeLessThan(2);
    expect(lost.filter((points) => points > 10).length).toBeLessThanOrEqual(lost.length / 30);
  },
);
