import type { Critique } from '../domain/critique.ts';
import { agenda } from '../domain/interview.ts';
import type { Scenario, Stage } from '../domain/scenario.ts';
import { type Outcome, outcomes, scoreSession, scoreStage } from '../domain/scoring.ts';
import type {
  Session,
  SessionAside,
  SessionCurveball,
  SessionProbe,
  SessionStage,
} from '../domain/session.ts';
import { ASIDE_TITLES, DIMENSIONS, type Dimension, STAGE_TITLES, type StageId } from '../domain/stages.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { closingWordsView } from './closing-words.ts';
import { flagLines, marksOf, tradeoffLines, verdictLines } from './critique.ts';
import { levelSentence, stageTable, timeText } from './debrief.ts';
import { drillName } from './drill-name.ts';
import { type Layout, paragraph, stacked } from './layout.ts';
import { markedAnswer } from './marked-answer.ts';
import { otherCoachesView } from './other-coaches.ts';
import { outOf100, sign } from './verdicts.ts';

/** What a review shows beside the session itself. */
export interface ReviewExtras {
  /** The candidate's diagram, drawn. */
  readonly sketch?: string;
  /** The section about the candidate's figures. */
  readonly numbers?: string;
  /** Whether whole answers of a strong candidate are shown, where there are any, instead of their points. */
  readonly modelAnswers?: boolean;
}

/**
 * A saved session as an interviewer's debrief, stage by stage. Without the scenario, which may be gone, it shows
 * what the session itself holds.
 */
export function reviewView(
  session: Session,
  scenario: Scenario | undefined,
  layout: Layout,
  extras: ReviewExtras = {},
): string {
  const { theme } = layout;
  const { drill } = session;
  const title = `${cleanLine(session.scenario.title)}${drill ? `\n${drillName(drill)}` : ''}`;
  const score = theme.strong(outOf100(scoreSession(session)));
  const heading = [
    theme.title(title),
    ...(drill ? [score] : [`${score} for ${session.level}`, levelSentence(session)]),
    theme.faint(`${session.id}, ${whenText(session)}`),
  ].join('\n');
  return stacked([
    heading,
    drill?.exercise ? '' : notice(session, scenario, layout),
    drill ? '' : stageTable(session, layout),
    extras.numbers,
    closingWordsView(session, layout),
    ...agenda(session).map((part) =>
      'rubric' in part
        ? stageReview(part, session, scenario, extras, layout)
        : asideReview(part, session, layout, part.id === 'sketch' ? (extras.sketch ?? '') : ''),
    ),
  ]);
}

function whenText({ startedAt, finishedAt }: Session): string {
  const start = startedAt.slice(0, 16).replace('T', ' ');
  return finishedAt ? `${start} UTC` : `${start} UTC, not finished`;
}

function notice(session: Session, scenario: Scenario | undefined, { theme, columns }: Layout): string {
  const { id, version } = session.scenario;
  const text = !scenario
    ? `The scenario ${cleanLine(id)} is not in the library any more: questions and model points are left out.`
    : `Sat with version ${version} of the scenario; the texts below are of version ${scenario.version}.`;
  if (scenario?.version === version) return '';
  return theme.warn(paragraph(text, { theme, columns }));
}

function stageReview(
  stage: SessionStage,
  session: Session,
  scenario: Scenario | undefined,
  { modelAnswers = false }: ReviewExtras,
  layout: Layout,
): string {
  const { theme } = layout;
  const reference = scenario?.stages[stage.id];
  const exercise = session.drill?.exercise;
  const question = exercise?.question ?? reference?.question;
  const critique = stage.critiques.at(-1);
  const score = critique ? `${outOf100(scoreStage(stage, session.level))}, ` : '';
  return stacked([
    `${theme.title(STAGE_TITLES[stage.id])}\n${theme.faint(`${score}${timeText(stage, session)}`)}`,
    question && part('Question', paragraph(cleanText(question), layout, '  '), layout),
    dialogue(stage, scenario, layout),
    answerPart(stage, critique, session, layout),
    ...(critique ? judgement(stage, critique, reference, drilledDimensions(session), layout) : []),
    otherCoachesView(stage, layout),
    stage.curveball && curveballPart(stage.curveball, scenario, stage.id, layout),
    ...stage.probes.map((probe) => probePart(probe, layout)),
    exercise && stage.answer !== null && solutionPart(exercise.solution, layout),
    reference &&
      stage.answer !== null &&
      !isModelShown(stage, session) &&
      modelPart(reference, session.drill, modelAnswers, layout),
  ]);
}

function asideReview(aside: SessionAside, session: Session, layout: Layout, drawing: string): string {
  const { theme } = layout;
  const text = cleanText(aside.answer ?? aside.draft ?? '').trim();
  return stacked([
    `${theme.title(ASIDE_TITLES[aside.id])}\n${theme.faint(timeText(aside, session))}`,
    text === '' ? theme.faint('  blank') : paragraph(text, layout, '  '),
    drawing,
  ]);
}

function part(title: string, body: string, { theme }: Layout): string {
  return `${theme.strong(title)}\n${body}`;
}

