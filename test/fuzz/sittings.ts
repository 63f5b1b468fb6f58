import type { SessionEvent, WrittenEvent } from '../../src/domain/session-event.ts';
import { hostileSitting } from '../report/hostile-sitting.ts';
import {
  AT,
  asked,
  closed,
  critiqued,
  judged,
  probeAnswered,
  RUBRIC,
  started,
  submitted,
} from '../support/session-fixture.ts';

/** A sitting, and the id that is the name of its journal. */
export interface Sat {
  readonly id: string;
  readonly events: readonly SessionEvent[];
}

const SCENARIO = { id: 'spam-filter', title: 'Spam filter', version: 1 };
const END: SessionEvent = { type: 'session-finished', at: '2026-03-01T09:50:00.000Z' };

/** Sittings of each kind, whole and left half-way, with every event there is. */
export async function sittings(): Promise<Sat[]> {
  const { events } = await hostileSitting();
  return [
    whole('2026-03-01-spam-filter-0001'),
    left(whole('2026-03-02-spam-filter-0002')),
    held('2026-03-03-spam-filter-0003'),
    drilled('2026-03-04-estimate-0004'),
    { id: '2026-03-01-hostile-0001', events: events.filter(isQuick) as SessionEvent[] },
  ];
}

/** A diagram is drawn in a thread of its own, which takes longer than all the rest. */
function isQuick(event: WrittenEvent): boolean {
  return !('aside' in event && event.aside === 'sketch');
}

function left({ id, events }: Sat): Sat {
  return { id, events: events.slice(0, 9) };
}

function begun(id: string, change: object = {}): SessionEvent {
  const { plan } = started();
  const curveball = { id: 'twice', stage: 'data' as const, says: 'Twice the mail.' };
  return started(undefined, {
    id,
    scenario: SCENARIO,
    plan: {
      ...plan,
      selfRating: true,
      asides: [
        { id: 'sketch', budgetSeconds: 120 },
        { id: 'wrap-up', budgetSeconds: 60 },
      ],
      curveball: { ...curveball, budgetSeconds: 60, rubric: RUBRIC },
      seed: 7,
      ...change,
    },
  });
}

function whole(id: string): Sat {
  const on = { at: AT, stage: 'clarify' as const };
  const answered = {
    text: 'Two machines more, naïvely “put”.',
    usedSeconds: 30,
    endedBy: 'submitted' as const,
  };
  const { finding } = judged('clarify', 'first', 'covered') as Extract<SessionEvent, { finding: unknown }>;
  return {
    id,
    events: [
      begun(id),
      {
        type: 'question-asked',
        ...on,
        text: 'How many?',
        reply: 'A billion.',
        facts: ['load'],
        usedSeconds: 9,
      },
      { type: 'question-credited', ...on, finding },
      submitted('clarify', 'A billion mails a day are 11,574 a second. Mistakes cost trust.\n\nAnd 你好.'),
      critiqued('clarify', { first: 'touched' }),
      asked('clarify', 'second'),
      { type: 'draft-kept', ...on, criterion: 'second', text: 'mo', usedSeconds: 3 },
      probeAnswered('clarify', 'second'),
      judged('clarify', 'second', 'covered'),
      { type: 'hint-given', ...on, criterion: 'third', rung: 2 },
      closed('clarify'),
      { type: 'aside-draft-kept', at: AT, aside: 'sketch', text: 'flow', usedSeconds: 20 },
      { type: 'aside-answered', at: AT, aside: 'sketch', ...answered },
      submitted('data', 'Labels come late. Join point in time.'),
      critiqued('data', { second: 'covered' }),
      {
        type: 'said-elsewhere',
        at: AT,
        stage: 'clarify',
        saidIn: 'data',
        finding: { ...finding, id: 'third' },
      },
      { type: 'curveball-answered', at: AT, stage: 'data', ...answered },
      { type: 'curveball-judged', at: AT, stage: 'data', findings: [finding] },
      closed('data'),
      { type: 'aside-answered', at: AT, aside: 'wrap-up', ...answered },
      { type: 'self-rated', ...on, rating: 4 },
      { type: 'debrief-written', at: AT, words: { summary: 'Good.', strengths: [], gaps: [] } },
      END,
      { type: 'disputed', ...on, dispute: { criterion: 'third', claim: 'covered', note: 'I said it.' } },
      { type: 'dispute-withdrawn', ...on, criterion: 'third' },
    ],
  };
}

/** Held by a person, who marks what was said. */
function held(id: string): Sat {
  const on = { at: AT, stage: 'clarify' as const, usedSeconds: 60 };
  return {
    id,
    events: [
      begun(id, { interviewer: 'person', asides: [], selfRating: false }),
      { type: 'marked', ...on, mark: { about: { criterion: 'first' }, tick: 'full', note: 'at once' } },
      { type: 'marked', ...on, mark: { about: { dimension: 'cost' }, tick: 'half', note: '' } },
      submitted('clarify', ''),
      critiqued('clarify', { first: 'covered' }),
      closed('clarify'),
    ],
  };
}

/** An exercise in estimating. */
function drilled(id: string): Sat {
  const exercise = {
    seed: 3,
    question: '20 million users, 8 a day: how many a second?',
    solution: ['1,852'],
  };
  return {
    id,
    events: [
      begun(id, { asides: [], selfRating: false, drill: { kind: 'estimate', target: 'load', exercise } }),
      submitted('clarify', 'About 2,000 a second.'),
      critiqued('clarify', { first: 'covered' }),
      closed('clarify'),
      closed('data'),
      END,
    ],
  };
}

/** The journal of a sitting, an event a line. */
export function journalOf({ events }: Sat): Buffer {
  return Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
}
