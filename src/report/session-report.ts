import type { Critique } from '../domain/critique.ts';
import { agenda } from '../domain/interview.ts';
import type { NumbersCheck } from '../domain/numbers-check.ts';
import type { Scenario } from '../domain/scenario.ts';
import { scoreSession } from '../domain/scoring.ts';
import type { Session, SessionAside, SessionStage } from '../domain/session.ts';
import type { WrittenEvent } from '../domain/session-event.ts';
import { ASIDE_TITLES } from '../domain/stages.ts';
import { createTheme } from '../terminal/theme.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { levelSentence, timeText } from '../views/debrief.ts';
import { drillName } from '../views/drill-name.ts';
import { minutesAndSeconds } from '../views/layout.ts';
import { numberRemarks } from '../views/numbers.ts';
import { scenarioNotice, whenText } from '../views/review-words.ts';
import type { AsideReport, Closing, Report, Sketch, TimedPart } from './report.ts';
import { nameOf, stageReport, summaryOf } from './stage-report.ts';

/** What a report is made of. */
export interface Sitting {
  readonly session: Session;
  /** What the session is the fold of. */
  readonly events: readonly WrittenEvent[];
  /** As the session sees it; absent when it is gone. */
  readonly scenario?: Scenario | undefined;
  readonly numbers?: NumbersCheck | undefined;
  readonly sketch?: Sketch | undefined;
}

/** The report of a session, finished or not. */
export function reportOf({ session, events, scenario, numbers, sketch }: Sitting): Report {
  const { drill, debrief } = session;
  return {
    title: cleanLine(session.scenario.title),
    ...(drill && { drill: drillName(drill) }),
    level: session.level,
    score: scoreSession(session),
    levels: drill ? '' : levelSentence(session),
    facts: factsOf(session),
    notice: scenarioNotice(session, scenario),
    stages: session.stages.map((stage) => summaryOf(stage, session)),
    timeline: timelineOf(session, events),
    ...(debrief && { closing: closingOf(debrief) }),
    numbers: numbers ? numberRemarks(numbers, createTheme(0)) : [],
    parts: agenda(session).map((part) =>
      'rubric' in part
        ? stageReport(part, session, scenario)
        : asideReport(part, session, part.id === 'sketch' ? sketch : undefined),
    ),
  };
}

const INTERVIEWS = { program: 'Held by the program', person: 'Held by a person' } as const;

function factsOf(session: Session): Report['facts'] {
  const { id, scenario, level, interviewer, stages, asides } = session;
  const parts = [
    ...stages.flatMap((stage) => [stage, ...stage.probes, ...(stage.curveball ? [stage.curveball] : [])]),
    ...asides,
  ];
  const used = parts.reduce((sum, { usedSeconds }) => sum + usedSeconds, 0);
  const coaches = stages.flatMap(({ critiques }) => critiques.slice(-1).map(coachText));
  return [
    ['Level', level],
    ['Held', `${whenText(session)}`],
    ...(used > 0 ? [['Clock', minutesAndSeconds(used)] as const] : []),
    ['Interviewer', INTERVIEWS[interviewer]],
    ['Judged by', [...new Set(coaches)].join('; ') || 'nobody yet'],
    ['Scenario', `${cleanLine(scenario.id)}, version ${scenario.version}`],
    ['Session', id],
  ];
}

/** "a language model, gpt-5, prompt 1f2e3d4c, at localhost". */
function coachText({ coach, call }: Critique): string {
  if (coach.kind === 'human') return 'the person who held it';
  const name = coach.kind === 'offline' ? 'the offline coach' : 'a language model';
  const details = [
    coach.kind === 'offline' ? `version ${coach.version}` : coach.model,
    coach.promptHash && `prompt ${coach.promptHash.slice(0, 8)}`,
    call && `at ${call.host}`,
  ];
  return [name, ...details.filter((one) => one !== undefined)].map((one) => cleanLine(`${one}`)).join(', ');
}

/** The time of each part by what it was spent on; none where there was no clock to watch. */
function timelineOf(session: Session, events: readonly WrittenEvent[]): TimedPart[] {
  const parts = agenda(session);
  const isScripted = parts.every(({ endedBy }) => endedBy === 'scripted');
  if (isScripted || session.pace === 'off') return [];
  return parts.map((part): TimedPart => {
    const { id, budgetSeconds, usedSeconds } = part;
    const answer = { on: 'answer' as const, seconds: usedSeconds };
    if (!('rubric' in part)) return { id, budgetSeconds, spent: [answer], askedAt: [] };
    const spent = [answer, ...besides(part)].filter(({ seconds }) => seconds > 0);
    const askedAt = events.flatMap((event) =>
      event.type === 'question-asked' && event.stage === id ? event.usedSeconds : [],
    );
    return { id, budgetSeconds, spent, askedAt };
  });
}

function besides({ curveball, probes }: SessionStage): TimedPart['spent'] {
  return [
    ...(curveball ? [{ on: 'change' as const, seconds: curveball.usedSeconds }] : []),
    ...probes.map(({ usedSeconds }) => ({ on: 'follow-up' as const, seconds: usedSeconds })),
  ];
}

function closingOf({ summary, strengths, gaps, stronger }: NonNullable<Session['debrief']>): Closing {
  const remark =
    (verdict: 'covered' | 'missing') => (one: { readonly id: string; readonly text: string }) => ({
      verdict,
      name: nameOf(one.id),
      text: cleanLine(one.text),
    });
  return {
    summary: cleanLine(summary),
    remarks: [...strengths.map(remark('covered')), ...gaps.map(remark('missing'))],
    ...(stronger && {
      stronger: {
        stage: stronger.stage,
        quote: cleanLine(stronger.passage.quote),
        rewritten: cleanText(stronger.rewritten),
        why: cleanLine(stronger.why),
      },
    }),
  };
}

function asideReport(aside: SessionAside, session: Session, sketch: Sketch | undefined): AsideReport {
  return {
    kind: 'aside',
    id: aside.id,
    title: ASIDE_TITLES[aside.id],
    time: timeText(aside, session),
    text: cleanText(aside.answer ?? aside.draft ?? '').trim(),
    sketch: sketch && { ...sketch, hints: sketch.hints.map(cleanLine) },
  };
}
