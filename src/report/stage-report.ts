import { standingConcerns } from '../domain/concerns.ts';
import type { CriterionCritique } from '../domain/critique.ts';
import { gapsOf } from '../domain/gaps.ts';
import type { Criterion, Scenario, Stage } from '../domain/scenario.ts';
import { levelOfStage, outcomes, scoreStage } from '../domain/scoring.ts';
import type { Session, SessionStage } from '../domain/session.ts';
import type { Dispute } from '../domain/session-event.ts';
import { isExpectedAt, STAGE_TITLES } from '../domain/stages.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { type Mark, passagesOf } from '../text/passages.ts';
import { FLAGS, marksOf } from '../views/critique.ts';
import { timeText } from '../views/debrief.ts';
import { otherCoaches } from '../views/other-coaches.ts';
import { drilledDimensions, earnedBy, isModelShown } from '../views/review-words.ts';
import type { GapLine, Said, StageReport, StageSummary, VerdictLine } from './report.ts';

/** What stands in for an answer where a person held the interview. */
export const NOTES = 'Notes of the interviewer';

const HINTS = ['a question that points there', 'what is wanted', 'the point itself'] as const;

/** A stage as the overview has it. */
export function summaryOf(stage: SessionStage, session: Session): StageSummary {
  // A drill is on one thing; its stage says what of them it is about.
  const tradeoffs = session.drill ? undefined : stage.critiques.at(-1)?.tradeoffs;
  return {
    id: stage.id,
    title: STAGE_TITLES[stage.id],
    score: scoreStage(stage, session.level),
    level: levelOfStage(stage),
    rating: stage.selfRating,
    time: timeText(stage, session),
    tradeoffs: tradeoffs && {
      latency: tradeoffs.latency.verdict,
      cost: tradeoffs.cost.verdict,
      scalability: tradeoffs.scalability.verdict,
      maintainability: tradeoffs.maintainability.verdict,
    },
  };
}

/** All there is to say of a stage; without the scenario, which may be gone, what the session itself holds. */
export function stageReport(
  stage: SessionStage,
  session: Session,
  scenario: Scenario | undefined,
): StageReport {
  const reference = scenario?.stages[stage.id];
  const exercise = session.drill?.exercise;
  const question = exercise?.question ?? reference?.question;
  const critique = stage.critiques.at(-1);
  return {
    kind: 'stage',
    ...summaryOf(stage, session),
    question: question && cleanText(question),
    dialogue: dialogueOf(stage, scenario),
    answerTitle: answerTitle(stage, session),
    answer: saidIn(stage, critique ? marksOf(critique) : []),
    flags: (critique?.flags ?? []).map((flag) => FLAGS[flag]),
    concerns: standingConcerns(stage).map(({ says, evidence }) => ({
      says: cleanLine(says),
      quote: cleanLine(evidence.quote),
    })),
    verdicts: verdictsOf(stage, session),
    weighed: !critique
      ? []
      : drilledDimensions(session).map((dimension) => {
          const { verdict, evidence } = critique.tradeoffs[dimension];
          return { dimension, verdict, quotes: evidence.map(({ quote }) => cleanLine(quote)) };
        }),
    gaps: gapLines(stage, session, reference),
    hints: stage.hints.map(({ criterion, rung }) => `${nameOf(criterion)}: ${HINTS[rung - 1]}`),
    ...changeOf(stage),
    probes: stage.probes.map((probe) => {
      const { question, finding } = probe;
      return {
        question: cleanText(question),
        answer: saidIn(probe, finding ? numbered([finding]) : []),
        verdict: finding && verdictLine(finding, 1),
      };
    }),
    others: otherCoaches(stage),
    solution: stage.answer === null ? [] : (exercise?.solution ?? []).map(cleanLine),
    ...modelOf(stage, session, reference),
  };
}

function dialogueOf({ questions }: SessionStage, scenario: Scenario | undefined): StageReport['dialogue'] {
  return questions.map(({ text, reply, facts = [] }) => ({
    asked: cleanText(text),
    reply: cleanText(reply),
    changes: (scenario?.facts ?? []).flatMap(({ id, changes }) =>
      changes && facts.includes(id) ? cleanText(changes) : [],
    ),
  }));
}