function dialogue({ questions }: SessionStage, scenario: Scenario | undefined, layout: Layout): string {
  if (questions.length === 0) return '';
  const lines = questions.flatMap(({ text, reply, facts = [] }) => [
    paragraph(cleanText(text), layout, '  you: '),
    paragraph(cleanText(reply), layout, '  interviewer: '),
    ...(scenario?.facts ?? [])
      .filter(({ id, changes }) => changes && facts.includes(id))
      .map(({ changes }) => paragraph(`${changes}`, layout, `    ${sign('covered', layout.theme)} `)),
  ]);
  return part('Questions you asked', lines.join('\n'), layout);
}

function answerPart(
  stage: SessionStage,
  critique: Critique | undefined,
  { interviewer }: Session,
  layout: Layout,
): string {
  const { theme } = layout;
  const text = stage.answer ?? stage.draft ?? '';
  const isHosted = interviewer === 'person';
  if (isHosted && text.trim() === '') return '';
  const own = stage.answer === null ? 'Draft, not submitted' : 'Your answer';
  const title = isHosted ? 'Notes of the interviewer' : own;
  if (text.trim() === '') return part(title, theme.faint('  blank'), layout);
  const marked = markedAnswer(text, critique ? marksOf(critique) : [], theme);
  return part(title, paragraph(marked, layout, '  '), layout);
}

function judgement(
  stage: SessionStage,
  critique: Critique,
  reference: Stage | undefined,
  dimensions: readonly Dimension[],
  layout: Layout,
): string[] {
  const final = outcomes(stage).map((outcome) => ({ ...outcome, why: `${earnedBy(outcome)}${outcome.why}` }));
  const verdicts = verdictLines(final, reference?.criteria ?? [], layout);
  return [
    flagLines(critique, layout),
    part('Verdicts', verdicts, layout),
    tradeoffLines(critique, layout, dimensions),
  ];
}

/** What changed half-way and what was made of it; nothing of it before it was said. */
function curveballPart(
  { id, says, answer, draft, findings = [] }: SessionCurveball,
  scenario: Scenario | undefined,
  stage: StageId,
  layout: Layout,
): string {
  const text = answer ?? draft;
  if (text === undefined) return '';
  const marks = findings.flatMap(({ evidence }, index) =>
    evidence.map((passage) => ({ number: index + 1, evidence: passage })),
  );
  const body = text.trim() === '' ? layout.theme.faint('blank') : markedAnswer(text, marks, layout.theme);
  const criteria = scenario?.curveballs.find((one) => one.id === id && one.stage === stage)?.criteria ?? [];
  return part(
    'What changed',
    [
      paragraph(cleanText(says), layout, '  '),
      paragraph(body, layout, '  '),
      verdictLines(findings, criteria, layout),
    ]
      .filter(Boolean)
      .join('\n'),
    layout,
  );
}

/** Where a verdict was earned if not in the answer itself. */
function earnedBy({ afterProbe, saidIn, cap }: Outcome): string {
  if (cap !== undefined) return `After a hint, worth at most ${Math.round(100 * cap)} %: `;
  if (saidIn) return `Said in the answer to ${saidIn}: `;
  return afterProbe ? 'After the follow-up: ' : '';
}

function probePart({ question, answer, draft, finding }: SessionProbe, layout: Layout): string {
  const { theme } = layout;
  const text = answer ?? draft ?? '';
  const marks = (finding?.evidence ?? []).map((evidence) => ({ number: 1, evidence }));
  const verdict = finding ? `${sign(finding.verdict, theme)} ` : '';
  const body = text.trim() === '' ? theme.faint('blank') : markedAnswer(text, marks, theme);
  return part(
    'Follow-up',
    [paragraph(cleanText(question), layout, '  '), paragraph(body, layout, `  ${verdict}`)].join('\n'),
    layout,
  );
}

/** Whether the verdicts of a drill on one point already show what a strong answer says to it. */
function isModelShown({ critiques }: SessionStage, { drill }: Session): boolean {
  if (drill?.kind !== 'criterion' && drill?.kind !== 'curveball') return false;
  return critiques.at(-1)?.criteria.every(({ verdict }) => verdict !== 'covered') ?? false;
}

function modelPart(
  { modelPoints, weighed, modelAnswer }: Stage,
  drill: Session['drill'],
  isAnswerWanted: boolean,
  layout: Layout,
): string {
  if (isAnswerWanted && modelAnswer) {
    return part('A strong answer, as one would type it', paragraph(modelAnswer, layout, '  '), layout);
  }
  const points = modelPoints.map((point) => paragraph(point, layout, '  * '));
  const isWhole = drill === undefined || drill.kind === 'stage';
  const example = isWhole ? [paragraph(weighed[0] ?? '', layout, '  weighed: ')] : [];
  return part('What a strong answer contains', [...points, ...example].join('\n'), layout);
}

function solutionPart(solution: readonly string[], layout: Layout): string {
  const lines = solution.map((line) => paragraph(cleanLine(line), layout, '  '));
  return part('The computation', lines.join('\n'), layout);
}

/** The dimensions a sitting is about: all of them, unless a drill has narrowed it. */
function drilledDimensions({ drill }: Session): readonly Dimension[] {
  if (drill === undefined || drill.kind === 'stage') return DIMENSIONS;
  return DIMENSIONS.filter((dimension) => drill.kind === 'dimension' && drill.target === dimension);
}
