import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { next } from '../../src/domain/interview.ts';
import { draftKept, isSamePlace, type Place, placeOf } from '../../src/domain/place.ts';
import type { Session } from '../../src/domain/session.ts';
import { SessionEvent } from '../../src/domain/session-event.ts';
import { ASIDE_IDS, STAGE_IDS } from '../../src/domain/stages.ts';
import { AT, asked, closed, critiqued, RUBRIC, started, submitted } from '../support/session-fixture.ts';

const maybe = (id: string) => fc.constantFrom(undefined, id, `${id}-2`);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    stage: fc.constantFrom(...STAGE_IDS.slice(0, 2)),
    criterion: maybe('first'),
    curveball: maybe('ten'),
  }),
  fc.record({ aside: fc.constantFrom(...ASIDE_IDS) }),
);

describe('a place', () => {
  it('is that of what is asked for, and none where nothing is', () => {
    const curveball = {
      id: 'ten',
      stage: 'clarify' as const,
      says: 'Ten.',
      budgetSeconds: 60,
      rubric: RUBRIC,
    };
    const asides = [{ id: 'sketch' as const, budgetSeconds: 60 }];
    const plan = { ...started().plan, asides };
    const at = (events: SessionEvent[], change = {}) =>
      placeOf(next(fold([started(undefined, { plan: { ...plan, ...change } }), ...events]) as Session));
    const judged = [submitted('clarify'), critiqued('clarify', {})];
    expect(at([])).toEqual({ stage: 'clarify' });
    expect(at([submitted('clarify')])).toBeUndefined();
    expect(at(judged)).toBeUndefined();
    expect(at(judged, { curveball })).toEqual({ stage: 'clarify', curveball: 'ten' });
    expect(at([...judged, asked('clarify', 'first')])).toEqual({ stage: 'clarify', criterion: 'first' });
    expect(at([...judged, closed('clarify')])).toEqual({ aside: 'sketch' });
  });

  it('is the same as another when all of it is', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const text = ({ stage, criterion, curveball, aside }: Record<string, unknown>) =>
          JSON.stringify([stage, criterion, curveball, aside]);
        expect(isSamePlace(one, one)).toBe(true);
        expect(isSamePlace(one, other)).toBe(text({ ...one }) === text({ ...other }));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a draft by an event that says no more than was so', () => {
    const kept = { text: 'so far', usedSeconds: 9 };
    expect(draftKept({ stage: 'data' }, kept, AT)).toStrictEqual({
      type: 'draft-kept',
      stage: 'data',
      at: AT,
      text: 'so far',
      usedSeconds: 9,
    });
    expect(draftKept({ stage: 'data', criterion: 'first' }, { ...kept, pausedSeconds: 4 }, AT)).toMatchObject(
      {
        criterion: 'first',
        pausedSeconds: 4,
      },
    );
    expect(draftKept({ stage: 'data', curveball: 'ten' }, kept, AT)).toMatchObject({ curveball: 'ten' });
    expect(draftKept({ aside: 'sketch' }, { ...kept, pausedSeconds: 0 }, AT)).toStrictEqual({
      type: 'aside-draft-kept',
      aside: 'sketch',
      at: AT,
      text: 'so far',
      usedSeconds: 9,
    });
    fc.assert(
      fc.property(place, (where) => {
        const event = draftKept(where, kept, AT);
        expect(SessionEvent.parse(event)).toStrictEqual(event);
      }),
    );
  });
});
