import { expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { Session } from '../../src/domain/session.ts';
import type { SessionEvent } from '../../src/domain/session-event.ts';
import { overviewText } from '../../src/views/overview.ts';
import { closed, critiqued, started, submitted } from '../support/session-fixture.ts';

const sessionOf = (...events: SessionEvent[]) => fold([started(), ...events]) as Session;

it('the overview says what is done and what is to come', () => {
  const session = sessionOf(
    submitted('clarify'),
    critiqued('clarify', {}),
    closed('clarify'),
    submitted('data'),
  );
  expect(overviewText(session)).toBe(
    'The interview so far\nclarify: done, 1:40 of 5:00\ndata: answered, 1:40 of 5:00\nleft for what is open: 0:00',
  );
});

it('the overview has no budgets where there is no clock', () => {
  expect(overviewText({ ...sessionOf(submitted('clarify')), pace: 'off' })).toBe(
    'The interview so far\nclarify: answered, 1:40\ndata',
  );
});
