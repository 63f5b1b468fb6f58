import type { Session, SessionAside, SessionCurveball, SessionProbe, SessionStage } from './session.ts';
import type { SessionEvent } from './session-event.ts';
import type { StageId } from './stages.ts';

type Started = Extract<SessionEvent, { type: 'session-started' }>;
type LaterEvent = Exclude<SessionEvent, Started>;
type StageEvent = Extract<LaterEvent, { stage: unknown }>;
type AsideEvent = Extract<LaterEvent, { aside: unknown }>;

/** An event that can't follow those before it: the journal was edited or mixed up. */
export class ImpossibleEventError extends Error {
  override readonly name = 'ImpossibleEventError';
}

/** The session as it stands after its first event. */
function begin(event: Started): Session {
  const { schemaVersion, id, scenario, level, plan, at } = event;
  return {
    schemaVersion,
    id,
    scenario,
    level,
    pace: plan.pace,
    probeSeconds: plan.probeSeconds,
    selfRating: plan.selfRating,
    ...(plan.drill && { drill: plan.drill }),
    interviewer: plan.interviewer,
    startedAt: at,
    finishedAt: null,
    stages: plan.stages.map((stage) => ({
      ...stage,
      usedSeconds: 0,
      answer: null,
      questions: [],
      probes: [],
      hints: [],
      marks: [],
      critiques: [],
      elsewhere: [],
      asked: [],
      disputes: [],
      closed: false,
      ...curveballOf(plan, stage.id),
    })),
    asides: plan.asides.map((aside) => ({ ...aside, usedSeconds: 0, answer: null })),
  };
}

function curveballOf({ curveball }: Started['plan'], stage: StageId): Pick<SessionStage, 'curveball'> {
  if (curveball?.stage !== stage) return {};
  const { stage: _, ...planned } = curveball;
  return { curveball: { ...planned, usedSeconds: 0, answer: null } };
}

/** The session after one more event. Throws {@link ImpossibleEventError} if it can't come next. */
function apply(session: Session, event: LaterEvent): Session {
  if (event.type === 'session-finished') return { ...session, finishedAt: event.at };
  if (event.type === 'debrief-written') return { ...session, debrief: event.words };
  if ('aside' in event) return { ...session, asides: withAside(session.asides, event) };
  const index = session.stages.findIndex((stage) => stage.id === event.stage);
  const stage = session.stages[index];
  if (!stage)
    throw new ImpossibleEventError(`${event.type} of stage ${event.stage}, which is not in the plan`);
  return { ...session, stages: session.stages.with(index, applyToStage(stage, event)) };
}

/** The session that a journal tells, or undefined for an empty one. */
export function fold(events: Iterable<SessionEvent>): Session | undefined {
  let session: Session | undefined;
  for (const event of events) session = step(session, event);
  return session;
}

/** One step of the fold, for callers that know where each event came from. */
export function step(session: Session | undefined, event: SessionEvent): Session {
  if (event.type === 'session-started') {
    if (session) throw new ImpossibleEventError('the session starts twice');
    return begin(event);
  }
  if (!session) throw new ImpossibleEventError(`${event.type} before the session started`);
  return apply(session, event);
}