function answerTitle({ answer }: SessionStage, { interviewer }: Session): string {
  if (interviewer === 'person') return NOTES;
  return answer === null ? 'Draft, not submitted' : 'Your answer';
}

/** What was answered, or typed so far, with its evidence. */
function saidIn(
  { answer, draft = '' }: { readonly answer: string | null; readonly draft?: string | undefined },
  marks: readonly Mark[],
): Said {
  const text = answer ?? draft;
  if (text.trim() === '') return [];
  return passagesOf(text, marks).map((passage) => ({ ...passage, text: cleanText(passage.text) }));
}

function numbered(findings: readonly CriterionCritique[]): Mark[] {
  return findings.flatMap(({ evidence }, index) =>
    evidence.map((passage) => ({ number: index + 1, evidence: passage })),
  );
}

function verdictsOf(stage: SessionStage, { level, drill }: Session): VerdictLine[] {
  const levels = new Map(stage.rubric.map((one) => [one.id, one.level]));
  return outcomes(stage).map((outcome, index) => {
    const from = levels.get(outcome.id);
    const notes = [earnedBy(outcome).replace(/: $/, '.')].filter(Boolean);
    if (from && !drill && !isExpectedAt(from, level)) notes.push(`Expected from ${from} on; does not count.`);
    return verdictLine(outcome, index + 1, [...notes, ...disputeNotes(outcome.id, stage.disputes)]);
  });
}

function disputeNotes(criterion: string, disputes: readonly Dispute[]): string[] {
  return disputes
    .filter((one) => one.criterion === criterion)
    .map(({ claim, note }) => `You dispute this: ${claim}. ${cleanLine(note)}`.trim());
}

function verdictLine(
  { id, verdict, why, reason, disputed, against }: CriterionCritique,
  number: number,
  notes: readonly string[] = [],
): VerdictLine {
  const opinion = disputed ? [`Another coach calls it ${disputed}.`] : [];
  return {
    number,
    name: nameOf(id),
    verdict,
    why: cleanLine(reason ?? why),
    notes: [...notes, ...opinion],
    against: against && cleanLine(against.quote),
  };
}

function changeOf(stage: SessionStage): Pick<StageReport, 'change'> {
  const { curveball, disputes } = stage;
  // Nothing of it before it was said.
  if (!curveball || (curveball.answer === null && curveball.draft === undefined)) return {};
  const { says, findings = [] } = curveball;
  const verdicts = findings.map((one, index) => verdictLine(one, index + 1, disputeNotes(one.id, disputes)));
  return { change: { says: cleanText(says), answer: saidIn(curveball, numbered(findings)), verdicts } };
}

function gapLines(stage: SessionStage, { level }: Session, reference: Stage | undefined): GapLine[] {
  const criteria = new Map<string, Criterion>(reference?.criteria.map((one) => [one.id, one]));
  const order = outcomes(stage).map(({ id }) => id);
  const whole = stage.rubric.reduce((sum, one) => sum + (isExpectedAt(one.level, level) ? one.weight : 0), 0);
  return gapsOf(stage, level).map(({ criterion, verdict, loss }) => {
    const { claim, probe, model } = criteria.get(criterion) ?? {};
    return {
      number: order.indexOf(criterion) + 1,
      name: nameOf(criterion),
      verdict,
      loss: Math.round((100 * loss) / whole),
      claim: claim && cleanLine(claim),
      probe: probe && cleanLine(probe),
      model: model && cleanLine(model),
    };
  });
}

function modelOf(
  stage: SessionStage,
  session: Session,
  reference: Stage | undefined,
): Pick<StageReport, 'model'> {
  if (!reference || stage.answer === null || isModelShown(stage, session)) return {};
  const isWhole = session.drill === undefined || session.drill.kind === 'stage';
  const { modelPoints, weighed, modelAnswer } = reference;
  return {
    model: {
      points: modelPoints.map(cleanText),
      weighed: isWhole ? weighed.map(cleanText) : [],
      answer: isWhole && modelAnswer ? cleanText(modelAnswer) : undefined,
    },
  };
}

/** An id as words. */
export function nameOf(id: string): string {
  return cleanLine(id).replaceAll('-', ' ');
}
