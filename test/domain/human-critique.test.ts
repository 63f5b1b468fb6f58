import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { findingsOfMarks, markOn } from '../../src/domain/human-critique.ts';
import type { Mark, SessionEvent } from '../../src/domain/session-event.ts';
import { AT, started } from '../support/session-fixture.ts';

function marked(about: Mark['about'], tick: Mark['tick'], note = '', usedSeconds = 5): SessionEvent {
  return { type: 'marked', at: AT, stage: 'clarify', mark: { about, tick, note }, usedSeconds };
}

function stageAfter(...events: SessionEvent[]) {
  const stage = fold([started(), ...events])?.stages[0];
  if (!stage) throw new Error('unreachable');
  return stage;
}

describe('the marks of a person', () => {
  it('become verdicts: what was not ticked was not said', () => {
    const stage = stageAfter(
      marked({ criterion: 'first' }, 'full', 'with numbers'),
      marked({ criterion: 'second' }, 'half'),
      marked({ dimension: 'cost' }, 'full'),
      marked({ dimension: 'latency' }, 'half'),
    );
    const { criteria, tradeoffs } = findingsOfMarks(stage);
    expect(criteria.map(({ id, verdict, why }) => [id, verdict, why])).toEqual([
      ['first', 'covered', 'with numbers'],
      ['second', 'touched', 'ticked in part'],
      ['third', 'missing', 'not ticked'],
    ]);
    expect([tradeoffs.cost.verdict, tradeoffs.latency.verdict, tradeoffs.scalability.verdict]).toEqual([
      'weighed',
      'mentioned',
      'none',
    ]);
  });

  it('can be changed, the last one counts, and the clock goes with them', () => {
    const stage = stageAfter(
      marked({ criterion: 'first' }, 'full'),
      marked({ criterion: 'first' }, 'open', 'took it back', 9),
    );
    expect(stage.marks).toHaveLength(1);
    expect(markOn(stage, { criterion: 'first' })).toMatchObject({ tick: 'open', note: 'took it back' });
    expect(stage.usedSeconds).toBe(9);
  });

  it('keep a criterion and a dimension of one name apart', () => {
    const stage = stageAfter(marked({ criterion: 'cost' }, 'full'));
    expect(markOn(stage, { dimension: 'cost' }).tick).toBe('open');
  });
});