function applyToStage(stage: SessionStage, event: StageEvent): SessionStage {
  switch (event.type) {
    case 'question-asked': {
      const { text, reply, facts, offers, usedSeconds } = event;
      const asked = { text, reply, ...(facts && { facts }), ...(offers && { offers }) };
      return { ...stage, usedSeconds, questions: [...stage.questions, asked] };
    }
    case 'hint-given': {
      const { criterion, rung } = event;
      return { ...stage, hints: [...stage.hints, { criterion, rung }] };
    }
    case 'answer-submitted':
      return answer(stage, event);
    case 'critique-added':
      return { ...stage, critiques: [...stage.critiques, { ...event.critique, at: event.at }] };
    case 'probe-asked': {
      const probe = { criterion: event.criterion, question: event.question, answer: null, usedSeconds: 0 };
      return { ...stage, probes: [...stage.probes, probe] };
    }
    case 'probe-answered':
      return withProbe(stage, event, (probe) => answer(probe, event));
    case 'probe-judged':
      return withProbe(stage, event, (probe) => ({ ...probe, finding: event.finding }));
    case 'draft-kept': {
      const { criterion, curveball } = event;
      if (curveball !== undefined) return withCurveball(stage, event, (one) => keep(one, event));
      if (criterion === undefined) return keep(stage, event);
      return withProbe(stage, { ...event, criterion }, (probe) => keep(probe, event));
    }
    case 'said-elsewhere': {
      const { saidIn, finding } = event;
      return { ...stage, elsewhere: [...stage.elsewhere, { saidIn, finding }] };
    }
    case 'question-credited':
      return { ...stage, asked: [...stage.asked, event.finding] };
    case 'curveball-answered':
      return withCurveball(stage, event, (one) => answer(one, event));
    case 'curveball-judged':
      return withCurveball(stage, event, (one) => ({ ...one, findings: event.findings }));
    case 'marked': {
      const about = JSON.stringify(event.mark.about);
      const others = stage.marks.filter((mark) => JSON.stringify(mark.about) !== about);
      return { ...stage, usedSeconds: event.usedSeconds, marks: [...others, event.mark] };
    }
    case 'disputed':
      return { ...stage, disputes: [...without(stage, event.dispute.criterion), event.dispute] };
    case 'dispute-withdrawn':
      return { ...stage, disputes: without(stage, event.criterion) };
    case 'self-rated':
      return { ...stage, selfRating: event.rating };
    case 'stage-closed':
      return { ...stage, closed: true };
  }
}

function without({ disputes }: SessionStage, criterion: string): SessionStage['disputes'] {
  return disputes.filter((one) => one.criterion !== criterion);
}

type Answerable = SessionStage | SessionProbe | SessionCurveball | SessionAside;
type Drafted = Extract<SessionEvent, { type: 'draft-kept' | 'aside-draft-kept' }>;
type Answered = Extract<SessionEvent, { endedBy: unknown }>;

function keep<T extends Answerable>(open: T, { text, usedSeconds, pausedSeconds }: Drafted): T {
  return { ...open, draft: text, usedSeconds, ...(pausedSeconds === undefined ? {} : { pausedSeconds }) };
}

function answer<T extends Answerable>(open: T, event: Answered): T {
  if (open.answer !== null) {
    const place = 'aside' in event ? event.aside : `stage ${event.stage}`;
    throw new ImpossibleEventError(`${event.type} twice in ${place}`);
  }
  const { draft: _, ...rest } = open;
  const { text, usedSeconds, pausedSeconds = 0, endedBy } = event;
  return { ...rest, answer: text, usedSeconds, pausedSeconds, endedBy } as T;
}

function withCurveball(
  stage: SessionStage,
  event: { readonly type: string },
  change: (curveball: SessionCurveball) => SessionCurveball,
): SessionStage {
  if (!stage.curveball) throw new ImpossibleEventError(`${event.type} in ${stage.id}, where nothing changes`);
  return { ...stage, curveball: change(stage.curveball) };
}

function withAside(asides: readonly SessionAside[], event: AsideEvent): SessionAside[] {
  const index = asides.findIndex(({ id }) => id === event.aside);
  const aside = asides[index];
  if (!aside) throw new ImpossibleEventError(`${event.type} of ${event.aside}, which is not in the plan`);
  return asides.with(index, event.type === 'aside-answered' ? answer(aside, event) : keep(aside, event));
}

function withProbe(
  stage: SessionStage,
  event: { readonly type: string; readonly criterion: string },
  change: (probe: SessionProbe) => SessionProbe,
): SessionStage {
  // An interviewer may insist: the last one asked is meant.
  const index = stage.probes.findLastIndex((probe) => probe.criterion === event.criterion);
  const probe = stage.probes[index];
  if (!probe) throw new ImpossibleEventError(`${event.type} for ${event.criterion}, which was not asked`);
  return { ...stage, probes: stage.probes.with(index, change(probe)) };
}
